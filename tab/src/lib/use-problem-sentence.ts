import { problemSentence } from '@causeway/shared/text/problem-text.js';
import { asProblem } from './api-problem.js';
import { useReader } from './reader.js';

/** Words for whatever went wrong; undefined while nothing did. */
export function useProblemSentence(error: unknown): string | undefined {
  const reader = useReader();
  return error ? problemSentence(asProblem(error), reader) : undefined;
}
