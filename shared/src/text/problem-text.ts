import type { Locale } from '../domain/person/person.js';
import type { Facts } from '../lib/decision.js';
import { approvalSentence } from './approval-problem-text.js';
import { criterionProblemSentence } from './criterion-problem-text.js';
import { declaredSentence } from './declared-problem-text.js';
import { defineText } from './define-text.js';
import { evidenceSentence } from './evidence-text.js';
import { flagStateWords, handOverStateWords } from './flag-words.js';
import { formatMoment } from './format.js';
import { stageSentence } from './stage-problem-text.js';
import { gateProblemSentence } from './gate-problem-text.js';
import { plainProblemSentence } from './plain-problem-text.js';

const problemText = defineText(
  {
    stale: (by: string, state: string) =>
      `${by ? `${by} was faster.` : 'This has changed since you looked.'} ${state ? `It is now: ${state}.` : ''}`.trim(),
    notInState: (state: string) =>
      state
        ? `This is not possible any more. It is now: ${state}.`
        : 'This is not possible any more.',
    heldByOther: (by: string, until: string) =>
      `${by || 'Somebody else'} is working on this${until ? ` until ${until}` : ''}.`,
    notHeld: 'Nobody holds this flag.',
    correctionOpen: 'This reached a customer. Put it right there first, then answer.',
    confidentialIsNotTold:
      'This was flagged in confidence, so nothing of it is told to everybody. Leave that field empty.',
    noCorrection: 'There is nothing to put right for this flag.',
    correctionClosedAlready: 'Putting it right was already closed.',
    correctionDueInPast: 'The date lies in the past. Please choose a later one.',
    questionOpen: 'A question to the reporter is still open. Wait for the reply.',
    noQuestion: 'There is no question to reply to.',
    questionReplied: 'This question was already answered.',
    reopenedOnce:
      'You already had this flag looked at again once. Add to it instead; the people who answer for it can reopen it.',
    nothingToUndo: 'There is nothing to undo.',
    undoExpired: 'Undo is possible for ten minutes; they are over.',
    notTheMover: 'Only the person who did this can undo it.',
    alreadyAssigned: 'This flag already belongs to a program.',
    notDue: 'It is not time for this yet.',
    textMissing: 'Please write a few words.',
    minutesWithoutCorrecting:
      'Minutes belong to “I corrected it”. Choose that, or leave the minutes empty.',
    notAsked: 'The test alarm is waiting for somebody else.',
    noPath:
      'Nobody is named here yet, so a test alarm has nowhere to go. Answer the questions first.',
    unknownPerson: 'This person is not known here or has left.',
    unknownTool: 'This tool is not known here any more. Please choose it again.',
    unknownUseCase: 'This is not offered for the tool any more. Please choose again.',
    keyReused: 'This was already sent with other words. Please load the page again.',
    tooManyAttachments: 'No more screenshots fit on this flag.',
    nameTaken: 'This name is taken already.',
    alreadyGranted: 'This person already has that role.',
    ownGrant: 'Only an administrator can change your own roles.',
    stillInUse: 'This is still in use, so it cannot be retired yet.',
  },
  {
    stale: (by: string, state: string) =>
      `${by ? `${by} war schneller.` : 'Das hat sich inzwischen geändert.'} ${state ? `Jetzt gilt: ${state}.` : ''}`.trim(),
    notInState: (state: string) =>
      state ? `Das geht nicht mehr. Jetzt gilt: ${state}.` : 'Das geht nicht mehr.',
    heldByOther: (by: string, until: string) =>
      `${by || 'Jemand anderes'} bearbeitet das gerade${until ? `, bis ${until}` : ''}.`,
    notHeld: 'Niemand bearbeitet diese Meldung.',
    confidentialIsNotTold:
      'Das wurde vertraulich gemeldet, also erfährt nicht jeder davon. Lassen Sie dieses Feld leer.',
    correctionOpen:
      'Das hat einen Kunden erreicht. Stellen Sie es dort zuerst richtig, dann antworten Sie.',
    noCorrection: 'Bei dieser Meldung ist nichts richtigzustellen.',
    correctionClosedAlready: 'Die Richtigstellung ist bereits abgeschlossen.',
    correctionDueInPast: 'Der Zeitpunkt ist vorbei. Bitte einen späteren wählen.',
    questionOpen: 'Eine Rückfrage ist noch offen. Warten Sie auf die Antwort.',
    noQuestion: 'Es gibt keine Frage zu beantworten.',
    questionReplied: 'Diese Frage ist bereits beantwortet.',
    reopenedOnce:
      'Sie haben diese Meldung schon einmal erneut prüfen lassen. Ergänzen Sie sie; die Verantwortlichen können sie wieder öffnen.',
    nothingToUndo: 'Es gibt nichts rückgängig zu machen.',
    undoExpired: 'Rückgängig geht zehn Minuten lang; sie sind vorbei.',
    notTheMover: 'Rückgängig machen kann nur, wer es getan hat.',
    alreadyAssigned: 'Diese Meldung gehört bereits zu einem Programm.',
    notDue: 'Dafür ist es noch zu früh.',
    textMissing: 'Bitte schreiben Sie ein paar Worte.',
    minutesWithoutCorrecting:
      'Minuten gehören zu „selbst korrigiert“. Wählen Sie das, oder lassen Sie die Minuten leer.',
    notAsked: 'Der Probealarm wartet auf jemand anderen.',
    noPath:
      'Hier ist noch niemand benannt, der Probealarm hat kein Ziel. Beantworten Sie zuerst die Fragen.',
    unknownPerson: 'Diese Person ist hier nicht bekannt oder nicht mehr da.',
    unknownTool: 'Dieses Tool ist hier nicht mehr bekannt. Bitte neu wählen.',
    unknownUseCase: 'Das wird für dieses Tool nicht mehr angeboten. Bitte neu wählen.',
    keyReused: 'Das wurde schon mit anderen Worten gesendet. Bitte laden Sie die Seite neu.',
    tooManyAttachments: 'Mehr Bildschirmfotos passen nicht an diese Meldung.',
    nameTaken: 'Diesen Namen gibt es schon.',
    alreadyGranted: 'Diese Person hat die Rolle bereits.',
    ownGrant: 'Ihre eigenen Rollen kann nur die Verwaltung ändern.',
    stillInUse: 'Das wird noch gebraucht und kann noch nicht beendet werden.',
  },
);

