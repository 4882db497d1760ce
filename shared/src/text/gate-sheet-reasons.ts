import { defineText } from './define-text.js';

/** Why a criterion that asks for a signed statement says what it says. */
export const gateSheetReasons = defineText(
  {
    'in-force': 'It is in force.',
    'sheet-missing': (lacking: string, of: string, which: string) =>
      of === '1' ? 'It is not there yet.' : `Not there for ${lacking} of ${of}${which}.`,
    'sheet-proposed': (lacking: string, of: string, which: string) =>
      of === '1'
        ? 'It is only proposed, for signatures are missing.'
        : `Only proposed for ${lacking} of ${of}, for signatures are missing${which}.`,
    'sheet-expired': (lacking: string, of: string, which: string) =>
      of === '1'
        ? 'It did hold, and its time is over. It has to be confirmed anew.'
        : `It did hold, and its time is over for ${lacking} of ${of}${which}. It has to be confirmed anew.`,
    'pilot-answers-another': (question: string) =>
      `Blocked: this pilot only shows that something is possible. Nobody has answered “${question}”`,
    'rule-came-late': (signedAt: string) => `It was signed on ${signedAt}, after the start.`,
    'conditions-answered': (differences: string) =>
      `All conditions are answered; ${differences} of them will be different in the rollout.`,
    'affected-not-there': (affected: string) =>
      `The decision is about people’s work, and those who speak for them were not there: ${affected}.`,
    'questions-answered': (of: string) => `All four questions are answered for ${of} use cases.`,
    'questions-open': (lacking: string, of: string, which: string) =>
      `The four questions are not all answered for ${lacking} of ${of} use cases${which}.`,
    'groups-not-counted': (groups: string) =>
      `The statement is in force. Groups with access: ${groups}; how many people are in them has not been counted.`,
    'group-unknown': (group: string) =>
      `The group “${group}” that is said to have access is not known.`,
    'access-counted': (people: string, groups: string) =>
      `It is in force. People with access: at least ${people}, in groups: ${groups}.`,
    'legal-came-late': (signedAt: string, openedAt: string) =>
      `Legal signed on ${signedAt}, after the first stage opened on ${openedAt}.`,
    'legal-objects': 'Legal objects.',
    'legal-with-conditions': (conditions: string) => `Legal agrees. Conditions: ${conditions}.`,
  },
  {
    'in-force': 'Es gilt.',
    'sheet-missing': (lacking: string, of: string, which: string) =>
      of === '1' ? 'Das fehlt noch.' : `Fehlt für ${lacking} von ${of}${which}.`,
    'sheet-proposed': (lacking: string, of: string, which: string) =>
      of === '1'
        ? 'Es ist nur vorgeschlagen, weil Unterschriften fehlen.'
        : `Für ${lacking} von ${of} nur vorgeschlagen, weil Unterschriften fehlen${which}.`,
    'sheet-expired': (lacking: string, of: string, which: string) =>
      of === '1'
        ? 'Es galt, und die Zeit ist um. Es muss neu bestätigt werden.'
        : `Es galt, und die Zeit ist für ${lacking} von ${of} um${which}. Es muss neu bestätigt werden.`,
    'pilot-answers-another': (question: string) =>
      `Gesperrt: Dieser Pilot zeigt nur, dass etwas möglich ist. Niemand hat beantwortet: „${question}“`,
    'rule-came-late': (signedAt: string) => `Unterschrieben am ${signedAt}, nach dem Start.`,
    'conditions-answered': (differences: string) =>
      `Alle Bedingungen sind beantwortet; ${differences} davon werden im Rollout anders sein.`,
    'affected-not-there': (affected: string) =>
      `Es geht um die Arbeit von Menschen, und wer für sie spricht, war nicht dabei: ${affected}.`,
    'questions-answered': (of: string) =>
      `Alle vier Fragen sind für ${of} Anwendungsfälle beantwortet.`,
    'questions-open': (lacking: string, of: string, which: string) =>
      `Für ${lacking} von ${of} Anwendungsfällen sind nicht alle vier Fragen beantwortet${which}.`,
    'groups-not-counted': (groups: string) =>
      `Die Angabe gilt. Gruppen mit Zugriff: ${groups}; wie viele Menschen darin sind, wurde nicht gezählt.`,
    'group-unknown': (group: string) =>
      `Die Gruppe „${group}“, die Zugriff haben soll, ist nicht bekannt.`,
    'access-counted': (people: string, groups: string) =>
      `Es gilt. Menschen mit Zugriff: mindestens ${people}, in Gruppen: ${groups}.`,
    'legal-came-late': (signedAt: string, openedAt: string) =>
      `Die Rechtsabteilung hat am ${signedAt} unterschrieben; die erste Stufe ging schon am ${openedAt} auf.`,
    'legal-objects': 'Die Rechtsabteilung widerspricht.',
    'legal-with-conditions': (conditions: string) =>
      `Die Rechtsabteilung stimmt zu. Auflagen: ${conditions}.`,
  },
);
