import type { EditionCell } from '@causeway/shared/domain/measure/edition.js';
import type { Filter, MeasureValue, Share } from '@causeway/shared/domain/measure/measure.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

interface PublishedShare {
  readonly share: Share;
  readonly measuredAt: Instant;
}

/** What was last published of a program. */
export interface Published {
  readonly number: number;
  readonly publishedAt: Instant;
  /** Undefined where it is not published by that cut, or nothing was there to measure. */
  shareOf(measure: string, filter: Filter): PublishedShare | 'too-few' | undefined;
  valueOf(measure: string, filter: Filter): MeasureValue | undefined;
}

function valueOf(cell: EditionCell | undefined): MeasureValue | undefined {
  if (cell?.kind !== 'shown' || cell.result.value.kind === 'unknown') return undefined;
  return cell.result.value.value;
}

export async function loadPublished(
  stores: Stores,
  programId: ProgramId,
): Promise<Published | undefined> {
  const edition = await stores.editions.latest(programId);
  if (!edition) return undefined;
  const cellOf = (measure: string, filter: Filter) => {
    const key = canonicalJson(filter);
    const published = edition.measures.find(({ measure: name }) => name === measure);
    return published?.cells.find((cell) => canonicalJson(cell.filter) === key);
  };
  return {
    number: edition.number,
    publishedAt: edition.publishedAt,
    shareOf(measure, filter) {
      const cell = cellOf(measure, filter);
      if (cell?.kind === 'hidden') return 'too-few';
      const share = valueOf(cell);
      return cell && share?.form === 'share' ? { share, measuredAt: cell.measuredAt } : undefined;
    },
    valueOf: (measure, filter) => valueOf(cellOf(measure, filter)),
  };
}
