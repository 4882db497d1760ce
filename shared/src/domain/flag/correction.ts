import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import type { Reach } from './flag.js';

/** Putting right what already reached others: who tells them, by when, and how it ended. */
export interface Correction {
  readonly recipients: string | null;
  readonly ownerId: PersonId | null;
  readonly dueAt: Instant;
  readonly closed: {
    readonly how: 'done' | 'not-possible';
    readonly text: string;
    readonly by: PersonId;
    readonly at: Instant;
  } | null;
}

/** "I don't know" may well be beyond nobody, so somebody has to find out. */
export function needsCorrection(reach: Reach): boolean {
  return reach !== 'nobody';
}

/** What reached a customer is put right before the flag is answered; elsewhere answering may come first. */
export function correctionBlocksAnswer(reach: Reach, correction: Correction | null): boolean {
  return reach === 'customer' && correction !== null && correction.closed === null;
}
