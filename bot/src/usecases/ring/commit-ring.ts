import type { Stage } from '@causeway/shared/domain/program/stage.js';
import type { Ring, RingEvent } from '@causeway/shared/domain/ring/ring.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { Stores } from '../../store/stores.js';
import type { Cause } from '../approval/commit-approval.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { voidOpenApprovals } from '../approval/void-open-approvals.js';
import type { Ports } from '../ports.js';
import { announce } from '../webhook/announce.js';

function save(stores: Stores, before: Ring | undefined, event: RingEvent): void {
  switch (event.type) {
    case 'ring-planned':
      stores.rings.insert(event.ring);
      return;
    case 'ring-changed':
      if (before) stores.rings.save(before, event.ring);
      return;
    case 'ring-removed':
      if (before) stores.rings.remove(before);
      return;
    default:
      assertNever(event);
  }
}

function recorded(event: RingEvent) {
  if (event.type === 'ring-removed') return { body: { number: event.number }, personal: {} };
  const { number, version, audience, holdoutPercent, useCaseIds } = event.ring;
  const { humanReviewUseCaseIds, minimumDays, orderReason } = event.ring;
  const said = event.type === 'ring-changed' && event.reason ? { reason: event.reason } : {};
  const uses = { useCaseIds, humanReviewUseCaseIds, minimumDays };
  return {
    body: { number, version, audience, holdoutPercent, ...uses },
    personal: { ...said, ...(orderReason ? { orderReason } : {}) },
  };
}

/** A ring is part of what approvals rest on and of who may use what, so both hear of it at once. */
export async function commitRing(
  ports: Ports,
  stores: Stores,
  of: { readonly stage: Stage; readonly ring: Ring | undefined },
  events: readonly RingEvent[],
  cause: Cause,
): Promise<void> {
  const { stage, ring: before } = of;
  const { programId } = stage;
  for (const event of events) {
    save(stores, before, event);
    const number = event.type === 'ring-removed' ? event.number : event.ring.number;
    const name = event.type === 'ring-removed' ? (before?.name ?? '') : event.ring.name;
    stores.ledger.append([
      {
        id: ports.newId(),
        at: cause.now,
        actorId: cause.actorId,
        type: event.type,
        subject: 'stage',
        subjectId: programId,
        programId,
        ...recorded(event),
      },
    ]);
    const data = { ring: number, change: event.type };
    await announce(ports, stores, { programId, event: 'ring-changed', data }, cause.now);
    const changes = [{ kind: 'audience-changed' as const, key: String(number), name }];
    await voidOpenApprovals(ports, stores, { programId, changes }, cause);
  }
  // One ring more may be the next step.
  await recheckSoon(stores, programId, cause.now);
  stores.stages.touch(stage);
}
