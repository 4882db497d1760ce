import type { PublishedValue } from '@causeway/shared/domain/gate/gate-facts.js';
import type { EditionCell } from '@causeway/shared/domain/measure/edition.js';
import type { MeasureName } from '@causeway/shared/domain/measure/measure-name.js';
import { measureNames } from '@causeway/shared/domain/measure/measure-name.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

type Values = Readonly<Partial<Record<MeasureName, PublishedValue>>>;

/** Hidden is known to be too few; what could not be measured is not known at all. */
function valueOf(cell: EditionCell): PublishedValue | undefined {
  const publishedAt = cell.measuredAt;
  if (cell.kind === 'hidden') return { value: null, publishedAt };
  const { value } = cell.result;
  return value.kind === 'unknown' ? undefined : { value: value.value, publishedAt };
}

/** What the newest edition says of the program as a whole; nothing before there is one. */
export async function publishedValues(stores: Stores, programId: ProgramId): Promise<Values> {
  const edition = await stores.editions.latest(programId);
  const values = (edition?.measures ?? []).flatMap(({ measure, cells }) => {
    const name = measureNames.find((known) => known === measure);
    const whole = cells.find(({ filter }) => filter.by === 'all');
    const value = whole && valueOf(whole);
    return name && value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(values);
}
