import type { PersonId, ProgramId, UseCaseId } from '../../lib/ids.js';
import type { Deadlines } from '../escalation/deadline.js';

/** The four governance answers of a use case. Null means unanswered: governance is informal there. */
export interface Charter {
  readonly useCaseId: UseCaseId;
  readonly programId: ProgramId;
  readonly version: number;
  /** Who answers for this: one named person, never "the team". Also the first to respond. */
  readonly accountableId: PersonId | null;
  /** What good enough means here, testable. */
  readonly standard: string | null;
  /** How errors are flagged and put right. */
  readonly correcting: string | null;
  /** Who judges what the user cannot; the accountable person where nobody else is named. */
  readonly judgeId: PersonId | null;
  readonly deputyId: PersonId | null;
  readonly deadlines: Deadlines;
}

export const charterQuestions = ['accountable', 'standard', 'correcting', 'path'] as const;
export type CharterQuestion = (typeof charterQuestions)[number];

/** Which of the four questions nobody has answered, or whose person has left. */
export function openQuestions(
  charter: Charter,
  hasLeft: (person: PersonId) => boolean,
): readonly CharterQuestion[] {
  const named = (person: PersonId | null) => person !== null && !hasLeft(person);
  const answers: Record<CharterQuestion, boolean> = {
    accountable: named(charter.accountableId),
    standard: charter.standard !== null,
    correcting: charter.correcting !== null,
    path: named(charter.judgeId ?? charter.accountableId) && named(charter.deputyId),
  };
  return charterQuestions.filter((question) => !answers[question]);
}
