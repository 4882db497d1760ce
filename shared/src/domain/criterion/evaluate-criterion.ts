import type { Answer, Estimate } from '../../statistics/answer.js';
import { oneLookVerdict } from '../../statistics/one-look-verdict.js';
import type { Verdict } from '../../statistics/verdict.js';
import { verdictOnEvidence } from '../../statistics/verdict-on-evidence.js';
import { wilsonInterval } from '../../statistics/wilson-interval.js';
import type { Criterion } from './criterion.js';
import type { Look, LookCounts } from './look.js';
import { hasStake } from './measurer.js';

export const criterionOutcomes = ['pass', 'fail', 'inconclusive'] as const;
export type CriterionOutcome = (typeof criterionOutcomes)[number];

/** Why an outcome is open. */
export const openReasons = [
  'no-data',
  'below-minimum',
  'not-enough-evidence',
  'look-not-taken',
  /** Its one look decided nothing; another look needs another version. */
  'look-taken',
  /** It would pass, and whoever measured has a stake in the pilot. */
  'measured-with-a-stake',
] as const;
export type OpenReason = (typeof openReasons)[number];

export interface Evaluation extends LookCounts {
  readonly outcome: CriterionOutcome;
  readonly openBecause: OpenReason | null;
  /** For display; it decides nothing. */
  readonly interval: Answer<Estimate>;
  readonly logEvidenceFor: number;
  readonly logEvidenceAgainst: number;
  /** About how many more; null where no number of them would do. */
  readonly furtherTrials: number | null;
  /** The look that decided. */
  readonly decidedBy: Look | null;
}

export type Evaluated = Pick<
  Criterion,
  'kind' | 'threshold' | 'direction' | 'alpha' | 'minimumTrials' | 'isIndependent' | 'measurer'
>;

const nothing: LookCounts = { successes: 0, trials: 0 };

/** Looks are recorded by `nextLook` and criteria registered within bounds: anything else is a bug. */
function read(answer: Answer<Verdict>): Verdict {
  if (answer.kind === 'unknown') throw new Error(`Looks without a verdict: ${answer.reason}`);
  return answer.value;
}

function whyOpen(criterion: Evaluated, verdict: Verdict, seen: LookCounts): OpenReason | null {
  if (verdict.outcome === 'fail') return null;
  if (verdict.outcome === 'pass') {
    const needsOthers = criterion.isIndependent && hasStake(criterion.measurer.relation);
    return needsOthers ? 'measured-with-a-stake' : null;
  }
  if (seen.trials === 0) return 'no-data';
  if (seen.trials < criterion.minimumTrials) return 'below-minimum';
  return criterion.kind === 'one-look' ? 'look-taken' : 'not-enough-evidence';
}

function evaluation(
  criterion: Evaluated,
  verdict: Verdict,
  look: Look | undefined,
  decidedBy: Look | undefined,
): Evaluation {
  const { successes, trials } = look ?? nothing;
  const openBecause = whyOpen(criterion, verdict, { successes, trials });
  return {
    outcome: openBecause === null ? verdict.outcome : 'inconclusive',
    openBecause,
    successes,
    trials,
    interval: wilsonInterval({ successes, trials }),
    logEvidenceFor: verdict.evidenceFor,
    logEvidenceAgainst: verdict.evidenceAgainst,
    furtherTrials: verdict.furtherTrials,
    decidedBy: decidedBy ?? null,
  };
}

function evaluateOneLook(
  criterion: Evaluated,
  looks: readonly Look[],
  counted: LookCounts,
): Evaluation {
  const { minimumTrials } = criterion;
  const look = looks.find(({ trials }) => trials >= minimumTrials) ?? looks.at(-1);
  const seen = look ?? nothing;
  const { successes, trials } = seen;
  const verdict = read(oneLookVerdict({ ...criterion, successes, trials }));
  const decidedBy = verdict.decidedAtLook === null ? undefined : look;
  const evaluated = evaluation(criterion, verdict, look, decidedBy);
  if (seen.trials >= minimumTrials) return evaluated;
  const missing = minimumTrials - counted.trials;
  const isDue = missing <= 0;
  const openBecause = counted.trials === 0 ? 'no-data' : 'below-minimum';
  return {
    ...evaluated,
    ...counted,
    interval: wilsonInterval(counted),
    openBecause: isDue ? 'look-not-taken' : openBecause,
    furtherTrials: isDue ? null : missing,
  };
}

/**
 * What a criterion says after one series of looks, oldest first, by the evidence recorded with them.
 * Nothing else decides. `counted` is
 * what there is by now; it matters to a one-look criterion that has not had its look, and only to
 * say how far it is.
 */
export function evaluateCriterion(
  criterion: Evaluated,
  looks: readonly Look[],
  counted: LookCounts = looks.at(-1) ?? nothing,
): Evaluation {
  if (criterion.kind === 'one-look') return evaluateOneLook(criterion, looks, counted);
  const said = looks.map(({ successes, trials, logEvidenceFor, logEvidenceAgainst }) => ({
    successes,
    trials,
    evidenceFor: logEvidenceFor,
    evidenceAgainst: logEvidenceAgainst,
  }));
  const verdict = verdictOnEvidence(said, criterion);
  const decidedBy = verdict.decidedAtLook === null ? undefined : looks[verdict.decidedAtLook];
  return evaluation(criterion, verdict, looks.at(-1), decidedBy);
}
