import type { ProgramView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayEditCatalogue, mayEditCharter } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import { touchAccess } from '../stage/load-stage.js';
import { nameNewUseCases } from '../use-case/load-traits.js';
import { viewPrograms } from './list-programs.js';

/** Makes a use case (version 0), renames it, retires it or brings it back. */
export async function saveUseCase(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly useCaseId: UseCaseId;
    readonly version: number;
    readonly name: string;
    readonly isRetired: boolean;
  },
): Promise<Outcome<ProgramView>> {
  const { programId, useCaseId, name, isRetired } = command;
  if (!mayEditCatalogue(actor) && !mayEditCharter(actor, programId)) return reject('forbidden');
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const program = await stores.programs.get(programId);
    const before = await stores.useCases.get(useCaseId);
    if (!program || (before && before.programId !== programId)) return reject('absent');
    const version = before?.version ?? 0;
    if (version !== command.version) return reject('stale', { version });
    const siblings = await stores.useCases.list([programId]);
    const isTaken = siblings.some(
      (other) => other.id !== useCaseId && other.name.toLowerCase() === name.toLowerCase(),
    );
    if (isTaken) return reject('name-taken', { name });
    const after = { id: useCaseId, programId, version: version + 1, name, isRetired };
    if (before) stores.useCases.save(before, after);
    else {
      stores.useCases.insert(after);
      await nameNewUseCases(ports, stores, programId, [after]);
    }
    if (before && before.isRetired !== isRetired) await touchAccess(ports, stores, programId);
    appendEntry(ports, stores, actor, {
      type: before ? 'use-case-changed' : 'use-case-made',
      subject: 'catalogue',
      subjectId: useCaseId,
      programId,
      body: { name, isRetired },
    });
    await recheckSoon(stores, programId, ports.now());
    return program;
  });
  if ('kind' in result) return result;
  const [view] = await viewPrograms(ports, ports.read(actor.tenantId), [result], actor);
  return view ? done(view) : reject('absent');
}
