import type { EntryView } from '@causeway/shared/api/registers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { findRegisterKind } from '@causeway/shared/domain/register/register-kinds.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { RegisterEntryId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { moveEntry } from './move-entry.js';

interface Command {
  readonly entryId: RegisterEntryId;
  readonly version: number;
  readonly move: string;
  /** The answer itself, or the reason the move asks for. */
  readonly text: string;
}

/** A card knows an entry by its id, and has one field for what is said. */
export async function answerOnCard(
  ports: Ports,
  actor: Actor,
  { entryId, version, move, text }: Command,
): Promise<Outcome<EntryView>> {
  const entry = await ports.read(actor.tenantId).registers.get(entryId);
  const kind = entry && findRegisterKind(entry.kind);
  if (!kind) return reject('absent');
  const [field] = kind.moves.find(({ name }) => name === move)?.asks ?? [];
  if (field !== undefined && text === '') return reject('text-missing');
  return moveEntry(ports, actor, {
    programId: entry.programId,
    entryId,
    version,
    move,
    reason: field === undefined ? text : null,
    evidenceIds: [],
    values: field === undefined ? {} : { [field]: text },
  });
}
