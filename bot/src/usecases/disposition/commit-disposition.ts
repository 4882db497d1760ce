import type {
  Disposition,
  DispositionEvent,
} from '@causeway/shared/domain/disposition/disposition.js';
import { evolveDisposition } from '@causeway/shared/domain/disposition/evolve-disposition.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { Cause } from '../approval/commit-approval.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import type { Ports } from '../ports.js';

function recorded(event: DispositionEvent) {
  switch (event.type) {
    case 'disposition-set': {
      const { segment, value, judgedInRing } = event.disposition;
      if (value.kind === 'needs-design') {
        const body = { segment, value: { kind: value.kind }, judgedInRing };
        return { body, personal: { what: value.what } };
      }
      if (value.kind === 'out-of-scope') {
        const body = { segment, value: { kind: value.kind }, judgedInRing };
        return { body, personal: { because: value.because } };
      }
      return { body: { segment, value, judgedInRing }, personal: {} };
    }
    case 'disposition-slipped': {
      const { segment, judgedInRing } = event.disposition;
      return { body: { segment, judgedInRing }, personal: {} };
    }
    case 'disposition-condition-met':
      return { body: {}, personal: {} };
    default:
      return assertNever(event);
  }
}

/** Conditions and audits are looked at once a day from here on. */
function setTimer(stores: Stores, { programId }: Disposition, { now }: Cause): void {
  stores.timers.set({ kind: 'use-cases-due', subjectId: programId, dueAt: now + dayMs });
}

export async function commitDisposition(
  ports: Ports,
  stores: Stores,
  before: Disposition | undefined,
  events: readonly DispositionEvent[],
  cause: Cause,
): Promise<Disposition> {
  const after = events.reduce<Disposition | undefined>(evolveDisposition, before);
  if (!after) throw new Error('A disposition needs at least one event');
  if (before) stores.dispositions.save(before, after);
  else stores.dispositions.insert(after);
  setTimer(stores, after, cause);
  stores.ledger.append(
    events.map((event) => ({
      id: ports.newId(),
      at: cause.now,
      actorId: cause.actorId,
      type: event.type,
      subject: 'stage' as const,
      subjectId: after.useCaseId,
      programId: after.programId,
      ...recorded(event),
    })),
  );
  await recheckSoon(stores, after.programId, cause.now);
  return after;
}
