import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import { dayMs } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import { defaults } from '../defaults.js';
import type { CriterionResult } from '../gate/criterion-result.js';
import type { WaivedOutcome, Waiver, WaiverEvent, WaiverRejection } from './waiver.js';

type WaiverDecision = Decision<WaiverEvent, WaiverRejection>;

export interface AskedWaiver extends Pick<Waiver, 'id' | 'programId' | 'criterion' | 'transition'> {
  readonly reason: string;
  readonly by: PersonId;
  readonly now: Instant;
  readonly until: Instant;
}

/** What the gate says of its criteria at this moment, and of which the template lets a failure pass. */
export interface WaivableGate {
  readonly results: readonly Pick<CriterionResult, 'name' | 'outcome'>[];
  readonly waivableFails: readonly string[];
}

function covered({ criterion }: AskedWaiver, gate: WaivableGate) {
  const result = gate.results.find(({ name }) => name === criterion);
  switch (result?.outcome) {
    case undefined:
      return reject('unknown-criterion', { criterion });
    case 'pass':
      return reject('nothing-to-waive', { criterion });
    // What has expired is renewed; an exception would hide that it once was there.
    case 'stale':
      return reject('stale-cannot-be-waived', { criterion });
    case 'fail':
      return gate.waivableFails.includes(criterion)
        ? 'fail'
        : reject('fail-cannot-be-waived', { criterion });
    case 'inconclusive':
      return 'inconclusive';
  }
}

/** Asking alone changes nothing: an exception begins when somebody else seconds it. */
export function decideAskWaiver(asked: AskedWaiver, gate: WaivableGate): WaiverDecision {
  const { id, programId, criterion, transition, by, now, until } = asked;
  const reason = asked.reason.trim();
  const days = defaults.waiverHoldsDays.value;
  if (reason === '') return reject('reason-missing');
  if (until <= now) return reject('until-in-past');
  if (until > now + days * dayMs) return reject('until-too-far', { days });
  const covers: WaivedOutcome | ReturnType<typeof reject<WaiverRejection>> = covered(asked, gate);
  if (typeof covers !== 'string') return covers;
  const waiver: Waiver = {
    id,
    version: 1,
    programId,
    criterion,
    transition,
    covers,
    reason,
    askedBy: by,
    askedAt: now,
    second: null,
    decline: null,
    until,
    expiredAt: null,
    withdrawal: null,
  };
  return accept({ type: 'waiver-asked', waiver });
}

interface Move {
  readonly by: PersonId;
  readonly now: Instant;
  readonly version: number;
}

function refuseOver(waiver: Waiver, { now, version }: Move) {
  if (waiver.version !== version) return reject('stale', { version: waiver.version });
  if (waiver.withdrawal) return reject('withdrawn-already');
  if (waiver.decline) return reject('declined-already');
  return now >= waiver.until ? reject('waiver-is-over') : undefined;
}

type SecondMove = Move & { readonly roles: readonly GrantRole[] };

/** By somebody else who has a part in the program at this moment. */
function refuseSecond(waiver: Waiver, move: SecondMove) {
  const refused = refuseOver(waiver, move);
  if (refused) return refused;
  if (move.by === waiver.askedBy) return reject('own-waiver');
  if (move.roles.length === 0) return reject('no-part-in-program');
  return waiver.second ? reject('seconded-already') : undefined;
}

export function decideSecondWaiver(waiver: Waiver, move: SecondMove): WaiverDecision {
  const refused = refuseSecond(waiver, move);
  return refused ?? accept({ type: 'waiver-seconded', by: move.by, at: move.now });
}

/** By whoever could have seconded it; once it is in force, it is taken back instead. */
export function decideDeclineWaiver(
  waiver: Waiver,
  move: SecondMove & { readonly reason: string },
): WaiverDecision {
  const refused = refuseSecond(waiver, move);
  if (refused) return refused;
  const reason = move.reason.trim();
  if (reason === '') return reject('reason-missing');
  return accept({ type: 'waiver-declined', decline: { by: move.by, at: move.now, reason } });
}

export function decideWithdrawWaiver(
  waiver: Waiver,
  move: Move & { readonly reason: string },
): WaiverDecision {
  const refused = refuseOver(waiver, move);
  if (refused) return refused;
  const reason = move.reason.trim();
  if (reason === '') return reject('reason-missing');
  return accept({ type: 'waiver-withdrawn', withdrawal: { by: move.by, at: move.now, reason } });
}

/** The clock asks: is it over, and not yet noted? */
export function decideExpireWaiver(waiver: Waiver, now: Instant): WaiverDecision {
  const isEnded = waiver.withdrawal !== null || waiver.decline !== null;
  const isOver = !isEnded && now >= waiver.until;
  if (!isOver || waiver.expiredAt !== null) return reject('not-due');
  return accept({ type: 'waiver-expired', at: now });
}
