import type { PhaseAnswer, Stage } from './stage.js';

/** The answer to the question the program stands before now. Whoever comes back to a ring answers anew. */
export function currentAnswer(
  stage: Pick<Stage, 'phase' | 'ring' | 'since' | 'answers'>,
): PhaseAnswer | undefined {
  const { phase, ring, since } = stage;
  return stage.answers.findLast(
    (answer) => answer.phase === phase && answer.ring === ring && answer.at >= since,
  );
}
