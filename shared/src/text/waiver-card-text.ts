import { defineText } from './define-text.js';

/** What people are told of an exception from something that must be shown. */
export const waiverCardText = defineText(
  {
    asked: (program: string) => `An exception needs a second person: ${program}`,
    seconded: (program: string) => `An exception holds now: ${program}`,
    declined: (program: string) => `An exception was declined: ${program}`,
    ended: (program: string) => `An exception has ended: ${program}`,
    fromMissing: (what: string) => `From something that is not shown yet: ${what}.`,
    fromFailure: (what: string) => `From something that was not shown: ${what}.`,
    askedBy: (person: string) => `Asked for by ${person}`,
    wouldHold: (moment: string) => `It would hold until ${moment}.`,
    second:
      'It begins only if somebody else stands for it too. If you would not, say why: whoever asked hears it.',
    holds: (moment: string) => `It holds until ${moment}.`,
    secondedBy: (person: string) => `Seconded by ${person}.`,
    held: (moment: string) => `Its time was over ${moment}.`,
    withdrawnBy: (person: string) => `${person} took it back`,
    agree: 'I stand for it too',
    declinedBy: (person: string) => `${person} said no`,
    disagree: 'Not like this',
    whyNot: 'Why not?',
    decline: 'Say no',
    open: 'Open',
  },
  {
    asked: (program) => `Eine Ausnahme braucht eine zweite Person: ${program}`,
    seconded: (program) => `Eine Ausnahme gilt jetzt: ${program}`,
    declined: (program) => `Eine Ausnahme wurde abgelehnt: ${program}`,
    ended: (program) => `Eine Ausnahme ist zu Ende: ${program}`,
    fromMissing: (what) => `Von etwas, das noch nicht gezeigt ist: ${what}.`,
    fromFailure: (what) => `Von etwas, das nicht gezeigt wurde: ${what}.`,
    askedBy: (person) => `Gewünscht von ${person}`,
    wouldHold: (moment) => `Sie würde bis ${moment} gelten.`,
    second:
      'Sie beginnt nur, wenn noch jemand dafür einsteht. Wenn Sie das nicht wollen, sagen Sie, warum: Wer gefragt hat, erfährt es.',
    holds: (moment) => `Sie gilt bis ${moment}.`,
    secondedBy: (person) => `Mitgetragen von ${person}.`,
    held: (moment) => `Ihre Zeit war um: ${moment}.`,
    withdrawnBy: (person) => `${person} hat sie zurückgenommen`,
    agree: 'Ich stehe auch dafür ein',
    declinedBy: (person) => `${person} hat abgelehnt`,
    disagree: 'So nicht',
    whyNot: 'Warum nicht?',
    decline: 'Ablehnen',
    open: 'Öffnen',
  },
);
