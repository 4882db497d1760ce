import { defineText } from './define-text.js';

/** Statements to the people it concerns, and about who was asked. */
export const sheetPeopleText = defineText(
  {
    vision: 'Why, when and what for',
    'vision.about': 'Why there is this tool, when it may be used, and what success would be.',
    'vision.why': 'Why do we have it?',
    'vision.whenAppropriate': 'When is it right to use it?',
    'vision.whenNot': 'When is it not?',
    'vision.success': 'What would success be?',

    replaces: 'What changes, and what does not',
    'replaces.about': 'What the tool will change in your work, and what it will not replace.',
    'replaces.changes': 'What will it change?',
    'replaces.replacesNot': 'What will it not replace?',
    'replaces.notKnownYet': 'What is not known yet?',

    'data-use': 'What data, and who sees it',
    'data-use.about':
      'Which data the tool uses, what for, who has access and for how long. It is confirmed again when it expires.',
    'data-use.datasets': 'Which data?',
    'data-use.purpose': 'What for?',
    'data-use.accessGroups': 'Who has access?',
    'data-use.accessGroups.hint': 'Groups, as the directory names them.',
    'data-use.retention': 'Kept for',
    'data-use.contact': 'Whom can I ask?',

    'permitted-use': 'What it may be used for',
    'permitted-use.about':
      'What people may and may not use the tool for. It answers “may I …?” and is confirmed again when it expires.',
    'permitted-use.allowed': 'What may it be used for?',
    'permitted-use.notAllowed': 'What may it not be used for?',
    'permitted-use.neverPutIn': 'What must never be put in?',
    'permitted-use.contact': 'Whom can I ask?',

    'legal-consultation': 'Legal was asked',
    'legal-consultation.about':
      'What legal was asked and what it said. It counts from the moment of the signature, so it cannot be dated back.',
    'legal-consultation.question': 'What was asked?',
    'legal-consultation.scope': 'What does the answer cover?',
    'legal-consultation.answer': 'What was the answer?',
    'legal-consultation.answer.no-objection': 'No objection',
    'legal-consultation.answer.with-conditions': 'Yes, under conditions',
    'legal-consultation.answer.objection': 'An objection',
    'legal-consultation.demands': 'Which conditions?',
    'legal-consultation.signature.legal': 'Legal',

    'decision-roster': 'Who decided',
    'decision-roster.about':
      'Which functions were asked to a decision, which of them came, and whose work it is about.',
    'decision-roster.decision': 'What was decided?',
    'decision-roster.affected': 'Whose work is it about?',
    'decision-roster.affected.hint': 'If none of them was there, the decision says so.',
    'decision-roster.invited': 'Which functions were invited?',
    'decision-roster.present': 'Which of them came?',
  },
  {
    vision: 'Warum, wann und wofür',
    'vision.about': 'Warum es dieses Tool gibt, wann es benutzt werden darf und was Erfolg wäre.',
    'vision.why': 'Warum haben wir es?',
    'vision.whenAppropriate': 'Wann ist es richtig, es zu benutzen?',
    'vision.whenNot': 'Wann nicht?',
    'vision.success': 'Was wäre Erfolg?',

    replaces: 'Was sich ändert, und was nicht',
    'replaces.about': 'Was das Tool an Ihrer Arbeit ändern wird, und was es nicht ersetzt.',
    'replaces.changes': 'Was wird es ändern?',
    'replaces.replacesNot': 'Was wird es nicht ersetzen?',
    'replaces.notKnownYet': 'Was ist noch nicht bekannt?',

    'data-use': 'Welche Daten, und wer sie sieht',
    'data-use.about':
      'Welche Daten das Tool benutzt, wofür, wer Zugriff hat und wie lange. Wenn es abläuft, wird es neu bestätigt.',
    'data-use.datasets': 'Welche Daten?',
    'data-use.purpose': 'Wofür?',
    'data-use.accessGroups': 'Wer hat Zugriff?',
    'data-use.accessGroups.hint': 'Gruppen, wie sie im Verzeichnis heißen.',
    'data-use.retention': 'Aufbewahrt für',
    'data-use.contact': 'Wen kann ich fragen?',

    'permitted-use': 'Wofür es benutzt werden darf',
    'permitted-use.about':
      'Wofür das Tool benutzt werden darf und wofür nicht. Es beantwortet „Darf ich …?“ und wird neu bestätigt, wenn es abläuft.',
    'permitted-use.allowed': 'Wofür darf es benutzt werden?',
    'permitted-use.notAllowed': 'Wofür darf es nicht benutzt werden?',
    'permitted-use.neverPutIn': 'Was darf niemals hinein?',
    'permitted-use.contact': 'Wen kann ich fragen?',

    'legal-consultation': 'Recht wurde gefragt',
    'legal-consultation.about':
      'Was die Rechtsabteilung gefragt wurde und was sie sagte. Es zählt vom Augenblick der Unterschrift an und lässt sich nicht zurückdatieren.',
    'legal-consultation.question': 'Was wurde gefragt?',
    'legal-consultation.scope': 'Wofür gilt die Antwort?',
    'legal-consultation.answer': 'Wie lautet die Antwort?',
    'legal-consultation.answer.no-objection': 'Keine Einwände',
    'legal-consultation.answer.with-conditions': 'Ja, unter Bedingungen',
    'legal-consultation.answer.objection': 'Ein Einwand',
    'legal-consultation.demands': 'Welche Bedingungen?',
    'legal-consultation.signature.legal': 'Recht',

    'decision-roster': 'Wer entschieden hat',
    'decision-roster.about':
      'Welche Funktionen zu einer Entscheidung gefragt waren, welche kamen und um wessen Arbeit es geht.',
    'decision-roster.decision': 'Was wurde entschieden?',
    'decision-roster.affected': 'Um wessen Arbeit geht es?',
    'decision-roster.affected.hint': 'War niemand von ihnen dabei, sagt die Entscheidung es.',
    'decision-roster.invited': 'Welche Funktionen waren eingeladen?',
    'decision-roster.present': 'Welche davon kamen?',
  },
);
