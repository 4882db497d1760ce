import { defineText } from './define-text.js';

/** What the bot says in chats, apart from the cards of flags and questions. */
export const botText = defineText(
  {
    welcomeTitle: 'Causeway is here',
    welcome:
      'When an AI tool gives you something bad, flag it: open the menu of the message and choose "Flag AI output". You hear back what was done about it.',
    welcomePaste: 'For tools outside Teams, paste the output into this chat.',
    helpTitle: 'What you can do here',
    helpMessage: 'On any message: More actions → Flag AI output. Three clicks, no sign-in.',
    helpPaste: 'Here: write "flag" and paste the output.',
    helpCannotTell:
      'Not sure whether an output is right? The same form asks someone who can judge it.',
    helpMine: '"My flags" shows what you flagged and the answers.',
    flagSomething: 'Flag something',
    myFlags: 'My flags',
    openTab: 'Open the tab',
    unknownTitle: 'I did not understand that',
    unknown: 'I am not a chatbot: I take flags and bring you the answers.',
    groupTitle: 'Causeway answers in private',
    group:
      'What you flag is between you and those who work on it, so I answer in our own chat, not here. To flag a message here, open its menu and choose "Flag AI output".',
    myFlagsTitle: 'Your latest flags',
    noFlags: 'You have not flagged anything yet.',
    moreFlags: 'Older ones are in the tab.',
    show: 'Show',
    thanksTitle: 'Thank you',
    refusedTitle: 'That did not work',
    thanksFlag: 'Your flag is in; its receipt is in your chat with Causeway.',
    thanksHandOver:
      'Your question is on its way to someone who can judge; the answer comes to your chat with Causeway.',
    edited:
      'The message was changed or deleted. What you flagged stays as it was when you flagged it.',
    unreadable: 'I could not read that. Please open the card again.',
    person: 'Somebody who has left',
  },
  {
    welcomeTitle: 'Causeway ist da',
    welcome:
      'Wenn ein KI-Tool Ihnen etwas Schlechtes liefert, melden Sie es: im Menü der Nachricht „KI-Ausgabe melden“ wählen. Sie hören, was daraus geworden ist.',
    welcomePaste: 'Bei Tools außerhalb von Teams fügen Sie die Ausgabe in diesen Chat ein.',
    helpTitle: 'Was Sie hier tun können',
    helpMessage:
      'An jeder Nachricht: Weitere Aktionen → KI-Ausgabe melden. Drei Klicks, ohne Anmeldung.',
    helpPaste: 'Hier: „melden“ schreiben und die Ausgabe einfügen.',
    helpCannotTell:
      'Unsicher, ob eine Ausgabe stimmt? Dasselbe Formular fragt jemanden, der es beurteilen kann.',
    helpMine: '„Meine Meldungen“ zeigt, was Sie gemeldet haben, und die Antworten.',
    flagSomething: 'Etwas melden',
    myFlags: 'Meine Meldungen',
    openTab: 'Registerkarte öffnen',
    unknownTitle: 'Das habe ich nicht verstanden',
    unknown: 'Ich bin kein Chatbot: Ich nehme Meldungen an und bringe Ihnen die Antworten.',
    groupTitle: 'Causeway antwortet unter vier Augen',
    group:
      'Was Sie melden, bleibt zwischen Ihnen und denen, die daran arbeiten. Darum antworte ich in unserem eigenen Chat, nicht hier. Um hier eine Nachricht zu melden, wählen Sie in ihrem Menü „KI-Ausgabe melden“.',
    myFlagsTitle: 'Ihre letzten Meldungen',
    noFlags: 'Sie haben noch nichts gemeldet.',
    moreFlags: 'Ältere stehen in der Registerkarte.',
    show: 'Zeigen',
    thanksTitle: 'Danke',
    refusedTitle: 'Das hat nicht geklappt',
    thanksFlag: 'Ihre Meldung ist da; die Bestätigung steht in Ihrem Chat mit Causeway.',
    thanksHandOver:
      'Ihre Frage ist unterwegs zu jemandem, der es beurteilen kann; die Antwort kommt in Ihren Chat mit Causeway.',
    edited:
      'Die Nachricht wurde geändert oder gelöscht. Was Sie gemeldet haben, bleibt, wie es beim Melden war.',
    unreadable: 'Das konnte ich nicht lesen. Bitte öffnen Sie die Karte noch einmal.',
    person: 'Jemand, der nicht mehr da ist',
  },
);
