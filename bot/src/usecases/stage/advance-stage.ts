import type { StageView } from '@causeway/shared/api/stages.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayDecideStage } from '@causeway/shared/domain/access/permissions.js';
import type { AdvanceFacts } from '@causeway/shared/domain/program/decide-advance.js';
import { decideAdvance } from '@causeway/shared/domain/program/decide-advance.js';
import type { Stage } from '@causeway/shared/domain/program/stage.js';
import type { Transition } from '@causeway/shared/domain/program/transition.js';
import { nextTransition, transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { Ring } from '@causeway/shared/domain/ring/ring.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { LiveApproval } from '../approval/use-approval.js';
import { findLiveApproval, useApproval } from '../approval/use-approval.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { shownBy } from '../snapshot/load-gate.js';
import { commitStage } from './commit-stage.js';
import { loadStage } from './load-stage.js';
import { sheetsInForce } from './sheets-in-force.js';
import { validEvidence } from './valid-evidence.js';
import { viewStage } from './view-stage.js';

async function factsFor(
  stores: Stores,
  { programId }: Stage,
  rings: readonly Ring[],
  transition: Transition,
  { live, now }: { readonly live: LiveApproval | undefined; readonly now: Instant },
): Promise<AdvanceFacts> {
  const isRing = transition.kind === 'ring';
  const nothing = { results: [], waivableFails: [], waivers: [], now };
  return {
    rings,
    approval: live?.approval,
    changes: live?.changes ?? [],
    shown: live?.gate ? shownBy(live.gate) : { ...nothing, transition: transitionKey(transition) },
    validEvidence: await validEvidence(stores, programId, now),
    ringSheets: isRing ? await sheetsInForce(stores, programId, transition.to, now) : [],
  };
}

/**
 * The next step, with the one approval that was granted for it. Step and use of the approval are one
 * transaction; where something has changed since, the approval is void instead.
 */
export async function advanceStage(
  ports: GatePorts,
  actor: Actor,
  command: { readonly programId: ProgramId; readonly version: number },
): Promise<Outcome<StageView>> {
  const { programId, version } = command;
  const now = ports.now();
  const cause = { actorId: actor.personId, now };
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (!mayDecideStage(actor, programId)) return reject('forbidden');
    const staged = await loadStage(ports, stores, programId);
    if (!staged) return reject('absent');
    const { program, stage } = staged;
    const rings = await stores.rings.list(programId);
    const transition = nextTransition(stage, rings.length);
    if (!transition) return reject('program-is-over', { phase: stage.phase });
    const live = await findLiveApproval(ports, stores, programId, transition, now);
    const facts = await factsFor(stores, stage, rings, transition, { live, now });
    const decision = decideAdvance(stage, { by: actor.personId, now, version }, facts);
    if (decision.kind === 'rejected') {
      const isOvertaken = decision.code === 'basis-changed';
      if (live && isOvertaken) await useApproval(ports, stores, live, transition, cause);
      return decision;
    }
    // The decision has seen it granted, and it is the same one.
    if (!live) throw new Error('A step was decided without an approval');
    const used = await useApproval(ports, stores, live, transition, cause);
    if (used.kind === 'rejected') return used;
    return { program, stage: await commitStage(ports, stores, staged, decision.events, cause) };
  });
  if ('kind' in result) return result;
  return done(await viewStage(ports.read(actor.tenantId), result, actor, now));
}
