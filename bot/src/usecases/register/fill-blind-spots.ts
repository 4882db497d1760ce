import { decideAddEntry } from '@causeway/shared/domain/register/decide-register.js';
import { registerKindOf } from '@causeway/shared/domain/register/register-kinds.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { commitEntry } from './commit-entry.js';

/** Something nobody has seen, which the program's own data show. */
export interface FoundSpot {
  /** One and the same gap has one and the same origin. */
  readonly origin: string;
  readonly source: 'conditions' | 'use-cases' | 'people' | 'workload';
  readonly what: string;
  readonly why: string;
}

/** Adds what is not on the list. A spot that was closed does not come back: its closing was decided. */
export async function fillBlindSpots(
  ports: Ports,
  stores: Stores,
  programId: ProgramId,
  spots: readonly FoundSpot[],
  now: Instant,
): Promise<void> {
  if (spots.length === 0) return;
  const kind = registerKindOf('blind-spot');
  const listed = await stores.registers.listOfKind(programId, kind.name);
  const known = new Set(listed.map((entry) => entry.origin));
  for (const { origin, ...values } of spots) {
    if (known.has(origin)) continue;
    const id = ports.newId<'register-entry'>();
    const made = { id, programId, kind: kind.name, origin, addedAt: now };
    const decision = decideAddEntry(kind, { ...made, owner: null, addedBy: null }, values);
    if (decision.kind === 'rejected') throw new Error(`A found blind spot is ${decision.code}`);
    const cause = { actorId: null, now };
    await commitEntry(ports, stores, { kind, entry: undefined }, decision.events, cause);
  }
}
