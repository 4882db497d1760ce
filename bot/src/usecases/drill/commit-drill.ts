import type { Drill, DrillEvent } from '@causeway/shared/domain/drill/drill.js';
import { evolveDrill } from '@causeway/shared/domain/drill/evolve-drill.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { redrawCards, sendNotice } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';

function recorded(event: DrillEvent) {
  switch (event.type) {
    case 'drill-started':
      return { body: { useCaseId: event.drill.useCaseId }, personal: {} };
    case 'drill-asked': {
      const { role, step, respondBy, personId } = event.ask;
      return { body: { role, step, respondBy }, personal: { to: personId } };
    }
    case 'drill-acknowledged':
      return { body: {}, personal: {} };
    case 'drill-exhausted':
      return { body: { skipped: event.skipped.length }, personal: {} };
    default:
      return assertNever(event);
  }
}

export async function commitDrill(
  ports: Ports,
  stores: Stores,
  before: Drill | undefined,
  events: readonly DrillEvent[],
  cause: { readonly actorId: PersonId | null; readonly now: Instant },
): Promise<Drill> {
  const evolved = events.reduce(evolveDrill, before);
  if (!evolved) throw new Error('A drill needs at least one event');
  const after = { ...evolved, version: before ? before.version + 1 : 1 };
  if (before) stores.drills.save(before, after);
  else stores.drills.insert(after);
  if (after.ask) {
    stores.timers.set({ kind: 'drill-due', subjectId: after.id, dueAt: after.ask.respondBy });
  } else stores.timers.cancel('drill-due', after.id);
  stores.ledger.append(
    events.map((event) => ({
      id: ports.newId(),
      at: cause.now,
      actorId: cause.actorId,
      type: event.type,
      subject: 'drill' as const,
      subjectId: after.id,
      programId: after.programId,
      ...recorded(event),
    })),
  );
  for (const event of events) {
    if (event.type === 'drill-asked') {
      const notice = {
        personId: event.ask.personId,
        kind: 'drill-ask',
        subjectId: after.id,
      } as const;
      sendNotice(ports, stores, notice, cause.now);
    }
  }
  if (after.state !== 'running') {
    const notice = { personId: after.startedBy, kind: 'drill-ended', subjectId: after.id } as const;
    sendNotice(ports, stores, notice, cause.now);
  }
  if (before) await redrawCards(ports, stores, after.id, cause.now);
  await recheckSoon(stores, after.programId, cause.now);
  return after;
}
