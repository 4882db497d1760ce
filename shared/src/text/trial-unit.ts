import type { CriterionResult } from '../domain/gate/criterion-result.js';

type TrialUnit = 'people' | 'audits' | 'uses' | 'ratings' | 'reporters' | 'minutes' | 'others';

const byMeasure: Readonly<Record<string, TrialUnit>> = {
  activation: 'people',
  'sustained-use-30': 'people',
  'sustained-use-90': 'people',
  'first-use-success': 'people',
  'decline-rate': 'people',
  acceptance: 'uses',
  deferral: 'uses',
  'out-of-scope-share': 'uses',
  quality: 'ratings',
  'audited-error-rate-reviewed': 'audits',
  'audited-error-rate-unreviewed': 'audits',
  'closure-rate': 'reporters',
  availability: 'minutes',
};

const byReason: Readonly<Record<string, TrialUnit>> = {
  'nobody-takes-part': 'people',
  'volunteers-alone': 'people',
  'strata-missing': 'people',
  'review-sample-small': 'audits',
  'nothing-heard': 'audits',
  'too-little-exposure': 'audits',
};

/** What is counted where a criterion says that more of it is needed. */
export function trialUnit({
  because,
  facts,
}: Pick<CriterionResult, 'because' | 'facts'>): TrialUnit {
  return byReason[because] ?? byMeasure[String(facts['measure'])] ?? 'others';
}
