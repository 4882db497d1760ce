import { evolveWaiver } from '@causeway/shared/domain/waiver/evolve-waiver.js';
import type { Waiver, WaiverEvent } from '@causeway/shared/domain/waiver/waiver.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { Stores } from '../../store/stores.js';
import type { Cause } from '../approval/commit-approval.js';
import { voidOpenApprovals } from '../approval/void-open-approvals.js';
import { redrawCards, sendNotice } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';
import { noticesAfter } from './notices-after.js';

function recorded(event: WaiverEvent) {
  switch (event.type) {
    case 'waiver-asked': {
      const { criterion, transition, covers, until, reason } = event.waiver;
      return { body: { criterion, transition, covers, until }, personal: { reason } };
    }
    case 'waiver-withdrawn':
      return { body: {}, personal: { reason: event.withdrawal.reason } };
    case 'waiver-declined':
      return { body: {}, personal: { reason: event.decline.reason } };
    case 'waiver-seconded':
    case 'waiver-expired':
      return { body: {}, personal: {} };
    default:
      return assertNever(event);
  }
}

function isOver({ decline, withdrawal, expiredAt }: Waiver): boolean {
  return decline !== null || withdrawal !== null || expiredAt !== null;
}

export function setExpiryTimer(stores: Stores, waiver: Waiver): void {
  const { id, until } = waiver;
  if (isOver(waiver)) stores.timers.cancel('waiver-expiry', id);
  else stores.timers.set({ kind: 'waiver-expiry', subjectId: id, dueAt: until });
}

/** What was decided about an exception is kept; once it has ended, what was asked on it is void. */
export async function commitWaiver(
  ports: Ports,
  stores: Stores,
  before: Waiver | undefined,
  events: readonly WaiverEvent[],
  cause: Cause,
): Promise<Waiver> {
  const evolved = events.reduce<Waiver | undefined>(evolveWaiver, before);
  if (!evolved) throw new Error('A waiver needs at least one event');
  const after = { ...evolved, version: before ? before.version + 1 : 1 };
  const { id, programId, criterion } = after;
  if (before) stores.waivers.save(before, after);
  else stores.waivers.insert(after);
  setExpiryTimer(stores, after);
  stores.ledger.append(
    events.map((event) => ({
      id: ports.newId(),
      at: cause.now,
      actorId: cause.actorId,
      type: event.type,
      subject: 'waiver' as const,
      subjectId: id,
      programId,
      ...recorded(event),
    })),
  );
  const changes = isOver(after)
    ? [{ kind: 'waiver-ended' as const, key: id, name: criterion }]
    : [];
  await voidOpenApprovals(ports, stores, { programId, changes }, cause);
  for (const notice of await noticesAfter(stores, after, events, cause)) {
    sendNotice(ports, stores, { ...notice, subjectId: id }, cause.now);
  }
  if (before) await redrawCards(ports, stores, id, cause.now);
  return after;
}