type Words = ReturnType<typeof problemText>;

interface ReadFacts {
  /** The name the server put beside an id; an id alone is never shown. */
  readonly by: string;
  readonly state: string;
  readonly until: string;
}

type Sentence = (words: Words, facts: ReadFacts) => string;

const sentences: Readonly<Record<string, Sentence>> = {
  stale: (words, { by, state }) => words.stale(by, state),
  'not-in-state': (words, { state }) => words.notInState(state),
  'held-by-other': (words, { by, until }) => words.heldByOther(by, until),
  'not-held': (words) => words.notHeld,
  'correction-open': (words) => words.correctionOpen,
  'confidential-is-not-told': (words) => words.confidentialIsNotTold,
  'no-correction': (words) => words.noCorrection,
  'correction-closed-already': (words) => words.correctionClosedAlready,
  'correction-due-in-past': (words) => words.correctionDueInPast,
  'question-open': (words) => words.questionOpen,
  'no-question': (words) => words.noQuestion,
  'question-replied': (words) => words.questionReplied,
  'reopened-once': (words) => words.reopenedOnce,
  'nothing-to-undo': (words) => words.nothingToUndo,
  'undo-expired': (words) => words.undoExpired,
  'not-the-mover': (words) => words.notTheMover,
  'already-assigned': (words) => words.alreadyAssigned,
  'not-due': (words) => words.notDue,
  'text-missing': (words) => words.textMissing,
  'minutes-without-correcting': (words) => words.minutesWithoutCorrecting,
  'not-asked': (words) => words.notAsked,
  'no-path': (words) => words.noPath,
  'unknown-person': (words) => words.unknownPerson,
  'unknown-program': (words) => words.unknownUseCase,
  'unknown-tool': (words) => words.unknownTool,
  'unknown-use-case': (words) => words.unknownUseCase,
  'key-reused': (words) => words.keyReused,
  'too-many-attachments': (words) => words.tooManyAttachments,
  'name-taken': (words) => words.nameTaken,
  'already-granted': (words) => words.alreadyGranted,
  'own-grant': (words) => words.ownGrant,
  'still-in-use': (words) => words.stillInUse,
};

function stateWord(state: unknown, locale: Locale): string {
  const known = new Map<unknown, string>([
    ...Object.entries(handOverStateWords(locale)),
    ...Object.entries(flagStateWords(locale)),
  ]);
  return known.get(state) ?? '';
}

/** What a refusal says to the person: who did what in the meantime, and what to do next. */
export function problemSentence(
  problem: { readonly code: string; readonly facts: Facts },
  reader: { readonly locale: Locale; readonly timeZone: string },
): string {
  const { heldByName, until, state } = problem.facts;
  const { locale, timeZone } = reader;
  const words = problemText(locale);
  const facts: ReadFacts = {
    by: typeof heldByName === 'string' ? heldByName : '',
    state: stateWord(state, locale),
    until: typeof until === 'number' ? formatMoment(until, locale, timeZone) : '',
  };
  const ofApproval = approvalSentence(problem, reader);
  const ofGate = gateProblemSentence(problem, locale);
  const sentence = ofApproval ?? ofGate ?? sentences[problem.code]?.(words, facts);
  const other = evidenceSentence(problem, locale) ?? criterionProblemSentence(problem, locale);
  const declared = declaredSentence(problem.code, locale);
  const ofStage = stageSentence(problem.code, locale);
  return sentence ?? other ?? declared ?? ofStage ?? plainProblemSentence(problem.code, locale);
}
