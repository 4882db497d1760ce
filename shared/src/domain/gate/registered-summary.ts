import { z } from 'zod';
import type { Facts } from '../../lib/decision.js';
import { logEvidence } from '../../statistics/log-evidence.js';
import { reachesLevel } from '../../statistics/reaches-level.js';
import { aboutFurther } from '../criterion/about-further.js';
import { aboutOf } from '../criterion/criterion-facts.js';
import { criterionKinds } from '../criterion/criterion.js';
import { evaluateCriterion, openReasons } from '../criterion/evaluate-criterion.js';
import type { Look, LookCounts } from '../criterion/look.js';
import type { Judgement } from './gate-criterion.js';
import type { RegisteredCriterion } from './gate-facts.js';
import { fail, open, pass } from './judgement.js';

/** What decided, in counts of which none speaks of fewer than k people. */
const decidedSchema = z.object({
  outcome: z.enum(['pass', 'fail']),
  /** At the look that brought the evidence. */
  trials: z.number(),
  successes: z.number().nullable(),
  /** The side that is neither nobody nor k people: only that much is told of it. */
  few: z.enum(['successes', 'failures', 'both']).nullable(),
  /** At the look that also had the minimum. */
  trialsWhenDecided: z.number(),
});
type Decided = z.infer<typeof decidedSchema>;

export const registeredSchema = z.object({
  version: z.number(),
  measure: z.string(),
  by: z.enum(['all', 'use-case', 'ring', 'provenance', 'stratum']),
  /** Which of them: a use case's id, a ring's number, a group's name. */
  about: z.string(),
  direction: z.enum(['above', 'below']),
  threshold: z.number(),
  alpha: z.number(),
  kind: z.enum(criterionKinds),
  minimumTrials: z.number(),
  smallestGroup: z.number(),
  isCoOwned: z.boolean(),
  /** How many there are by now; about people in steps of k. */
  trials: z.number(),
  decided: decidedSchema.nullable(),
  openBecause: z.enum(openReasons).nullable(),
  furtherTrials: z.number().nullable(),
});
export type RegisteredSummary = z.infer<typeof registeredSchema>;

type Terms = Pick<RegisteredSummary, 'direction' | 'threshold' | 'alpha' | 'kind'>;

function otherWay(direction: Terms['direction']): Terms['direction'] {
  return direction === 'above' ? 'below' : 'above';
}

function isShown(terms: Terms, counts: LookCounts, direction: Terms['direction']): boolean {
  const { threshold, kind, alpha } = terms;
  return reachesLevel(logEvidence({ ...counts, threshold, direction, kind }), alpha);
}

/** Of an anytime criterion the look that reached the bar; the minimum may have come later. */
function reachedAt({ criterion, looks }: RegisteredCriterion, decidedBy: Look): Look {
  if (criterion.kind === 'one-look') return decidedBy;
  const isReached = (look: Look) =>
    isShown(criterion, look, criterion.direction) ||
    isShown(criterion, look, otherWay(criterion.direction));
  return looks.find(isReached) ?? decidedBy;
}

function isFew(count: number, smallestGroup: number): boolean {
  return count > 0 && count < smallestGroup;
}

function fewOf({ successes, trials }: LookCounts, smallestGroup: number): Decided['few'] {
  const [some, rest] = [isFew(successes, smallestGroup), isFew(trials - successes, smallestGroup)];
  if (some && rest) return 'both';
  if (some) return 'successes';
  return rest ? 'failures' : null;
}

function decidedOf(
  registered: RegisteredCriterion,
  outcome: Decided['outcome'],
  decidedBy: Look,
  smallestGroup: number,
): Decided {
  const look = reachedAt(registered, decidedBy);
  const few = registered.isAboutPeople ? fewOf(look, smallestGroup) : null;
  return {
    outcome,
    trials: look.trials,
    successes: few === null ? look.successes : null,
    few,
    trialsWhenDecided: decidedBy.trials,
  };
}

/**
 * Only the look that decided is told, and always the same one: what came later would tell, from day
 * to day, how one person's case ended.
 */
export function summariseRegistered(
  registered: RegisteredCriterion,
  around: { readonly smallestGroup: number; readonly isCoOwned: boolean },
): RegisteredSummary {
  const { criterion, looks, counted, isAboutPeople } = registered;
  const { smallestGroup } = around;
  const evaluated = evaluateCriterion(criterion, looks, counted);
  const { outcome, decidedBy, openBecause, trials, furtherTrials } = evaluated;
  const { version, measure, direction, threshold, alpha, kind, minimumTrials } = criterion;
  const terms = { version, measure, direction, threshold, alpha, kind, minimumTrials };
  return {
    ...terms,
    ...around,
    by: criterion.filter.by,
    about: aboutOf(criterion.filter),
    trials: isAboutPeople ? trials - (trials % smallestGroup) : trials,
    decided:
      outcome !== 'inconclusive' && decidedBy
        ? decidedOf(registered, outcome, decidedBy, smallestGroup)
        : null,
    openBecause,
    furtherTrials: furtherTrials === null ? null : aboutFurther(furtherTrials),
  };
}

/** As bad for what is claimed as the untold side can make it. */
function worstCase({ decided, direction, smallestGroup }: RegisteredSummary): LookCounts | null {
  if (!decided || decided.few === 'both') return null;
  const { trials, successes, few } = decided;
  const [least, most] = [1, smallestGroup - 1];
  if (few === null) return { trials, successes: successes ?? 0 };
  const isAbove = direction === 'above';
  const count = few === 'successes' ? (isAbove ? least : most) : isAbove ? most : least;
  return { trials, successes: few === 'successes' ? count : trials - count };
}

/**
 * A pass is judged again from what is told; where that alone would not show it, it is open. A failure
 * stands: nobody gains by making one up.
 */
export function judgeRegistered(summary: RegisteredSummary): Judgement {
  const { measure, by, about, direction, threshold, trials, isCoOwned, decided } = summary;
  const facts: Facts = { measure, by, about, direction, threshold, trials, isCoOwned };
  if (!decided) {
    return open(`criterion-${summary.openBecause ?? 'no-data'}`, facts, summary.furtherTrials);
  }
  if (decided.outcome === 'fail') return fail('criterion-not-shown', facts);
  const counts = worstCase(summary);
  const isAgain = counts !== null && isShown(summary, counts, direction);
  return isAgain && decided.trialsWhenDecided >= summary.minimumTrials
    ? pass('criterion-shown', facts)
    : open('criterion-too-few', facts);
}
