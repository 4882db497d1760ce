import type { RingsView, RingView } from '@causeway/shared/api/rings.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPlanRollout } from '@causeway/shared/domain/access/permissions.js';
import { audienceOverlap } from '@causeway/shared/domain/ring/audience-overlap.js';
import { isOpen } from '@causeway/shared/domain/ring/is-open.js';
import type { AudienceRule, Ring } from '@causeway/shared/domain/ring/ring.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { readStage } from '../stage/load-stage.js';
import { suggestStart } from './ring-facts.js';

function viewRule(rule: AudienceRule): RingView['audience'][number] {
  switch (rule.by) {
    case 'attribute':
      return { ...rule, values: [...rule.values] };
    case 'group':
      return { ...rule, groupIds: [...rule.groupIds] };
    case 'everybody':
    case 'list':
      return rule;
  }
}

function overlapsOf(rings: readonly Ring[]): RingsView['overlaps'] {
  const pairs = rings.flatMap((first, at) =>
    rings.slice(at + 1).map((second) => ({ first, second, ...audienceOverlap(first, second) })),
  );
  return pairs.flatMap(({ first, second, kind, because }) =>
    kind === 'none'
      ? []
      : [
          {
            first: first.number,
            second: second.number,
            kind,
            because: because.map((reason) => {
              if (reason.by === 'attribute') return { ...reason, values: [...reason.values] };
              if (reason.by === 'group') return { ...reason, groupIds: [...reason.groupIds] };
              return reason;
            }),
          },
        ],
  );
}

export async function viewRings(
  ports: Ports,
  viewer: Actor,
  programId: ProgramId,
): Promise<RingsView> {
  const stores = ports.read(viewer.tenantId);
  const staged = await readStage(ports, viewer.tenantId, programId);
  const rings = await stores.rings.list(programId);
  const planners = rings.map(({ plannedBy }) => plannedBy);
  const names = await namePeople(stores, planners, ports.now());
  const suggested = await suggestStart(stores, programId);
  return {
    rings: rings.map((ring) => ({
      number: ring.number,
      version: ring.version,
      name: ring.name,
      audience: ring.audience.map(viewRule),
      holdoutPercent: ring.holdoutPercent,
      useCaseIds: [...ring.useCaseIds],
      humanReviewUseCaseIds: [...ring.humanReviewUseCaseIds],
      minimumDays: ring.minimumDays,
      orderReason: ring.orderReason,
      isOpen: staged ? isOpen(staged.stage, ring.number) : false,
      plannedBy: names.of(ring.plannedBy),
      plannedAt: ring.plannedAt,
    })),
    overlaps: overlapsOf(rings),
    suggested: suggested.map((one) => ({ ...one, reasons: [...one.reasons] })),
    mayPlan: mayPlanRollout(viewer, programId),
  };
}
