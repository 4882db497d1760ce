import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import { dayMs } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import type { Measurer } from '../criterion/measurer.js';
import { stakeOf } from '../criterion/measurer.js';
import { defaults } from '../defaults.js';
import type {
  Evidence,
  EvidenceEvent,
  EvidenceRejection,
  EvidenceType,
  Finding,
} from './evidence.js';
import { figuresOf } from './evidence.js';
import { isValid } from './is-valid.js';

type EvidenceDecision = Decision<EvidenceEvent, EvidenceRejection>;

export interface Telling {
  readonly by: PersonId;
  readonly now: Instant;
  /** With the relation to the pilot that is claimed. */
  readonly finding: Finding;
  /** What the measurer holds in the program; it outweighs the claim. */
  readonly measurerRoles: readonly GrantRole[];
  /** Null takes the longest there is. */
  readonly holdsForDays: number | null;
}

/** Somebody with a stake by role has it, whatever they say of themselves. */
function measurerAsFound({ finding, measurerRoles }: Telling): Measurer {
  const { personId, relation } = finding.measurer;
  return { personId, relation: stakeOf(measurerRoles) ?? relation };
}

function refuse(type: EvidenceType, telling: Telling) {
  const missing = figuresOf[type]?.find((name) => telling.finding.figures[name] === undefined);
  if (missing !== undefined) return reject('figure-missing', { figure: missing });
  const days = defaults.evidenceHoldsDays.value;
  if ((telling.holdsForDays ?? days) > days) return reject('holds-too-long', { days });
  return undefined;
}

function expiry({ now, holdsForDays }: Telling): Instant {
  return now + (holdsForDays ?? defaults.evidenceHoldsDays.value) * dayMs;
}

export function decideRecordEvidence(
  item: Pick<Evidence, 'id' | 'programId' | 'type' | 'owner'>,
  telling: Telling,
): EvidenceDecision {
  const refused = refuse(item.type, telling);
  if (refused) return refused;
  const { by, now } = telling;
  return accept({
    type: 'evidence-recorded',
    evidence: {
      ...item,
      version: 1,
      finding: { ...telling.finding, measurer: measurerAsFound(telling) },
      recordedBy: by,
      recordedAt: now,
      firstRecordedAt: now,
      expiresAt: expiry(telling),
      expiredAt: null,
      withdrawal: null,
    },
  });
}

function refuseChange(evidence: Evidence, version: number) {
  if (evidence.version !== version) return reject('stale', { version: evidence.version });
  return evidence.withdrawal ? reject('withdrawn-already') : undefined;
}

/** Shown once more: by a new finding, for a new span of time. */
export function decideRenewEvidence(
  evidence: Evidence,
  telling: Telling & { readonly version: number },
): EvidenceDecision {
  const refused = refuseChange(evidence, telling.version) ?? refuse(evidence.type, telling);
  if (refused) return refused;
  const { by, now: at } = telling;
  const finding = { ...telling.finding, measurer: measurerAsFound(telling) };
  return accept({ type: 'evidence-renewed', finding, by, at, expiresAt: expiry(telling) });
}

/** For good: what turns out to hold after all is recorded anew. */
export function decideWithdrawEvidence(
  evidence: Evidence,
  move: {
    readonly by: PersonId;
    readonly now: Instant;
    readonly version: number;
    readonly reason: string;
  },
): EvidenceDecision {
  const refused = refuseChange(evidence, move.version);
  if (refused) return refused;
  const reason = move.reason.trim();
  if (reason === '') return reject('reason-missing');
  return accept({ type: 'evidence-withdrawn', withdrawal: { by: move.by, at: move.now, reason } });
}

/** The clock asks: is it over, and not yet noted? */
export function decideExpireEvidence(evidence: Evidence, now: Instant): EvidenceDecision {
  const isOver = evidence.withdrawal === null && !isValid(evidence, now);
  if (!isOver || evidence.expiredAt !== null) return reject('not-due');
  return accept({ type: 'evidence-expired', at: now });
}
