import type { EntryView } from '@causeway/shared/api/registers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayAddEntry, mayNameOwner } from '@causeway/shared/domain/access/permissions.js';
import type { RawValues } from '@causeway/shared/domain/declared/parse-fields.js';
import { decideAddEntry } from '@causeway/shared/domain/register/decide-register.js';
import { findRegisterKind } from '@causeway/shared/domain/register/register-kinds.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { PersonId, ProgramId, RegisterEntryId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { commitEntry } from './commit-entry.js';
import { refuseEntry } from './refuse-entry.js';
import { viewEntry } from './view-entry.js';

/** Where the register keeps nobody's name, the record does not either. */
export async function addEntry(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly kind: string;
    readonly entryId: RegisterEntryId;
    readonly ownerId: PersonId | null;
    readonly values: RawValues;
  },
): Promise<Outcome<EntryView>> {
  const { programId, ownerId, values } = command;
  const kind = findRegisterKind(command.kind);
  if (!kind) return reject('absent');
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (!mayAddEntry(actor, kind, programId)) return reject('forbidden');
    if (ownerId !== null && !mayNameOwner(actor, kind, programId)) return reject('forbidden');
    const known = await stores.registers.get(command.entryId);
    if (known) {
      const isHere = known.programId === programId;
      return isHere ? reject('stale', { version: known.version }) : reject('absent');
    }
    const blank = {
      id: command.entryId,
      programId,
      kind: kind.name,
      origin: null,
      owner: ownerId,
      addedBy: actor.personId,
      addedAt: now,
    };
    const decision = decideAddEntry(kind, blank, values);
    if (decision.kind === 'rejected') return decision;
    const refused = await refuseEntry(stores, { kind, entry: undefined }, decision.events, now);
    if (refused) return refused;
    const actorId = kind.isAdderKept ? actor.personId : null;
    return commitEntry(ports, stores, { kind, entry: undefined }, decision.events, {
      actorId,
      now,
    });
  });
  if ('code' in result) return result;
  return done(await viewEntry(ports.read(actor.tenantId), kind, result, actor, now));
}
