import { evolveRegister } from '@causeway/shared/domain/register/evolve-register.js';
import type {
  RegisterEntry,
  RegisterEvent,
} from '@causeway/shared/domain/register/register-entry.js';
import { dueAtOf, isClosed } from '@causeway/shared/domain/register/register-entry.js';
import type { RegisterKind } from '@causeway/shared/domain/register/register-kind.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { recordValues } from '../declared/record-values.js';
import { redrawCards, sendNotice } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';
import { noticesAfter } from './notices-after.js';

function recorded(kind: RegisterKind, event: RegisterEvent) {
  switch (event.type) {
    case 'entry-added': {
      const { values, owner, origin } = event.entry;
      const { stays, personal } = recordValues(kind.fields, values);
      const whose = owner === null ? {} : { to: owner };
      return { body: { origin, values: stays }, personal: { ...personal, ...whose } };
    }
    case 'entry-changed': {
      const { stays, personal } = recordValues(kind.fields, event.values);
      const whose = event.owner === null ? {} : { to: event.owner };
      const { fields } = event;
      return { body: { fields, values: stays }, personal: { ...personal, ...whose } };
    }
    case 'entry-moved': {
      const { move, from, to, evidenceIds, reason } = event.step;
      const { stays, personal } = recordValues(kind.fields, event.values);
      const why = reason === null ? {} : { reason };
      return {
        body: { move, from, to, evidenceIds, values: stays },
        personal: { ...personal, ...why },
      };
    }
    case 'entry-overdue':
      return { body: { dueAt: event.dueAt }, personal: {} };
    default:
      return assertNever(event);
  }
}

function setTimer(stores: Stores, kind: RegisterKind, entry: RegisterEntry): void {
  const dueAt = dueAtOf(kind, entry);
  const isWaiting = dueAt !== null && dueAt !== entry.toldOverdue && !isClosed(kind, entry);
  if (isWaiting) stores.timers.set({ kind: 'register-overdue', subjectId: entry.id, dueAt });
  else stores.timers.cancel('register-overdue', entry.id);
}

export interface Entered {
  readonly kind: RegisterKind;
  /** Undefined while it is being added. */
  readonly entry: RegisterEntry | undefined;
}

/** What was decided about an entry is kept, recorded and, while it is due, given to the clock. */
export async function commitEntry(
  ports: Ports,
  stores: Stores,
  { kind, entry: before }: Entered,
  events: readonly RegisterEvent[],
  cause: { readonly actorId: PersonId | null; readonly now: Instant },
): Promise<RegisterEntry> {
  const evolved = events.reduce<RegisterEntry | undefined>(evolveRegister, before);
  if (!evolved) throw new Error('An entry needs at least one event');
  const after = { ...evolved, version: (before?.version ?? 0) + 1 };
  if (before) stores.registers.save(before, after);
  else stores.registers.insert(after);
  setTimer(stores, kind, after);
  stores.ledger.append(
    events.map((event) => {
      const { body, personal } = recorded(kind, event);
      return {
        id: ports.newId(),
        at: cause.now,
        actorId: cause.actorId,
        type: event.type,
        subject: 'register' as const,
        subjectId: after.id,
        programId: after.programId,
        body: { kind: after.kind, ...body },
        personal,
      };
    }),
  );
  for (const notice of await noticesAfter(stores, { kind, before, after, events }, cause.actorId)) {
    sendNotice(ports, stores, { ...notice, subjectId: after.id }, cause.now);
  }
  if (before) await redrawCards(ports, stores, after.id, cause.now);
  await recheckSoon(stores, after.programId, cause.now);
  return after;
}
