import { canonicalJson } from '../../lib/canonical-json.js';
import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { GrantRole } from '../access/grant.js';
import type { FilterBy, Measure } from '../measure/measure.js';
import type { Criterion, CriterionEvent, CriterionRejection, CriterionTerms } from './criterion.js';
import { hasStake, stakeOf } from './measurer.js';

/** Above it a test says little; below it no pilot is large enough. */
const alphaBounds = { min: 0.001, max: 0.2 };

export interface Registration extends Omit<Criterion, 'version'> {
  /** What it was drawn from; 0 makes the first. */
  readonly drawnFrom: number;
}

export interface RegistrationFacts {
  readonly measure: Pick<Measure, 'class' | 'form' | 'isOpenEnded' | 'filters'> | undefined;
  /** Fewer people than that are never spoken of. */
  readonly smallestGroup: number;
  /** What the measurer holds in the program. */
  readonly measurerRoles: readonly GrantRole[];
}

type Refusal = ReturnType<typeof reject<CriterionRejection>>;

function termsOf(criterion: CriterionTerms): string {
  const { measure, filter, direction, threshold, alpha, kind, minimumTrials } = criterion;
  const { lookFrom, measurer, isIndependent } = criterion;
  const terms = { measure, filter, direction, threshold, alpha, kind, minimumTrials };
  return canonicalJson({ ...terms, lookFrom, measurer, isIndependent });
}

function refuseMeasure(
  terms: CriterionTerms,
  measure: RegistrationFacts['measure'],
): Refusal | undefined {
  if (!measure) return reject('unknown-measure', { measure: terms.measure });
  if (measure.class === 'vanity') return reject('vanity-cannot-gate', { measure: terms.measure });
  if (measure.form !== 'share') return reject('measure-is-not-a-share', { measure: terms.measure });
  if (terms.kind === 'anytime' && measure.isOpenEnded) return reject('outcome-is-open-ended');
  const offered: readonly FilterBy[] = ['all', ...measure.filters];
  if (!offered.includes(terms.filter.by)) {
    return reject('filter-not-offered', { by: terms.filter.by });
  }
  return undefined;
}

function refuseNumbers(terms: CriterionTerms, smallestGroup: number): Refusal | undefined {
  const { threshold, alpha, minimumTrials } = terms;
  if (!(threshold > 0 && threshold < 1)) return reject('threshold-out-of-range');
  if (!(alpha >= alphaBounds.min && alpha <= alphaBounds.max)) {
    return reject('alpha-out-of-range', alphaBounds);
  }
  if (!Number.isInteger(minimumTrials) || minimumTrials < smallestGroup) {
    return reject('minimum-below-smallest-group', { smallestGroup });
  }
  return undefined;
}

/** A change is the next version, and what came before stays with its result. */
export function decideRegisterCriterion(
  before: Criterion | undefined,
  registration: Registration,
  facts: RegistrationFacts,
): Decision<CriterionEvent, CriterionRejection> {
  const { drawnFrom, ...terms } = registration;
  const version = before?.version ?? 0;
  if (version !== drawnFrom) return reject('stale', { version });
  const refused = refuseMeasure(terms, facts.measure) ?? refuseNumbers(terms, facts.smallestGroup);
  if (refused) return refused;
  const stake = stakeOf(facts.measurerRoles);
  if (stake !== null && !hasStake(terms.measurer.relation)) {
    return reject('measurer-has-a-stake', { role: stake });
  }
  if (before && termsOf(before) === termsOf(terms)) return reject('nothing-changed');
  return accept({ type: 'criterion-registered', criterion: { ...terms, version: version + 1 } });
}
