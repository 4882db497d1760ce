import { sheetsRestedOn } from '../find-sheets.js';
import { measureCriterion } from '../gate-criterion.js';
import {
  humanReviewSchema,
  judgeHumanReview,
  reviewSheets,
  summariseHumanReview,
} from '../human-review-summary.js';

/**
 * A person checks what goes to others as often as was promised: shown by a random sample of what was
 * passed on, up to a margin, since no sample can show a promise to the last one.
 */
export const humanReview = measureCriterion({
  name: 'human-review',
  failure: 'final',
  isProtected: true,
  owedBy: ['governance-owner', 'expert-reviewer'],
  asks: { margin: { value: 0.05, min: 0.01, max: 0.1, unit: 'share' } },
  schema: humanReviewSchema,
  summarise: (facts, { margin }) => summariseHumanReview(facts, margin),
  judge: judgeHumanReview,
  restsOn: (facts) => sheetsRestedOn(reviewSheets(facts).held),
});
