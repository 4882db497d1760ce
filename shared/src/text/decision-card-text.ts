import { defineText } from './define-text.js';

/** Deciding in Teams, on one card. */
export const decisionCardText = defineText(
  {
    noAnswer: 'No answer was written to it.',
    evidence: (titles: string) => `Evidence: ${titles}`,
    counts: 'What must be shown',
    more: (count: string) => `And ${count} more: open it to see all.`,
    exceptionLine: (name: string, until: string, asked: string, seconded: string) =>
      `${name}: excepted until ${until}, asked for by ${asked}, agreed to by ${seconded}`,
    since: (count: string) => `Since it was frozen: ${count} more observations.`,
    projection: (measure: string, sentence: string) => `Forecast for ${measure}: ${sentence}`,
    rosterLine: (role: string, given: string, needed: string) => `${role}: ${given} of ${needed}`,
    waitsFor: (people: string) => `waits for ${people}`,
    asWhom: 'You decide as',
    approve: 'Approve',
    reject: 'Reject',
    rejectWith: 'Say no',
    delegate: 'Delegate',
    delegateTo: 'Who decides for you?',
    delegateUntil: 'Until when?',
    days: (count: string) => `for ${count} days`,
    oneDay: 'for one day',
    delegateHint: 'Somebody who is not listed here can be chosen in the tab.',
    decidesForYou: (person: string, moment: string) => `${person} decides for you until ${moment}.`,
    unused: (program: string) => `Approved, but nobody took the step in time: ${program}`,
    unusedState: 'approved, and expired without the step',
    refresh: 'Refresh',
    shared: (program: string) => `Approval: ${program}`,
    sharedHint:
      'Whoever has a part in it sees here what it is about and what they may do. Nobody else does.',
    sharedMany: (most: string) =>
      `Only for the first ${most} people it concerns does this card show what they may do. Everybody else finds it in the tab.`,
    andMorePeople: (count: string) => `and ${count} more`,
  },
  {
    noAnswer: 'Es wurde keine Antwort darauf geschrieben.',
    evidence: (titles) => `Nachweise: ${titles}`,
    counts: 'Was gezeigt sein muss',
    more: (count) => `Und ${count} weitere: öffnen Sie es, um alles zu sehen.`,
    exceptionLine: (name, until, asked, seconded) =>
      `${name}: ausgenommen bis ${until}, erbeten von ${asked}, zugestimmt hat ${seconded}`,
    since: (count) => `Seit dem Einfrieren: ${count} Beobachtungen mehr.`,
    projection: (measure, sentence) => `Vorhersage für ${measure}: ${sentence}`,
    rosterLine: (role, given, needed) => `${role}: ${given} von ${needed}`,
    waitsFor: (people) => `wartet auf ${people}`,
    asWhom: 'Sie entscheiden als',
    approve: 'Freigeben',
    reject: 'Ablehnen',
    rejectWith: 'Nein sagen',
    delegate: 'Übertragen',
    delegateTo: 'Wer entscheidet für Sie?',
    delegateUntil: 'Bis wann?',
    days: (count) => `für ${count} Tage`,
    oneDay: 'für einen Tag',
    delegateHint: 'Wer hier nicht steht, lässt sich in der Registerkarte wählen.',
    decidesForYou: (person, moment) => `${person} entscheidet für Sie bis ${moment}.`,
    unused: (program) =>
      `Freigegeben, aber niemand hat den Schritt rechtzeitig gemacht: ${program}`,
    unusedState: 'freigegeben und ohne den Schritt abgelaufen',
    refresh: 'Aktualisieren',
    shared: (program) => `Freigabe: ${program}`,
    sharedHint:
      'Wer daran beteiligt ist, sieht hier, worum es geht und was zu tun ist. Andere sehen es nicht.',
    sharedMany: (most) =>
      `Nur den ersten ${most} Beteiligten zeigt diese Karte, was sie tun können. Alle anderen finden es in der Registerkarte.`,
    andMorePeople: (count) => `und ${count} weitere`,
  },
);
