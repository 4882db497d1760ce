import type { Facts } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { EvidenceId, PersonId } from '../../lib/ids.js';
import type { GrantRole } from '../access/grant.js';
import type { ResultOutcome } from '../gate/criterion-result.js';
import type { AskedFigure } from './compare-figures.js';
import { compareFigures } from './compare-figures.js';
import type { Evidence, EvidenceType } from './evidence.js';
import { isIndependent } from './is-independent.js';
import { isValid } from './is-valid.js';

/** What a criterion of a gate asks of evidence. */
export interface AskedEvidence {
  readonly type: EvidenceType;
  readonly isIndependent: boolean;
  readonly figures: readonly AskedFigure[];
}

export const evidenceReasons = [
  'shown-by-evidence',
  'no-evidence',
  'figure-not-met',
  'figure-not-reached',
  'measured-with-a-stake',
  'evidence-expired',
  'evidence-withdrawn',
] as const;
export type EvidenceReason = (typeof evidenceReasons)[number];

export interface EvidenceJudgement {
  readonly outcome: ResultOutcome;
  readonly because: EvidenceReason;
  /** What the sentence says: the figure, what was asked and shown; or when it expired. */
  readonly facts: Facts;
  /** What the outcome rests on. */
  readonly evidenceIds: readonly EvidenceId[];
}

type Judged = EvidenceJudgement & { readonly evidence: Evidence };

function judgeOne(
  evidence: Evidence,
  asked: AskedEvidence,
  measurerRoles: readonly GrantRole[],
): EvidenceJudgement {
  const evidenceIds = [evidence.id];
  const shortfalls = compareFigures(evidence.finding.figures, asked.figures);
  const bad = shortfalls.find((one) => one.asked.says === 'result' && one.shown !== null);
  const short = bad ?? shortfalls[0];
  if (short) {
    const { name, bound, value } = short.asked;
    const facts = { figure: name, bound, asked: value, shown: short.shown };
    return bad
      ? { outcome: 'fail', because: 'figure-not-met', facts, evidenceIds }
      : { outcome: 'inconclusive', because: 'figure-not-reached', facts, evidenceIds };
  }
  if (asked.isIndependent && !isIndependent(evidence, measurerRoles)) {
    const facts = { relation: evidence.finding.measurer.relation };
    return { outcome: 'inconclusive', because: 'measured-with-a-stake', facts, evidenceIds };
  }
  return { outcome: 'pass', because: 'shown-by-evidence', facts: {}, evidenceIds };
}

function gone({ evidence, evidenceIds }: Judged): EvidenceJudgement {
  const { withdrawal, expiresAt } = evidence;
  return withdrawal
    ? { outcome: 'stale', because: 'evidence-withdrawn', facts: { at: withdrawal.at }, evidenceIds }
    : { outcome: 'stale', because: 'evidence-expired', facts: { at: expiresAt }, evidenceIds };
}

const nothing: EvidenceJudgement = {
  outcome: 'inconclusive',
  because: 'no-evidence',
  facts: {},
  evidenceIds: [],
};

/**
 * What a program's evidence says to a criterion. A failure shown by anything valid is not outvoted by
 * a better report; what did hold and is over is stale, never a pass and never nothing.
 */
export function judgeEvidence(
  items: readonly Evidence[],
  asked: AskedEvidence,
  around: {
    readonly now: Instant;
    /** What whoever measured holds in the program now. */
    readonly rolesOf: (measurer: PersonId) => readonly GrantRole[];
  },
): EvidenceJudgement {
  const judged = items
    .filter((evidence) => evidence.type === asked.type)
    .toSorted((a, b) => b.recordedAt - a.recordedAt)
    .map((evidence): Judged => {
      const roles = around.rolesOf(evidence.finding.measurer.personId);
      return { ...judgeOne(evidence, asked, roles), evidence };
    });
  const valid = judged.filter(({ evidence }) => isValid(evidence, around.now));
  const fails = valid.find(({ outcome }) => outcome === 'fail');
  const passes = valid.filter(({ outcome }) => outcome === 'pass');
  if (fails) return withoutEvidence(fails);
  const [first] = passes;
  if (first) {
    const evidenceIds = passes.map(({ evidence }) => evidence.id);
    return { ...withoutEvidence(first), evidenceIds };
  }
  const didHold = judged.find(({ outcome }) => outcome === 'pass');
  if (didHold) return gone(didHold);
  const [newest] = valid;
  return newest ? withoutEvidence(newest) : nothing;
}

function withoutEvidence({ evidence: _evidence, ...judgement }: Judged): EvidenceJudgement {
  return judgement;
}
