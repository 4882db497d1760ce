import type { Instant } from '../../lib/instant.js';
import type { UseCaseId } from '../../lib/ids.js';
import type { Filter, Measure } from '../measure/measure.js';
import type { ObservationKindName } from '../observation/observation-kinds.js';

/** Observations that were corrected, and when the earliest of them had been received. */
export interface Corrected {
  readonly kind: ObservationKindName;
  readonly useCaseId: UseCaseId | null;
  readonly receivedAt: Instant;
}

/**
 * Of what was corrected, the earliest that a share is made of; null where nothing of it was. By person
 * nothing is told apart here: whose observation it was is not looked up.
 */
export function correctedFrom(
  corrected: readonly Corrected[],
  filter: Filter,
  madeOf: Measure['madeOf'],
): Instant | null {
  const own = corrected.filter(
    ({ kind, useCaseId }) =>
      (madeOf?.includes(kind) ?? true) &&
      (filter.by !== 'use-case' || filter.useCaseId === useCaseId),
  );
  return own.reduce<Instant | null>(
    (earliest, { receivedAt }) => (earliest === null ? receivedAt : Math.min(earliest, receivedAt)),
    null,
  );
}
