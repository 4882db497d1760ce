import type { EntryView } from '@causeway/shared/api/registers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayMoveEntry, mayReadEntry } from '@causeway/shared/domain/access/permissions.js';
import type { MoveEntry } from '@causeway/shared/domain/register/decide-register.js';
import { decideMoveEntry } from '@causeway/shared/domain/register/decide-register.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import type { EntryAddress } from './load-entry.js';
import { updateEntry } from './update-entry.js';

/** From one state to the next, with what the move needs. */
export function moveEntry(
  ports: Ports,
  actor: Actor,
  command: EntryAddress & Omit<MoveEntry, 'by' | 'now'>,
): Promise<Outcome<EntryView>> {
  const { version, move, reason, evidenceIds, values } = command;
  return updateEntry(ports, actor, command, ({ kind, entry }, now) => {
    const rule = kind.moves.find(({ name }) => name === move);
    const isTheirs = rule ? mayMoveEntry(actor, rule, entry) : mayReadEntry(actor, kind, entry);
    if (!isTheirs) return reject('forbidden');
    const by = actor.personId;
    return decideMoveEntry(kind, entry, { by, now, version, move, reason, evidenceIds, values });
  });
}
