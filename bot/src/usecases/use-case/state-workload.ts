import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPlanRollout } from '@causeway/shared/domain/access/permissions.js';
import { decideStateWorkload } from '@causeway/shared/domain/use-case/decide-workload.js';
import type { Workload } from '@causeway/shared/domain/use-case/workload.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import { viewUseCases } from './view-use-cases.js';

export async function stateWorkload(
  ports: Ports,
  actor: Actor,
  command: Omit<Workload, 'savedBy' | 'savedAt'>,
): Promise<Outcome<UseCaseListView>> {
  const { programId } = command;
  const said = { savedBy: actor.personId, savedAt: ports.now() };
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (!mayPlanRollout(actor, programId)) return reject('forbidden');
    const before = await stores.workloads.get(programId);
    const useCases = await stores.useCases.list([programId]);
    const current = useCases.filter(({ isRetired }) => !isRetired).map(({ id }) => id);
    const decision = decideStateWorkload(before, { ...command, ...said }, current);
    if (decision.kind === 'rejected') return decision;
    for (const { type, workload } of decision.events) {
      if (before) stores.workloads.save(before, workload);
      else stores.workloads.insert(workload);
      const { shares, otherPercent } = workload;
      const body = { shares, otherPercent };
      appendEntry(ports, stores, actor, {
        type,
        subject: 'stage',
        subjectId: programId,
        programId,
        body,
      });
    }
    await recheckSoon(stores, programId, said.savedAt);
    return 'stated';
  });
  if (result !== 'stated') return result;
  return done(await viewUseCases(ports, actor, programId));
}
