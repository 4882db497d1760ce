import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Flag } from '@causeway/shared/domain/flag/flag.js';
import type { FlagEvent } from '@causeway/shared/domain/flag/flag-event.js';
import type { NoticeFor } from '../notice/send-notice.js';

export interface Audience {
  readonly reporterId: PersonId | undefined;
  /** Everybody on the escalation path, in order. */
  readonly path: readonly PersonId[];
  /** Who answers for it when the whole path stays silent. */
  readonly lastResort: readonly PersonId[];
}

function toEach(people: readonly PersonId[], kind: NoticeFor['kind']): NoticeFor[] {
  return people.map((personId) => ({ personId, kind }));
}

/** Who should know of one event. Nobody is told of what they did themselves. */
function noticesOf(event: FlagEvent, flag: Flag, audience: Audience): readonly NoticeFor[] {
  const reporter = audience.reporterId ? [audience.reporterId] : [];
  const holder = flag.triage.claim ? [flag.triage.claim.personId] : [];
  switch (event.type) {
    case 'flag-raised':
      return toEach(reporter, 'flag-receipt');
    case 'flag-asked': {
      // What reached a customer is known to the whole path at once.
      const others = flag.report.reach === 'customer' && event.ask.step === 0 ? audience.path : [];
      return toEach([...new Set([event.ask.personId, ...others])], 'flag-ask');
    }
    case 'path-exhausted':
      return toEach(audience.lastResort, 'flag-path-exhausted');
    case 'flag-handed-to':
      return toEach([event.claim.personId], 'flag-handed-to-you');
    case 'reporter-asked':
      return toEach(reporter, 'flag-question');
    case 'reporter-replied':
    case 'flag-added-to':
      return toEach(holder, 'flag-replied');
    case 'flag-answered':
      return toEach(reporter, 'flag-answered');
    case 'flag-dismissed':
      return toEach(reporter, 'flag-dismissed');
    case 'flag-reopened':
      return event.byReporter
        ? toEach(audience.path.slice(0, 1), 'flag-reopened')
        : toEach(reporter, 'flag-back-in-triage');
    case 'correction-planned': {
      const { ownerId } = event.correction;
      return toEach(ownerId ? [ownerId] : [], 'flag-correction-yours');
    }
    case 'correction-overdue': {
      const owner = flag.triage.correction?.ownerId;
      const first = audience.path.slice(0, 1);
      return toEach(
        [...new Set(owner ? [owner, ...holder] : [...holder, ...first])],
        'flag-correction-due',
      );
    }
    case 'flag-assigned':
    case 'flag-claimed':
    case 'claim-released':
    case 'claim-expired':
    case 'severity-set':
    case 'flag-confirmed':
    case 'correction-closed':
    case 'flag-withdrawn':
    case 'move-undone':
    case 'undo-offered':
      return [];
    default:
      return assertNever(event);
  }
}

const told = new Set(['answered', 'dismissed']);

export function noticesAfter(
  before: Flag | undefined,
  after: Flag,
  events: readonly FlagEvent[],
  audience: Audience,
): readonly NoticeFor[] {
  const notices = events.flatMap((event) => noticesOf(event, after, audience));
  const takenBack =
    before !== undefined &&
    told.has(before.triage.state) &&
    events.some((event) => event.type === 'move-undone');
  const reporter = audience.reporterId ? [audience.reporterId] : [];
  return takenBack ? [...notices, ...toEach(reporter, 'flag-back-in-triage')] : notices;
}
