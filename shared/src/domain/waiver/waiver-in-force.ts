import type { Instant } from '../../lib/instant.js';
import type { CriterionResult } from '../gate/criterion-result.js';
import type { Waiver } from './waiver.js';

/** Asked by one person, seconded by another, not taken back, not over. Time alone ends it. */
export function isInForce(waiver: Waiver, now: Instant): boolean {
  return waiver.second !== null && waiver.withdrawal === null && now < waiver.until;
}

/** The exception that covers this result, if any does; of several the longest. */
export function waiverInForce(
  waivers: readonly Waiver[],
  result: Pick<CriterionResult, 'name' | 'outcome'>,
  transition: string,
  now: Instant,
): Waiver | undefined {
  const { name, outcome } = result;
  if (outcome !== 'inconclusive' && outcome !== 'fail') return undefined;
  return waivers
    .filter((waiver) => waiver.criterion === name && waiver.transition === transition)
    .filter((waiver) => waiver.covers === outcome || waiver.covers === 'fail')
    .filter((waiver) => isInForce(waiver, now))
    .toSorted((a, b) => b.until - a.until)[0];
}
