import {
  decideAskFirst,
  waitsForTaker,
} from '@causeway/shared/domain/flag/decide-flag-by-clock.js';
import { evolveFlagAll } from '@causeway/shared/domain/flag/evolve-flag.js';
import type { Flag } from '@causeway/shared/domain/flag/flag.js';
import type { FlagEvent } from '@causeway/shared/domain/flag/flag-event.js';
import { defaultDeadlines } from '@causeway/shared/domain/escalation/deadline.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { lastResort } from '../escalation/last-resort.js';
import type { LoadedPath } from '../escalation/load-path.js';
import { loadPath } from '../escalation/load-path.js';
import { redrawCards, sendNotice } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';
import type { Audience } from './notices-after.js';
import { noticesAfter } from './notices-after.js';
import { recordFlagEvent } from './record-flag-event.js';

/**
 * Who caused it. The record names owners; a reporter is known only through the flag's own, deletable
 * row, whichever way they reported.
 */
export type Cause = { readonly now: Instant } & (
  { readonly by: 'owner' | 'reporter'; readonly personId: PersonId } | { readonly by: 'clock' }
);

export interface CommittedFlag {
  readonly flag: Flag;
  readonly path: LoadedPath;
}

function nextVersion(before: Flag | undefined, after: Flag): Flag {
  return { ...after, version: before ? before.version + 1 : 1 };
}

function isExhausted(events: readonly FlagEvent[]): boolean {
  return events.some((event) => event.type === 'path-exhausted');
}

/** A flag that nobody holds and nobody is asked about is put to the first person of its path. */
function withFirstAsk(
  before: Flag | undefined,
  events: readonly FlagEvent[],
  path: LoadedPath,
  now: Instant,
): readonly FlagEvent[] {
  const after = evolveFlagAll(before, events);
  if (isExhausted(events) || after.triage.ask || !waitsForTaker(after)) return events;
  const byCharter = path.charter?.deadlines ?? defaultDeadlines;
  const asked = decideAskFirst(after, path.candidates, byCharter[after.triage.severity], now);
  return asked.kind === 'accepted' ? [...events, ...asked.events] : events;
}

/** What a flag waits for, by the timer that will come for it. */
const deadlines: Readonly<Record<string, (flag: Flag) => Instant | null>> = {
  'flag-response-due': ({ triage }) => triage.ask?.respondBy ?? null,
  'flag-claim-expiry': ({ triage }) => triage.claim?.until ?? null,
  'flag-correction-due': ({ triage: { correction, state } }) =>
    correction && !correction.closed && state !== 'withdrawn' ? correction.dueAt : null,
};

function setTimers(stores: Stores, before: Flag | undefined, after: Flag): void {
  for (const [kind, deadlineOf] of Object.entries(deadlines)) {
    const was = before ? deadlineOf(before) : null;
    const dueAt = deadlineOf(after);
    if (dueAt === was) continue;
    if (dueAt === null) stores.timers.cancel(kind, after.id);
    else stores.timers.set({ kind, subjectId: after.id, dueAt });
  }
}

function record(
  ports: Ports,
  stores: Stores,
  flag: Flag,
  events: readonly FlagEvent[],
  cause: Cause,
): void {
  const recorded = events.filter((event) => event.type !== 'undo-offered');
  stores.ledger.append(
    recorded.map((event) => ({
      id: ports.newId(),
      at: cause.now,
      actorId: cause.by === 'owner' ? cause.personId : null,
      type: event.type,
      subject: 'flag' as const,
      subjectId: flag.id,
      programId: flag.programId,
      ...recordFlagEvent(event),
    })),
  );
}

/** Everything that follows from a decision about a flag, in one transaction: state, record, timers, notices, cards. */
export async function commitFlag(
  ports: Ports,
  stores: Stores,
  before: Flag | undefined,
  decided: readonly FlagEvent[],
  cause: Cause,
): Promise<CommittedFlag> {
  const placed = evolveFlagAll(before, decided);
  const path = await loadPath(stores, 'flag', placed.programId, placed.useCaseId);
  const events = withFirstAsk(before, decided, path, cause.now);
  const after = nextVersion(before, evolveFlagAll(before, events));
  const personId = cause.by === 'clock' ? undefined : cause.personId;
  if (before) stores.flags.save(before, after);
  else if (personId) stores.flags.insert(after, { reporterId: personId });
  setTimers(stores, before, after);
  record(ports, stores, after, events, cause);
  const reporterId = before ? await stores.flags.reporterOf(after.id) : personId;
  const audience: Audience = {
    reporterId,
    path: path.candidates.map((candidate) => candidate.person.id),
    lastResort: isExhausted(events) ? await lastResort(stores, after.programId) : [],
  };
  for (const notice of noticesAfter(before, after, events, audience)) {
    if (notice.personId === personId && notice.kind !== 'flag-receipt') continue;
    sendNotice(ports, stores, { ...notice, subjectId: after.id }, cause.now);
  }
  if (before) await redrawCards(ports, stores, after.id, cause.now);
  if (after.programId) await recheckSoon(stores, after.programId, cause.now);
  return { flag: after, path };
}
