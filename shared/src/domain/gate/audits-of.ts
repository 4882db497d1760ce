import type { UseCaseId } from '../../lib/ids.js';
import { codeOf } from '../observation/code-of.js';
import type { Tally } from '../observation/tally.js';

const reviewOf = codeOf('audit', 'review');

export interface Audits {
  readonly audits: number;
  readonly reviewed: number;
}

/** Outputs that were passed on and drawn at random, by whether somebody had checked them before. */
export function auditsOf(tallies: readonly Tally[], useCaseId: UseCaseId): Audits {
  const own = tallies.filter((tally) => tally.kind === 'audit' && tally.useCaseId === useCaseId);
  const count = (some: readonly Tally[]) => some.reduce((sum, { n }) => sum + n, 0);
  return {
    audits: count(own),
    reviewed: count(own.filter(({ codes }) => reviewOf(codes) === 'reviewed')),
  };
}
