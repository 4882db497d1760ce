import { assertNever } from '../lib/assert-never.js';
import type { Counts } from './count-problem.js';
import type { Direction } from './direction.js';
import { logBinomialTail } from './log-binomial-tail.js';
import { logEValue } from './log-e-value.js';

/** An anytime test holds at whichever look one stops; a one-look test at its registered look alone. */
export type TestKind = 'anytime' | 'one-look';

export interface Evidence extends Counts {
  readonly threshold: number;
  readonly direction: Direction;
  readonly kind: TestKind;
}

/** ln E under a uniform prior for an anytime test, ln 1/p for one exact look: the bar of both is ln 1/α. */
export function logEvidence(evidence: Evidence): number {
  switch (evidence.kind) {
    case 'anytime':
      return logEValue({ ...evidence, a: 1, b: 1 });
    case 'one-look':
      return -logBinomialTail(evidence);
    default:
      return assertNever(evidence.kind);
  }
}
