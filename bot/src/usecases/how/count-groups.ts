import type { HowView } from '@causeway/shared/api/how.js';
import type { Edition } from '@causeway/shared/domain/measure/edition.js';
import type { MeasureName } from '@causeway/shared/domain/measure/measure-name.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { groupsNamed } from '../gate/group-sizes.js';

/** It is asked of everybody in the audience, so that its cells count them. */
const ofEverybody: MeasureName = 'activation';

function peopleIn(edition: Edition | undefined, ring: number): number | null {
  const cells = edition?.measures.find(({ measure }) => measure === ofEverybody)?.cells ?? [];
  const cell = cells.find(({ filter }) => filter.by === 'ring' && filter.ring === ring);
  return cell?.kind === 'shown' ? cell.result.eligible : null;
}

/**
 * Who has access to the data, as the statement in force names them, and how many they are where a
 * group is a ring by name and its people may be counted aloud. Nobody here knows any other group.
 */
export async function countGroups(
  stores: Stores,
  programId: ProgramId,
  edition: Edition | undefined,
  now: Instant,
): Promise<HowView['groups']> {
  const [named, rings] = await Promise.all([
    groupsNamed(stores, programId, now),
    stores.rings.list(programId),
  ]);
  return named.map((name) => {
    const ring = rings.find((one) => one.name.toLowerCase() === name.toLowerCase());
    return {
      name,
      isKnown: ring !== undefined,
      people: ring ? peopleIn(edition, ring.number) : null,
    };
  });
}
