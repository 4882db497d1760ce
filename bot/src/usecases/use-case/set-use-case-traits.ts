import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPlanRollout } from '@causeway/shared/domain/access/permissions.js';
import { decideSetTraits } from '@causeway/shared/domain/use-case/decide-traits.js';
import type { SaidOfUseCase } from '@causeway/shared/domain/use-case/use-case-traits.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import { nameNewUseCases } from './load-traits.js';
import { viewUseCases } from './view-use-cases.js';

/** What kind of work it is, how people come to it, and whether it decides about people. */
export async function setUseCaseTraits(
  ports: Ports,
  actor: Actor,
  command: SaidOfUseCase & { readonly useCaseId: UseCaseId; readonly version: number },
): Promise<Outcome<UseCaseListView>> {
  const { useCaseId, version, ...said } = command;
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const useCase = await stores.useCases.get(useCaseId);
    if (!useCase) return reject('absent');
    const { programId } = useCase;
    if (!mayPlanRollout(actor, programId)) return reject('forbidden');
    const all = await nameNewUseCases(ports, stores, programId);
    const before = all.find((one) => one.useCaseId === useCaseId);
    if (!before) return reject('absent');
    const decision = decideSetTraits(before, { version, said });
    if (decision.kind === 'rejected') return decision;
    for (const { type, traits } of decision.events) {
      stores.useCaseTraits.save(before, traits);
      const { problemClass, accessPath, decidesAboutPeople, tellsThem, goesToOthers } = traits;
      const about = { decidesAboutPeople, tellsThem, goesToOthers };
      appendEntry(ports, stores, actor, {
        type,
        subject: 'stage',
        subjectId: useCaseId,
        programId,
        body: { problemClass, accessPath, ...about },
      });
    }
    await recheckSoon(stores, programId, ports.now());
    return programId;
  });
  if (typeof result !== 'string') return result;
  return done(await viewUseCases(ports, actor, result));
}
