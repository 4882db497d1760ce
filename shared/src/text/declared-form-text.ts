import { defineText } from './define-text.js';

/** What forms and readings of declared kinds have in common. */
export const declaredFormText = defineText(
  {
    optional: (label: string) => `${label} (optional)`,
    onePerLine: (most: string) => `One a line, at most ${most}.`,
    inPercent: 'in percent',
    yes: 'Yes',
    no: 'No',
    nothingChosen: 'None',
    nothingToChoose: 'There is nothing to choose from yet.',
    notHere: 'no longer here',
    notAnswered: 'Not answered',
    isFixed: 'Once written, this stays as it is.',
    was: 'before',
    isNow: 'now',
    needsWords: 'Some answers are missing or need another look.',
    changedSince: 'This has changed since you opened it',
    changedSinceHint:
      'Nothing of yours was saved, and nothing you typed is lost. Below it stands as it is now; send again if yours still holds.',
  },
  {
    optional: (label) => `${label} (freiwillig)`,
    onePerLine: (most) => `Eines je Zeile, höchstens ${most}.`,
    inPercent: 'in Prozent',
    yes: 'Ja',
    no: 'Nein',
    nothingChosen: 'Keine Angabe',
    nothingToChoose: 'Noch gibt es nichts zur Auswahl.',
    notHere: 'nicht mehr da',
    notAnswered: 'Nicht beantwortet',
    isFixed: 'Einmal geschrieben, bleibt es so.',
    was: 'vorher',
    isNow: 'jetzt',
    needsWords: 'Einige Antworten fehlen oder brauchen noch einen Blick.',
    changedSince: 'Das hat sich geändert, seit Sie es geöffnet haben',
    changedSinceHint:
      'Von Ihnen wurde nichts gespeichert, und nichts Getipptes ist verloren. Darunter steht es, wie es jetzt ist; senden Sie noch einmal, wenn Ihres noch gilt.',
  },
);
