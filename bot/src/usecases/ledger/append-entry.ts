import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { LedgerEntry } from '../../store/ledger-store.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

/** Puts one thing an actor did on record. */
export function appendEntry(
  ports: Ports,
  stores: Stores,
  actor: Actor,
  entry: Pick<LedgerEntry, 'type' | 'subject' | 'subjectId' | 'body'> & {
    readonly programId?: ProgramId;
    readonly personal?: LedgerEntry['personal'];
  },
): void {
  stores.ledger.append([
    {
      id: ports.newId(),
      at: ports.now(),
      actorId: actor.personId,
      programId: null,
      personal: {},
      ...entry,
    },
  ]);
}
