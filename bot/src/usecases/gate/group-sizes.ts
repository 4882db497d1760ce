import { defaults } from '@causeway/shared/domain/defaults.js';
import type { GateFacts } from '@causeway/shared/domain/gate/gate-facts.js';
import { versionInForce } from '@causeway/shared/domain/sheet/is-in-force.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

/** Whom the data-use answer in force names. */
export async function groupsNamed(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<readonly string[]> {
  const kind = sheetKindOf('data-use');
  const sheet = await stores.sheets.find(programId, kind.name, subjectKey({ of: 'program' }));
  const groups = sheet && versionInForce(kind, sheet, now)?.values['accessGroups'];
  return Array.isArray(groups) ? (groups as readonly string[]) : [];
}

/** By the name of its ring, however it is written. */
async function peopleByRing(
  stores: Stores,
  programId: ProgramId,
): Promise<ReadonlyMap<string, number>> {
  const rings = await stores.rings.list(programId);
  const people = await stores.participants.listOfProgram(programId);
  return new Map(
    rings.map(({ name, number }) => {
      const theirs = people.filter(({ ring, leftAt }) => ring === number && leftAt === null);
      return [name.toLowerCase(), theirs.length];
    }),
  );
}

/**
 * The only groups that are counted here are the people of the rings. Where a group is another one, or
 * too small to be spoken of, none of the answer is counted: that nobody here knows a group does not
 * mean that there is none.
 */
export async function groupSizes(
  stores: Stores,
  programId: ProgramId,
  now: Instant,
): Promise<GateFacts['groupSizes']> {
  const named = await groupsNamed(stores, programId, now);
  if (named.length === 0) return null;
  const sizes = await peopleByRing(stores, programId);
  const counted = named.map((group) => [group, sizes.get(group.toLowerCase()) ?? 0] as const);
  const isCounted = counted.every(([, people]) => people >= defaults.smallestGroup.value);
  return isCounted ? Object.fromEntries(counted) : null;
}
