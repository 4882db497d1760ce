import type { LookCounts } from '@causeway/shared/domain/criterion/look.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import type { Filter, Measure, MeasureInput } from '@causeway/shared/domain/measure/measure.js';
import { narrowInput } from '@causeway/shared/domain/measure/narrow-input.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { loadMeasureInput } from '../measure/load-measure-input.js';

export type CountShare = (of: {
  readonly measure: string;
  readonly filter: Filter;
}) => Promise<LookCounts>;

const nothing: LookCounts = { successes: 0, trials: 0 };

/** Even whether it passes would be about one of them. */
function isOfTooFew(measure: Measure, input: MeasureInput): boolean {
  const people = measure.groups(input)['n'];
  return people !== undefined && people.length < defaults.smallestGroup.value;
}

/**
 * What shares of a program count by now, of everything there is. It decides inside the server and
 * stays there; of fewer people than are ever spoken of it counts nothing. However much is asked, the program is read once.
 */
export function shareCounter(stores: Stores, programId: ProgramId, now: Instant): CountShare {
  let whole: Promise<MeasureInput> | undefined;
  return async ({ measure: name, filter }) => {
    const measure = measureNamed(name);
    if (!measure) return nothing;
    const input = await (whole ??= loadMeasureInput(stores, programId, now));
    const narrowed = narrowInput(input, filter);
    if (isOfTooFew(measure, narrowed)) return nothing;
    const { value } = measure.estimate(narrowed);
    if (value.kind === 'unknown' || value.value.form !== 'share') return nothing;
    const { successes, trials } = value.value;
    return { successes, trials };
  };
}
