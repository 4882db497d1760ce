import type { ProgramView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayEditCatalogue } from '@causeway/shared/domain/access/permissions.js';
import { decideStartStage } from '@causeway/shared/domain/program/decide-stage.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId, ToolId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import { commitStage } from '../stage/commit-stage.js';
import { viewPrograms } from './list-programs.js';

/** Makes a program (version 0) or renames one. */
export async function saveProgram(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly version: number;
    readonly name: string;
    readonly toolId: ToolId;
  },
): Promise<Outcome<ProgramView>> {
  if (!mayEditCatalogue(actor)) return reject('forbidden');
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const before = await stores.programs.get(command.programId);
    const version = before?.version ?? 0;
    if (version !== command.version) return reject('stale', { version });
    if (!(await stores.tools.get(command.toolId))) return reject('unknown-tool');
    const after: Program = {
      ...(before ?? { id: command.programId, phase: 'demonstration', ring: null, isDemo: false }),
      version: version + 1,
      name: command.name,
      toolId: command.toolId,
    };
    if (before) stores.programs.save(before, after);
    else stores.programs.insert(after);
    appendEntry(ports, stores, actor, {
      type: before ? 'program-changed' : 'program-made',
      subject: 'catalogue',
      subjectId: after.id,
      programId: after.id,
      body: { name: after.name, toolId: after.toolId },
    });
    if (!before) {
      const now = ports.now();
      const cause = { actorId: actor.personId, now };
      const { events } = decideStartStage(after, now);
      await commitStage(ports, stores, { program: after }, events, cause);
    }
    return after;
  });
  if ('kind' in result) return result;
  const [view] = await viewPrograms(ports, ports.read(actor.tenantId), [result], actor);
  return view ? done(view) : reject('absent');
}
