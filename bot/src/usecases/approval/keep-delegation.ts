import type { Delegation, DelegationEvent } from '@causeway/shared/domain/approval/delegation.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import type { Cause } from './commit-approval.js';

function after(before: Delegation | undefined, event: DelegationEvent): Delegation {
  if (event.type === 'delegation-recorded') return event.delegation;
  if (!before) throw new Error('Nothing was handed over that could end');
  return { ...before, version: before.version + 1, endedAt: event.at };
}

function recorded(event: DelegationEvent) {
  if (event.type === 'delegation-ended') return { body: {}, personal: {} };
  const { functions, fromAt, untilAt, to } = event.delegation;
  return { body: { functions, fromAt, untilAt }, personal: { to } };
}

export function keepDelegation(
  ports: Ports,
  stores: Stores,
  before: Delegation | undefined,
  events: readonly DelegationEvent[],
  cause: Cause,
): Delegation {
  const kept = events.reduce<Delegation | undefined>(after, before);
  if (!kept) throw new Error('A delegation needs at least one event');
  if (before) stores.delegations.save(before, kept);
  else stores.delegations.insert(kept);
  stores.ledger.append(
    events.map((event) => ({
      id: ports.newId(),
      at: cause.now,
      actorId: cause.actorId,
      type: event.type,
      subject: 'approval' as const,
      subjectId: kept.id,
      programId: kept.programId,
      ...recorded(event),
    })),
  );
  return kept;
}
