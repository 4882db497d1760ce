import type { Filter, Share } from '@causeway/shared/domain/measure/measure.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** What was last published of a share. */
export interface Published {
  readonly number: number;
  readonly publishedAt: Instant;
  /** Undefined where it is not published by that cut. */
  shareOf(filter: Filter): Share | 'too-few' | undefined;
}

export async function loadPublished(
  _stores: Stores,
  _programId: ProgramId,
  _measure: string,
): Promise<Published | undefined> {
  return undefined;
}
