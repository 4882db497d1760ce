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

/** A flag that nobody holds and nobody is asked about is put to the first person of its path. */
function withFirstAsk(
  before: Flag | undefined,
  events: readonly FlagEvent[],
  path: LoadedPath,
  now: Instant,
): readonly FlagEvent[] {
  const after = evolveFlagAll(before, events);
  const exhausted = events.some((event) => event.type === 'path-exhausted');
  if (exhausted || after.triage.ask || !waitsForTaker(after)) return events;
  const deadlines = path.charter?.deadlines ?? defaultDeadlines;
  const asked = decideAskFirst(after, path.candidates, deadlines[after.triage.severity], now);
  return asked.kind === 'accepted' ? [...events, ...asked.events] : events;
}

function setTimers(stores: Stores, before: Flag | undefined, after: Flag): void {
  const wasAsked = before?.triage.ask?.respondBy ?? null;
  const isAsked = after.triage.ask?.respondBy ?? null;
  if (isAsked !== null && isAsked !== wasAsked) {
    stores.timers.set({ kind: 'flag-response-due', subjectId: after.id, dueAt: isAsked });
  } else if (isAsked === null && wasAsked !== null) {
    stores.timers.cancel('flag-response-due', after.id);
  }
  const heldUntil = before?.triage.claim?.until ?? null;
  const holdsUntil = after.triage.claim?.until ?? null;
  if (holdsUntil !== null && holdsUntil !== heldUntil) {
    stores.timers.set({ kind: 'flag-claim-expiry', subjectId: after.id, dueAt: holdsUntil });
  } else if (holdsUntil === null && heldUntil !== null) {
    stores.timers.cancel('flag-claim-expiry', after.id);
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

async function audienceOf(
  stores: Stores,
  flag: Flag,
  path: LoadedPath,
  reporterId: PersonId | undefined,
): Promise<Audience> {
  const managers = flag.programId
    ? await stores.grants.holdersOf(flag.programId, 'program-manager')
    : [];
  const administrators = await stores.persons.administrators();
  return {
    reporterId,
    path: path.candidates.map((candidate) => candidate.person.id),
    lastResort: [...new Set([...managers, ...administrators])],
  };
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
  const audience = await audienceOf(stores, after, path, reporterId);
  for (const notice of noticesAfter(before, after, events, audience)) {
    if (notice.personId === personId && notice.kind !== 'flag-receipt') continue;
    sendNotice(ports, stores, { ...notice, subjectId: after.id }, cause.now);
  }
  if (before) await redrawCards(ports, stores, after.id, cause.now);
  return { flag: after, path };
}
