import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPlanRollout } from '@causeway/shared/domain/access/permissions.js';
import { decideSetDisposition } from '@causeway/shared/domain/disposition/decide-disposition.js';
import type {
  Disposition,
  DispositionValue,
} from '@causeway/shared/domain/disposition/disposition.js';
import { readyUseCases } from '@causeway/shared/domain/disposition/ready-use-cases.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { loadStage } from '../stage/load-stage.js';
import { viewUseCases } from '../use-case/view-use-cases.js';
import { commitDisposition } from './commit-disposition.js';
import { holdUseCase } from './hold-use-case.js';

/** Was ready somewhere, and after this word is ready nowhere. */
async function hasSlipped(stores: Stores, after: Disposition): Promise<boolean> {
  const known = await stores.dispositions.list(after.programId);
  const isThis = (one: Disposition) =>
    one.useCaseId === after.useCaseId && one.segment.toLowerCase() === after.segment.toLowerCase();
  const now = [...known.filter((one) => !isThis(one)), after];
  const { useCaseId } = after;
  return readyUseCases(known).includes(useCaseId) && !readyUseCases(now).includes(useCaseId);
}

function reasonOf(value: DispositionValue): string {
  if (value.kind === 'needs-design') return value.what ?? value.kind;
  return value.kind === 'out-of-scope' ? value.because : value.kind;
}

export async function setDisposition(
  ports: Ports,
  actor: Actor,
  command: {
    readonly useCaseId: UseCaseId;
    readonly segment: string;
    readonly version: number;
    readonly value: DispositionValue;
  },
): Promise<Outcome<UseCaseListView>> {
  const { useCaseId, segment, version, value } = command;
  const now = ports.now();
  const by = actor.personId;
  const cause = { actorId: by, now };
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const useCase = await stores.useCases.get(useCaseId);
    if (!useCase) return reject('absent');
    const { programId } = useCase;
    if (!mayPlanRollout(actor, programId)) return reject('forbidden');
    const staged = await loadStage(ports, stores, programId);
    if (!staged) return reject('absent');
    const before = await stores.dispositions.get(useCaseId, segment);
    const of = { programId, useCaseId, segment: before?.segment ?? segment, version, value };
    const { ring, since } = staged.stage;
    const judged = { judgedInRing: ring, by, at: now };
    const decision = decideSetDisposition(before, { ...of, ...judged }, since);
    if (decision.kind === 'rejected') return decision;
    const after = await commitDisposition(ports, stores, before, decision.events, cause);
    if (await hasSlipped(stores, after)) {
      const hold = { useCaseId, reason: reasonOf(value) };
      await holdUseCase(ports, stores, staged, hold, cause);
    }
    return programId;
  });
  if (typeof result !== 'string') return result;
  return done(await viewUseCases(ports, actor, result));
}
