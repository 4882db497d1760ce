import type { Locale } from '../domain/person/person.js';
import { defineText } from './define-text.js';

/** Refusals around where a program stands, its stages, its use cases, and who is told. */
export const stageProblemText = defineText(
  {
    'program-is-over': 'This program is over; nothing is decided in it any more.',
    'lead-missing': 'Nobody leads this program. Name somebody first.',
    'extension-missing':
      'Its date has passed, and this is the second frame. Somebody has to say by name why it goes on, or end it.',
    'pilot-limit': 'This person leads a pilot already. Say which of the two stops.',
    'not-their-pilot': 'This is no pilot of that person, so it cannot stop instead.',
    'ring-not-planned': 'The next stage is not planned yet.',
    'approval-missing': 'Nobody was asked for this step yet. Ask for the approval first.',
    'other-transition': 'The approval is for another step.',
    'basis-changed': 'Something changed since it was approved, so it has to be approved again.',
    'criteria-not-met': 'Something that must be shown is not shown, or not any more.',
    'no-criteria': 'Nothing is asked before this step, so it cannot be taken.',
    stopped: 'Something is stopped here. It has to be taken back by name first.',
    'answer-missing': 'The question is not answered yet.',
    'answer-evidence-ended': 'Evidence that the answer rests on has ended. Answer anew.',
    'dwell-not-over': 'The stage has not been open as long as was planned.',
    'ring-sheet-missing':
      'Before a stage opens, the way back has to be written down and those who help have to be named.',
    'no-ring-open': 'No stage is open, so there is none to go back from.',
    'retreat-plan-missing': 'There is no plan in force for going back from this stage.',
    'unknown-ring': 'There is no such stage.',
    'stopped-already': 'This is stopped already.',
    'not-stopped': 'This was taken back already.',
    'until-in-past': 'Please choose a later date.',
    'until-too-far': 'That is too long at once. Take less time, and ask again.',
    'audience-missing': 'Say who is in this stage.',
    'use-cases-missing': 'Say what this stage opens.',
    'use-case-not-ready': 'Nothing of this use case is ready yet, so it cannot be opened.',
    'review-of-closed-use-case': 'This stage does not open what is to be reviewed.',
    'holdout-too-large': 'At most half may be left out to compare with.',
    'dwell-too-short': 'A stage that short shows nothing. Please plan more days.',
    'order-reason-missing':
      'The results put another use case first. Say why this one comes before it.',
    'ring-is-open': 'This stage is open and was approved as it is. It can only become narrower.',
    'not-the-last-ring': 'Only the last stage can be taken away.',
    'share-twice': 'A use case has two shares.',
    'share-out-of-range': 'Shares lie between 0 and 100 per cent, in tenths.',
    'source-missing': 'Say where the share comes from.',
    'shares-not-whole': 'With what nobody knows, the shares have to be 100 per cent.',
    'rates-out-of-order':
      'The rate that is too high has to lie above the one that is accepted, and both between 0 and 1.',
    'condition-not-checkable':
      'Nobody could check this condition. Choose a measure with one number.',
    'url-not-allowed':
      'Please give an https address that may be told: not this machine, and none inside the network unless it was allowed.',
    'host-not-found': 'No machine of that name is known. Please check the address.',
    'too-many-webhooks': 'No more addresses fit. Remove one first.',
    'events-missing': 'Say what this address is told of.',
    'webhook-removed': 'This address was removed.',
    'delivery-waiting': 'This is still being tried. Wait until it has arrived or was given up.',
  },
  {
    'program-is-over': 'Dieses Programm ist zu Ende; darin wird nichts mehr entschieden.',
    'lead-missing': 'Niemand leitet dieses Programm. Benennen Sie zuerst jemanden.',
    'extension-missing':
      'Das Datum ist vorbei, und es ist schon die zweite Frist. Jemand muss mit Namen sagen, warum es weitergeht, oder es beenden.',
    'pilot-limit':
      'Diese Person leitet schon einen Piloten. Sagen Sie, welcher der beiden aufhört.',
    'not-their-pilot': 'Das ist kein Pilot dieser Person, er kann also nicht stattdessen aufhören.',
    'ring-not-planned': 'Die nächste Stufe ist noch nicht geplant.',
    'approval-missing':
      'Für diesen Schritt wurde noch niemand gefragt. Holen Sie zuerst die Freigabe ein.',
    'other-transition': 'Die Freigabe gilt für einen anderen Schritt.',
    'basis-changed':
      'Seit der Freigabe hat sich etwas geändert, sie muss noch einmal gegeben werden.',
    'criteria-not-met': 'Etwas, das gezeigt sein muss, ist es nicht, oder nicht mehr.',
    'no-criteria': 'Vor diesem Schritt wird nichts gefragt, also gibt es ihn nicht.',
    stopped: 'Hier ist etwas gestoppt. Das muss zuerst jemand mit Namen zurücknehmen.',
    'answer-missing': 'Die Frage ist noch nicht beantwortet.',
    'answer-evidence-ended':
      'Ein Nachweis, auf dem die Antwort ruht, gilt nicht mehr. Bitte neu antworten.',
    'dwell-not-over': 'Die Stufe war noch nicht so lange offen, wie geplant ist.',
    'ring-sheet-missing':
      'Bevor eine Stufe öffnet, muss der Rückweg beschrieben und die Hilfe benannt sein.',
    'no-ring-open': 'Es ist keine Stufe offen, von der es zurückgehen könnte.',
    'retreat-plan-missing': 'Für den Rückweg von dieser Stufe gilt kein Plan.',
    'unknown-ring': 'Diese Stufe gibt es nicht.',
    'stopped-already': 'Das ist schon gestoppt.',
    'not-stopped': 'Das wurde schon zurückgenommen.',
    'until-in-past': 'Bitte einen späteren Termin wählen.',
    'until-too-far': 'Das ist auf einmal zu lang. Nehmen Sie weniger Zeit und fragen Sie wieder.',
    'audience-missing': 'Sagen Sie, wer zu dieser Stufe gehört.',
    'use-cases-missing': 'Sagen Sie, was diese Stufe öffnet.',
    'use-case-not-ready':
      'Von diesem Anwendungsfall ist noch nichts bereit, er kann nicht geöffnet werden.',
    'review-of-closed-use-case': 'Was geprüft werden soll, öffnet diese Stufe nicht.',
    'holdout-too-large': 'Höchstens die Hälfte darf zum Vergleich ausgenommen sein.',
    'dwell-too-short': 'Eine so kurze Stufe zeigt nichts. Bitte mehr Tage vorsehen.',
    'order-reason-missing':
      'Nach den Ergebnissen käme ein anderer Anwendungsfall zuerst. Sagen Sie, warum dieser vorgeht.',
    'ring-is-open':
      'Diese Stufe ist offen und so freigegeben, wie sie ist. Sie kann nur enger werden.',
    'not-the-last-ring': 'Nur die letzte Stufe lässt sich wegnehmen.',
    'share-twice': 'Ein Anwendungsfall hat zwei Anteile.',
    'share-out-of-range': 'Anteile liegen zwischen 0 und 100 Prozent, in Zehnteln.',
    'source-missing': 'Sagen Sie, woher der Anteil stammt.',
    'shares-not-whole':
      'Zusammen mit dem, was niemand weiß, müssen die Anteile 100 Prozent ergeben.',
    'rates-out-of-order':
      'Die zu hohe Fehlerrate muss über der angenommenen liegen, beide zwischen 0 und 1.',
    'condition-not-checkable':
      'Diese Bedingung könnte niemand prüfen. Wählen Sie ein Maß mit einer einzigen Zahl.',
    'url-not-allowed':
      'Bitte eine https-Adresse angeben, die erreicht werden darf: nicht dieser Rechner, und im eigenen Netz nur, was erlaubt wurde.',
    'host-not-found': 'Diesen Rechner kennt niemand. Bitte die Adresse prüfen.',
    'too-many-webhooks': 'Mehr Adressen passen nicht. Entfernen Sie zuerst eine.',
    'events-missing': 'Sagen Sie, wovon diese Adresse erfahren soll.',
    'webhook-removed': 'Diese Adresse wurde entfernt.',
    'delivery-waiting':
      'Das wird noch versucht. Warten Sie, bis es angekommen ist oder aufgegeben wurde.',
  },
);

export function stageSentence(code: string, locale: Locale): string | undefined {
  const words: Readonly<Record<string, string>> = stageProblemText(locale);
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
