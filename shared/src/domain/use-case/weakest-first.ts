import type { DispositionKind } from '../disposition/disposition.js';
import type { StopKind } from '../program/stage.js';

interface Placed {
  readonly name: string;
  readonly stop: StopKind | null;
  /** How much is listed that falls short in it. */
  readonly shortfalls: number;
  readonly disposition: DispositionKind | null;
  /** Of audited outputs, as published; null where nothing is. */
  readonly errorRate: number | null;
}

/** What was not judged yet is no better than what needs work, and not known to be worse. */
const judged: readonly (DispositionKind | null)[] = [
  'out-of-scope',
  'needs-design',
  null,
  'staged-for-later',
  'ready',
];

const stopped: readonly (StopKind | null)[] = ['halt', 'hold', null];

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Which of two use cases somebody should hear of first: the one that serves them less. */
export function weakestFirst(a: Placed, b: Placed): number {
  return (
    stopped.indexOf(a.stop) - stopped.indexOf(b.stop) ||
    Number(b.shortfalls > 0) - Number(a.shortfalls > 0) ||
    judged.indexOf(a.disposition) - judged.indexOf(b.disposition) ||
    (b.errorRate ?? -1) - (a.errorRate ?? -1) ||
    compareTexts(a.name, b.name)
  );
}
