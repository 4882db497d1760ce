import type { WaiverNews } from '@causeway/shared/api/notice-view.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { WaiverId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { loadWaiver } from './load-waiver.js';
import { viewWaivers } from './view-waivers.js';

/** What a message about an exception says, as it stands now and for whom. */
export async function waiverNews(
  stores: Stores,
  waiverId: WaiverId,
  viewer: Actor,
  now: Instant,
): Promise<WaiverNews | undefined> {
  const found = await loadWaiver(stores, viewer, waiverId);
  const [waiver] = found ? await viewWaivers(stores, [found], viewer, now) : [];
  if (!found || !waiver) return undefined;
  const { programId } = found;
  const program = await stores.programs.get(programId);
  return { programId, programName: program?.name ?? '', waiver };
}
