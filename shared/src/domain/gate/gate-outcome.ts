import type { CriterionResult, ResultOutcome } from './criterion-result.js';

export const gateOutcomes = ['pass', 'fail', 'inconclusive'] as const;
export type GateOutcome = (typeof gateOutcomes)[number];

const worstFirst: readonly ResultOutcome[] = ['fail', 'stale', 'inconclusive', 'pass'];

/** What stands in the way comes first; within that, as the template lists it. */
export function inOrder<Of extends Pick<CriterionResult, 'outcome'>>(
  results: readonly Of[],
): readonly Of[] {
  return worstFirst.flatMap((outcome) => results.filter((result) => result.outcome === outcome));
}

/**
 * What all of it comes to. Whatever is not shown is missing, also what was shown once; a gate that asks
 * nothing shows nothing. `excepted` names results that an exception in force stands in for.
 */
export function gateOutcome(
  results: readonly Pick<CriterionResult, 'name' | 'outcome'>[],
  excepted: ReadonlySet<string> = new Set(),
): GateOutcome {
  if (results.length === 0) return 'inconclusive';
  const missing = results.filter(({ name, outcome }) => outcome !== 'pass' && !excepted.has(name));
  if (missing.length === 0) return 'pass';
  return missing.some(({ outcome }) => outcome === 'fail') ? 'fail' : 'inconclusive';
}
