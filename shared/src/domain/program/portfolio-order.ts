import type { Instant } from '../../lib/instant.js';
import type { ProgramId } from '../../lib/ids.js';
import type { Attention } from './attention.js';
import type { Phase } from './program.js';
import { isUnderWay } from './stage.js';

interface Placed {
  readonly id: ProgramId;
  readonly phase: Phase;
  readonly name: string;
  readonly attention: readonly Attention[];
  /** Since when what waits longest has waited. */
  readonly waitingSince: Instant | null;
}

/** Which of two programs leadership should look at first; what is over comes last. */
export function portfolioOrder(a: Placed, b: Placed): number {
  const overLast = Number(isUnderWay(b)) - Number(isUnderWay(a));
  const attentionFirst = Number(b.attention.length > 0) - Number(a.attention.length > 0);
  const waited = compareSince(a.waitingSince, b.waitingSince);
  return (
    overLast || attentionFirst || waited || compareTexts(a.name, b.name) || compareTexts(a.id, b.id)
  );
}

function compareSince(a: Instant | null, b: Instant | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a - b;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
