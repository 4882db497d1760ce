import type { CharterView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayEditCharter } from '@causeway/shared/domain/access/permissions.js';
import type { Charter } from '@causeway/shared/domain/charter/charter.js';
import { sheetKey } from '@causeway/shared/domain/snapshot/basis.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { voidOpenApprovals } from '../approval/void-open-approvals.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import { emptyCharter, viewCharter } from './view-charter.js';

type Answers = Omit<Charter, 'programId'>;

export async function saveCharter(
  ports: Ports,
  actor: Actor,
  command: Answers,
): Promise<Outcome<CharterView>> {
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const useCase = await stores.useCases.get(command.useCaseId);
    if (!useCase) return reject('absent');
    if (!mayEditCharter(actor, useCase.programId)) return reject('forbidden');
    const before = await stores.charters.get(useCase.id);
    const version = before?.version ?? 0;
    if (version !== command.version) return reject('stale', { version });
    const { accountableId, judgeId, deputyId } = command;
    const named = [accountableId, judgeId, deputyId].filter((id) => id !== null);
    const people = await stores.persons.list(named);
    if (named.some((id) => people.get(id)?.leftAt !== null)) {
      return reject('unknown-person');
    }
    if (deputyId !== null && deputyId === accountableId) return reject('deputy-is-accountable');
    const after: Charter = {
      ...emptyCharter(useCase),
      ...command,
      programId: useCase.programId,
      version: version + 1,
    };
    if (before) stores.charters.save(before, after);
    else stores.charters.insert(after);
    appendEntry(ports, stores, actor, {
      type: 'charter-saved',
      subject: 'charter',
      subjectId: useCase.id,
      programId: useCase.programId,
      body: { version: after.version },
      personal: {
        accountable: accountableId ?? '',
        judge: judgeId ?? '',
        deputy: deputyId ?? '',
        standard: after.standard ?? '',
        correcting: after.correcting ?? '',
      },
    });
    const { id, name, programId } = useCase;
    const changes = [{ kind: 'sheet-changed' as const, key: sheetKey('charter', id), name }];
    const cause = { actorId: actor.personId, now: ports.now() };
    await voidOpenApprovals(ports, stores, { programId, changes }, cause);
    return { useCase, after };
  });
  if ('kind' in result) return result;
  const stores = ports.read(actor.tenantId);
  return done(await viewCharter(stores, result.useCase, result.after, actor, ports.now()));
}
