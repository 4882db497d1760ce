import { defineText } from './define-text.js';

/** Statements about the work: quality, checking, exceptions, support and the way back. */
export const sheetWorkText = defineText(
  {
    exceptions: 'When it does not work',
    'exceptions.about':
      'What happens when the tool gives nothing, too little, or something a person has to do.',
    'exceptions.noOutput': 'It gives no output: what then?',
    'exceptions.belowQuality': 'The output is not good enough: what then?',
    'exceptions.needsHuman': 'A person has to do it: who, and how does it get there?',
    'exceptions.testedOn': 'Last tried on',
    'exceptions.testedBy': 'Tried by',
    'exceptions.testedBy.hint': 'Whoever tried it does not sign.',

    'human-review': 'Where a person checks',
    'human-review.about': 'Where somebody checks an output before it reaches its recipient.',
    'human-review.step': 'At which step is it checked?',
    'human-review.reviewer': 'Who checks?',
    'human-review.whenAbsent': 'Who checks when they are away?',
    'human-review.reviewedShare': 'At least this share is checked',
    'human-review.sample': 'Shown by a sample',
    'human-review.signature.reviewer': 'Whoever checks',

    'quality-rubric': 'What good enough means',
    'quality-rubric.about': 'Item by item, so that two people judge the same output alike.',
    'quality-rubric.items': 'What is looked at?',
    'quality-rubric.items.hint': 'Each item can be answered with yes or no.',
    'quality-rubric.passesWhen': 'It is good enough when …',
    'quality-rubric.agreementFloor': 'Reviewers agree at least this much',
    'quality-rubric.agreementFloor.hint': 'Below it the items are not workable.',
    'quality-rubric.goodExample': 'An example that is good enough',
    'quality-rubric.badExample': 'An example that is not',
    'quality-rubric.signature.second-reviewer': 'A second reviewer',

    'retreat-plan': 'The way back',
    'retreat-plan.about':
      'How this stage is taken back: at which signs, by whom, how fast, and what becomes of open work.',
    'retreat-plan.signs': 'At which signs?',
    'retreat-plan.decides': 'Who decides it?',
    'retreat-plan.within': 'Done within',
    'retreat-plan.openWork': 'What becomes of work that is under way?',
    'retreat-plan.whoIsTold': 'Who is told, and how?',
    'retreat-plan.rehearsedOn': 'Rehearsed on',

    'support-structure': 'Who helps, and who bears it',
    'support-structure.about':
      'Who helps the people of this stage, with how many hours, and who bears it if it goes wrong.',
    'support-structure.group': 'Which group helps?',
    'support-structure.lead': 'Who leads it?',
    'support-structure.hours': 'Hours set aside',
    'support-structure.ifItFails': 'Who bears it if it goes wrong?',
    'support-structure.signature.lead': 'Whoever leads the group',
  },
  {
    exceptions: 'Wenn es nicht geht',
    'exceptions.about':
      'Was geschieht, wenn das Tool nichts liefert, zu wenig, oder etwas, das ein Mensch tun muss.',
    'exceptions.noOutput': 'Es liefert nichts: was dann?',
    'exceptions.belowQuality': 'Die Ausgabe ist nicht gut genug: was dann?',
    'exceptions.needsHuman': 'Ein Mensch muss es tun: wer, und wie gelangt es dorthin?',
    'exceptions.testedOn': 'Zuletzt erprobt am',
    'exceptions.testedBy': 'Erprobt von',
    'exceptions.testedBy.hint': 'Wer erprobt hat, unterschreibt nicht.',

    'human-review': 'Wo ein Mensch prüft',
    'human-review.about': 'Wo jemand eine Ausgabe prüft, bevor sie ihre Empfänger erreicht.',
    'human-review.step': 'An welcher Stelle wird geprüft?',
    'human-review.reviewer': 'Wer prüft?',
    'human-review.whenAbsent': 'Wer prüft, wenn diese Person weg ist?',
    'human-review.reviewedShare': 'Mindestens dieser Anteil wird geprüft',
    'human-review.sample': 'Gezeigt durch eine Stichprobe',
    'human-review.signature.reviewer': 'Wer prüft',

    'quality-rubric': 'Was gut genug heißt',
    'quality-rubric.about':
      'Punkt für Punkt, damit zwei Personen dieselbe Ausgabe gleich beurteilen.',
    'quality-rubric.items': 'Worauf wird gesehen?',
    'quality-rubric.items.hint': 'Jeder Punkt lässt sich mit Ja oder Nein beantworten.',
    'quality-rubric.passesWhen': 'Gut genug ist es, wenn …',
    'quality-rubric.agreementFloor': 'So weit stimmen Prüfende mindestens überein',
    'quality-rubric.agreementFloor.hint': 'Darunter sind die Punkte nicht brauchbar.',
    'quality-rubric.goodExample': 'Ein Beispiel, das gut genug ist',
    'quality-rubric.badExample': 'Ein Beispiel, das es nicht ist',
    'quality-rubric.signature.second-reviewer': 'Eine zweite prüfende Person',

    'retreat-plan': 'Der Weg zurück',
    'retreat-plan.about':
      'Wie diese Stufe zurückgenommen wird: bei welchen Zeichen, von wem, wie schnell, und was aus offener Arbeit wird.',
    'retreat-plan.signs': 'Bei welchen Zeichen?',
    'retreat-plan.decides': 'Wer entscheidet es?',
    'retreat-plan.within': 'Erledigt innerhalb von',
    'retreat-plan.openWork': 'Was wird aus Arbeit, die im Gange ist?',
    'retreat-plan.whoIsTold': 'Wer erfährt es, und wie?',
    'retreat-plan.rehearsedOn': 'Geprobt am',

    'support-structure': 'Wer hilft, und wer es trägt',
    'support-structure.about':
      'Wer den Menschen dieser Stufe hilft, mit wie vielen Stunden, und wer es trägt, wenn es schiefgeht.',
    'support-structure.group': 'Welche Gruppe hilft?',
    'support-structure.lead': 'Wer leitet sie?',
    'support-structure.hours': 'Eingeplante Stunden',
    'support-structure.ifItFails': 'Wer trägt es, wenn es schiefgeht?',
    'support-structure.signature.lead': 'Wer die Gruppe leitet',
  },
);
