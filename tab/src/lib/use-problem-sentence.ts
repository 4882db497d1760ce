import { asProblem } from './api-problem.js';
import { sayProblem } from './problem-words.js';
import { useReader } from './reader.js';

/** Words for whatever went wrong; undefined while nothing did. */
export function useProblemSentence(error: unknown): string | undefined {
  const reader = useReader();
  return error ? sayProblem(asProblem(error), reader) : undefined;
}
