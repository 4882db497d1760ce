import type { ProgramView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import {
  mayChangeProgram,
  mayMakeProgram,
  mayNameManager,
} from '@causeway/shared/domain/access/permissions.js';
import { decideStartStage } from '@causeway/shared/domain/program/decide-stage.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { PersonId, ProgramId, ToolId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { insertGrant } from '../access/insert-grant.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import { commitStage } from '../stage/commit-stage.js';
import { viewPrograms } from './list-programs.js';

interface SaveProgram {
  readonly programId: ProgramId;
  readonly version: number;
  readonly name: string;
  readonly toolId: ToolId;
  /** Of a new one: who runs it; null for whoever makes it. */
  readonly managerId: PersonId | null;
}

function maySave(actor: Actor, before: Program | undefined, { managerId }: SaveProgram): boolean {
  if (before) return mayChangeProgram(actor, before);
  const isOwn = managerId === null || managerId === actor.personId;
  return mayMakeProgram(actor) && (isOwn || mayNameManager(actor));
}

/** A new one begins its first phase, and somebody runs it from that moment on. */
async function begin(
  ports: Ports,
  stores: Stores,
  actor: Actor,
  { program, managerId }: { readonly program: Program; readonly managerId: PersonId },
): Promise<void> {
  const manages = { programId: program.id, personId: managerId, role: 'program-manager' } as const;
  await insertGrant(ports, stores, actor, manages);
  const now = ports.now();
  const { events } = decideStartStage(program, now);
  await commitStage(ports, stores, { program }, events, { actorId: actor.personId, now });
}

/** What they made they see as its manager, who they were not when they asked. */
function afterMaking(actor: Actor, programId: ProgramId, managerId: PersonId): Actor {
  if (managerId !== actor.personId) return actor;
  return { ...actor, grants: [...actor.grants, { programId, role: 'program-manager' }] };
}

/** Makes a program (version 0) or renames one. */
export async function saveProgram(
  ports: Ports,
  actor: Actor,
  command: SaveProgram,
): Promise<Outcome<ProgramView>> {
  const { programId, name, toolId } = command;
  const managerId = command.managerId ?? actor.personId;
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const before = await stores.programs.get(programId);
    if (!maySave(actor, before, command)) return reject('forbidden');
    const version = before?.version ?? 0;
    if (version !== command.version) return reject('stale', { version });
    if (!(await stores.tools.get(toolId))) return reject('unknown-tool');
    const manager = await stores.persons.get(managerId);
    if (!before && manager?.leftAt !== null) return reject('unknown-person');
    const after: Program = {
      ...(before ?? { id: programId, phase: 'demonstration', ring: null, isDemo: false }),
      version: version + 1,
      name,
      toolId,
    };
    if (before) stores.programs.save(before, after);
    else stores.programs.insert(after);
    appendEntry(ports, stores, actor, {
      type: before ? 'program-changed' : 'program-made',
      subject: 'catalogue',
      subjectId: programId,
      programId,
      body: { name, toolId },
    });
    if (before) return { program: after, viewer: actor };
    await begin(ports, stores, actor, { program: after, managerId });
    return { program: after, viewer: afterMaking(actor, programId, managerId) };
  });
  if ('kind' in result) return result;
  const { program, viewer } = result;
  const [view] = await viewPrograms(ports, ports.read(actor.tenantId), [program], viewer);
  return view ? done(view) : reject('absent');
}
