import type { Facts } from '@causeway/shared/lib/decision.js';
import { isPlainProblem, plainProblemSentence } from '@causeway/shared/text/plain-problem-text.js';
import type { problemSentence } from '@causeway/shared/text/problem-text.js';
import type { Reader } from './reader.js';

type Say = typeof problemSentence;

let sayAll: Say | undefined;

/**
 * The words of every area are many and a refusal is rare, so they travel with the first one: before
 * anybody is told of it. What can be said without a line to the server is always here.
 */
export async function bringWordsFor(code: string): Promise<void> {
  if (sayAll || isPlainProblem(code)) return;
  try {
    sayAll = (await import('@causeway/shared/text/problem-text.js')).problemSentence;
  } catch {
    // The line was lost in between: what went wrong is said plainly, and the next one asks again.
  }
}

/** What went wrong, in one sentence. */
export function sayProblem(
  problem: { readonly code: string; readonly facts: Facts },
  reader: Reader,
): string {
  return sayAll ? sayAll(problem, reader) : plainProblemSentence(problem.code, reader.locale);
}
