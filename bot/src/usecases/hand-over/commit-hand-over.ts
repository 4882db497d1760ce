import { evolveHandOver } from '@causeway/shared/domain/hand-over/evolve-hand-over.js';
import type { HandOver, HandOverEvent } from '@causeway/shared/domain/hand-over/hand-over.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { lastResort } from '../escalation/last-resort.js';
import type { NoticeFor } from '../notice/send-notice.js';
import { redrawCards, sendNotice } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';

function recorded(event: HandOverEvent) {
  switch (event.type) {
    case 'hand-over-raised':
      return {
        body: { toolName: event.handOver.toolName },
        personal: { text: event.handOver.text },
      };
    case 'hand-over-asked':
    case 'hand-over-passed-on': {
      const { personId, role, step, respondBy } = event.ask;
      return { body: { role, step, respondBy }, personal: { to: personId } };
    }
    case 'hand-over-path-exhausted':
      return { body: { skipped: event.skipped.length }, personal: {} };
    case 'hand-over-answered':
      return { body: { judgement: event.answer.judgement }, personal: { text: event.answer.text } };
    case 'hand-over-taken':
    case 'hand-over-withdrawn':
      return { body: {}, personal: {} };
    default:
      return assertNever(event);
  }
}

function noticesOf(
  event: HandOverEvent,
  askerId: PersonId,
  lastResort: readonly PersonId[],
): readonly NoticeFor[] {
  switch (event.type) {
    case 'hand-over-raised':
      return [{ personId: askerId, kind: 'hand-over-receipt' }];
    case 'hand-over-asked':
    case 'hand-over-passed-on':
      return [{ personId: event.ask.personId, kind: 'hand-over-ask' }];
    case 'hand-over-answered':
      return [{ personId: askerId, kind: 'hand-over-answered' }];
    case 'hand-over-path-exhausted':
      return lastResort.map((personId) => ({ personId, kind: 'hand-over-path-exhausted' }));
    case 'hand-over-taken':
    case 'hand-over-withdrawn':
      return [];
    default:
      return assertNever(event);
  }
}

function setTimer(stores: Stores, before: HandOver | undefined, after: HandOver): void {
  const was = before?.ask?.respondBy ?? null;
  const is = after.ask?.respondBy ?? null;
  if (is === null && was !== null) stores.timers.cancel('hand-over-due', after.id);
  else if (is !== null && is !== was) {
    stores.timers.set({ kind: 'hand-over-due', subjectId: after.id, dueAt: is });
  }
}

export async function commitHandOver(
  ports: Ports,
  stores: Stores,
  before: HandOver | undefined,
  events: readonly HandOverEvent[],
  cause: { readonly askerId: PersonId; readonly judgeId: PersonId | null; readonly now: Instant },
): Promise<HandOver> {
  const evolved = events.reduce(evolveHandOver, before);
  if (!evolved) throw new Error('A hand-over needs at least one event');
  const after = { ...evolved, version: before ? before.version + 1 : 1 };
  if (before) stores.handOvers.save(before, after);
  else stores.handOvers.insert(after, cause.askerId);
  setTimer(stores, before, after);
  stores.ledger.append(
    events.map((event) => ({
      id: ports.newId(),
      at: cause.now,
      actorId: cause.judgeId,
      type: event.type,
      subject: 'hand-over' as const,
      subjectId: after.id,
      programId: after.programId,
      ...recorded(event),
    })),
  );
  const isExhausted = events.some((event) => event.type === 'hand-over-path-exhausted');
  const behind = isExhausted ? await lastResort(stores, after.programId) : [];
  for (const notice of events.flatMap((event) => noticesOf(event, cause.askerId, behind))) {
    sendNotice(ports, stores, { ...notice, subjectId: after.id }, cause.now);
  }
  if (before) await redrawCards(ports, stores, after.id, cause.now);
  return after;
}
