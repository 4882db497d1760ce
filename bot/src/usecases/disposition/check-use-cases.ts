import { auditsInOrder } from '@causeway/shared/domain/disposition/audits-in-order.js';
import { decideCheckCondition } from '@causeway/shared/domain/disposition/decide-disposition.js';
import type { Disposition } from '@causeway/shared/domain/disposition/disposition.js';
import { decideSlip } from '@causeway/shared/domain/disposition/has-slipped.js';
import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import type { MeasureInput, MeasureResult } from '@causeway/shared/domain/measure/measure.js';
import { isUnderWay } from '@causeway/shared/domain/program/stage.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Cause } from '../approval/commit-approval.js';
import type { GateSources } from '../gate/gate-sources.js';
import { houseSources } from '../gate/gate-sources.js';
import { sendNotice } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';
import type { Staged } from '../stage/load-stage.js';
import { loadStage } from '../stage/load-stage.js';
import { commitDisposition } from './commit-disposition.js';
import { holdUseCase } from './hold-use-case.js';

/** What is known of this use case alone, where the measure can be asked about one. */
function measured(
  { value, useCaseId }: Disposition,
  observed: MeasureInput,
): MeasureResult | undefined {
  if (value.kind !== 'staged-for-later') return undefined;
  const measure = measureNamed(value.condition.measure);
  if (!measure?.filters.includes('use-case')) return measure?.estimate(observed);
  const isTheirs = (one: { readonly useCaseId: string | null }) => one.useCaseId === useCaseId;
  return measure.estimate({
    ...observed,
    tallies: observed.tallies.filter(isTheirs),
    people: observed.people.map((one) => ({ ...one, uses: one.uses.filter(isTheirs) })),
  });
}

async function checkConditions(
  ports: Ports,
  stores: Stores,
  dispositions: readonly Disposition[],
  observed: MeasureInput,
  cause: Cause,
): Promise<void> {
  const { now } = cause;
  let isAnyMet = false;
  for (const disposition of dispositions) {
    const decision = decideCheckCondition(disposition, measured(disposition, observed), now);
    if (decision.kind === 'rejected') continue;
    await commitDisposition(ports, stores, disposition, decision.events, cause);
    isAnyMet = true;
  }
  const [first] = dispositions;
  if (!isAnyMet || !first) return;
  const grants = await stores.grants.list([first.programId]);
  const planners = grants.filter(
    ({ role }) => role === 'governance-owner' || role === 'program-manager',
  );
  for (const personId of new Set(planners.map((grant) => grant.personId))) {
    const notice = { personId, kind: 'stage-condition-met', subjectId: first.programId } as const;
    sendNotice(ports, stores, notice, now);
  }
}

/** Whether a use case that was ready has become worse in the ring that is open. */
async function checkAudits(
  ports: Ports,
  stores: Stores,
  staged: Staged,
  dispositions: readonly Disposition[],
  observed: MeasureInput,
  cause: Cause,
): Promise<void> {
  const { ring, since } = staged.stage;
  if (ring === null) return;
  const slipped = dispositions.flatMap((disposition) => {
    const { useCaseId } = disposition;
    const audits = auditsInOrder(observed.tallies, useCaseId, Math.floor(since / dayMs));
    const decision = decideSlip(disposition, audits, { now: cause.now, ring });
    return decision.kind === 'accepted' ? [{ disposition, events: decision.events }] : [];
  });
  for (const { disposition, events } of slipped) {
    await commitDisposition(ports, stores, disposition, events, cause);
  }
  let held = staged;
  for (const useCaseId of new Set(slipped.map(({ disposition }) => disposition.useCaseId))) {
    held = await holdUseCase(ports, stores, held, { useCaseId, reason: 'deteriorated' }, cause);
  }
}

/** The clock calls this every day: it says when later has come, and takes back what is ready no more. */
export async function checkUseCases(
  ports: Ports,
  tenantId: TenantId,
  { programId }: { readonly programId: ProgramId },
  sources: GateSources = houseSources,
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const staged = await loadStage(ports, stores, programId);
    if (!staged || !isUnderWay(staged.stage)) return;
    const cause = { actorId: null, now };
    const dispositions = await stores.dispositions.list(programId);
    const observed = await sources.observed(stores, programId, now);
    await checkConditions(ports, stores, dispositions, observed, cause);
    await checkAudits(ports, stores, staged, dispositions, observed, cause);
    stores.timers.set({ kind: 'use-cases-due', subjectId: programId, dueAt: now + dayMs });
  });
}
