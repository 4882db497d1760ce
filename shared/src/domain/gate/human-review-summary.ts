import { z } from 'zod';
import { expectedFurtherTrials } from '../../statistics/expected-further-trials.js';
import { logEvidence } from '../../statistics/log-evidence.js';
import { reachesLevel } from '../../statistics/reaches-level.js';
import { aboutFurther } from '../criterion/about-further.js';
import { auditsOf } from './audits-of.js';
import type { FoundSheets } from './find-sheets.js';
import { findSheets, useCaseSheets } from './find-sheets.js';
import type { Judgement } from './gate-criterion.js';
import type { GateFacts } from './gate-facts.js';
import { concerned } from './gate-facts.js';
import { fail, open, pass, stale } from './judgement.js';

const alpha = 0.05;
/** A threshold is a share, and neither nothing nor everything. */
const leastThreshold = 0.01;

const useCaseSchema = z.object({
  name: z.string(),
  step: z.enum(['in-force', 'expired', 'missing']),
  /** The share of outputs that the sheet promises to have checked. */
  stated: z.number(),
  audits: z.number(),
  reviewed: z.number(),
});
type Reviewed = z.infer<typeof useCaseSchema>;

export const humanReviewSchema = z.object({
  margin: z.number(),
  useCases: z.array(useCaseSchema).readonly(),
});
export type HumanReviewSummary = z.infer<typeof humanReviewSchema>;

/** Nobody said that it stays with whoever asked for it: then it goes to others. */
export function reviewSheets(facts: GateFacts): FoundSheets {
  const passedOn = concerned(facts).filter(({ goesToOthers }) => goesToOthers !== false);
  return findSheets(facts, 'human-review', useCaseSheets(passedOn));
}

export function summariseHumanReview(facts: GateFacts, margin: number): HumanReviewSummary {
  const found = reviewSheets(facts);
  const passedOn = concerned(facts).filter(({ goesToOthers }) => goesToOthers !== false);
  const useCases = passedOn.map(({ id, name }): Reviewed => {
    const is = (one: { readonly subject: unknown }) =>
      (one.subject as { readonly useCaseId?: string }).useCaseId === id;
    const stated = found.held.find(is)?.version.values['reviewedShare'];
    const lack = found.expired.some(is) ? 'expired' : 'missing';
    return {
      name,
      step: stated === undefined ? lack : 'in-force',
      stated: typeof stated === 'number' ? stated : 0,
      ...auditsOf(facts.tallies, id),
    };
  });
  return { margin, useCases };
}

function isShown(useCase: Reviewed, threshold: number, direction: 'above' | 'below'): boolean {
  const counts = { successes: useCase.reviewed, trials: useCase.audits };
  return reachesLevel(logEvidence({ ...counts, threshold, direction, kind: 'anytime' }), alpha);
}

function judgeOne(useCase: Reviewed, margin: number): Judgement {
  const { name, step, stated, audits, reviewed } = useCase;
  const facts = { first: name, stated, trials: audits, reviewed };
  if (step === 'missing') return fail('review-step-missing', facts);
  if (step === 'expired') return stale('review-step-expired', facts);
  if (audits === 0) return open('review-not-sampled', facts);
  // Who promised to check each one and left out one has not done so.
  if (stated >= 1 ? reviewed < audits : stated > 0 && isShown(useCase, stated, 'below')) {
    return fail('review-left-out', facts);
  }
  const threshold = Math.max(leastThreshold, stated - margin);
  if (isShown(useCase, threshold, 'above')) return pass('review-proven', facts);
  const counts = { successes: reviewed, trials: audits };
  const further = expectedFurtherTrials({
    ...counts,
    threshold,
    direction: 'above',
    alpha,
    kind: 'anytime',
  });
  const more = further.kind === 'known' ? aboutFurther(further.value) : null;
  return open('review-sample-small', facts, more);
}

const worstFirst = ['fail', 'stale', 'inconclusive', 'pass'] as const;

/** As good as its worst use case. */
export function judgeHumanReview({ useCases, margin }: HumanReviewSummary): Judgement {
  if (useCases.length === 0) return open('no-use-cases');
  const judged = useCases.map((useCase) => judgeOne(useCase, margin));
  const worst = worstFirst.flatMap((outcome) => judged.filter((one) => one.outcome === outcome));
  const trials = useCases.reduce((sum, { audits }) => sum + audits, 0);
  const lacking = judged.filter(({ outcome }) => outcome !== 'pass').length;
  const [first = open('no-use-cases')] = worst;
  return { ...first, facts: { ...first.facts, trials, lacking, of: useCases.length } };
}
