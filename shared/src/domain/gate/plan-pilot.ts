import { whatItCanShow } from '../../statistics/what-it-can-show.js';
import type { CriterionTerms } from '../criterion/criterion.js';
import { gateCriterionNamed } from './all-gate-criteria.js';
import type { PilotPlan } from './expected-trials.js';
import { expectedTrials } from './expected-trials.js';
import type { GateTemplate, TemplateLine } from './gate-template.js';
import { askedBy } from './gate-template.js';
import type { Chances } from './chance-to-show.js';
import { chanceToShow } from './chance-to-show.js';

/** What a criterion can come to by the end of a pilot as it is planned. */
export const planVerdicts = [
  'can-pass-or-fail',
  'can-pass',
  'can-fail',
  'only-open',
  'by-work',
] as const;
export type PlanVerdict = (typeof planVerdicts)[number];

/** Terms that are registered, or would be; `share` says which part of the pilot they speak of. */
export type PlannedTerms = Pick<
  CriterionTerms,
  'measure' | 'direction' | 'threshold' | 'alpha' | 'kind' | 'minimumTrials'
> & {
  readonly share: number;
  /** What is hoped for; null where nobody said. */
  readonly expectedRate: number | null;
};

export interface PlannedRegistered {
  readonly terms: PlannedTerms;
  readonly verdict: PlanVerdict;
  /** Null where the plan does not say how many there will be. */
  readonly trials: number | null;
  /** Of them, as many in the criterion's direction show it, and as many in the other refute it. */
  readonly passesFrom: number | null;
  readonly failsUpTo: number | null;
  /** How such pilots end at the rate that is hoped for; null where nobody hopes for one. */
  readonly chances: Chances | null;
}

export interface PlannedLine {
  readonly criterion: string;
  readonly verdict: PlanVerdict;
  /** Which number decides, what it will be and what is asked; null where it is no matter of numbers. */
  readonly planned: number | null;
  readonly asked: number | null;
}

export interface PlannedPilot {
  readonly registered: readonly PlannedRegistered[];
  readonly lines: readonly PlannedLine[];
}

function verdictOf(passesFrom: number | null, failsUpTo: number | null): PlanVerdict {
  if (passesFrom !== null) return failsUpTo === null ? 'can-pass' : 'can-pass-or-fail';
  return failsUpTo === null ? 'only-open' : 'can-fail';
}

function planRegistered(terms: PlannedTerms, plan: PilotPlan): PlannedRegistered {
  const all = expectedTrials(terms.measure, plan);
  const trials = all === null ? null : Math.floor(all * terms.share);
  const { expectedRate: rate, minimumTrials, kind } = terms;
  const chances = rate === null || trials === null ? null : chanceToShow(terms, rate, trials);
  const nothing = { terms, trials, passesFrom: null, failsUpTo: null, chances };
  if (trials === null || trials < minimumTrials) return { ...nothing, verdict: 'only-open' };
  // One look is taken as soon as there is the minimum, and what comes later is not looked at.
  const can = whatItCanShow({ ...terms, trials: kind === 'one-look' ? minimumTrials : trials });
  if (can.kind === 'unknown') return { ...nothing, verdict: 'only-open' };
  const { passesFrom, failsUpTo } = can.value;
  return { ...nothing, passesFrom, failsUpTo, verdict: verdictOf(passesFrom, failsUpTo) };
}

const workingDaysOfWindow = 10;
const workingDaysInWeek = 5;
const strataAsked = 4;

type Needed = readonly [planned: number, asked: number];

/** Of which criteria a plan says beforehand that there will be too little; the others are work. */
function neededFor(line: TemplateLine, plan: PilotPlan): Needed | undefined {
  const criterion = gateCriterionNamed(line.criterion);
  const asked = criterion ? askedBy(criterion, line) : {};
  switch (line.criterion) {
    case 'provenance':
      return [plan.notVolunteered, asked['others'] ?? 0];
    case 'strata-quotas':
      // Somebody may have doubts and much to do: with fewer than one stratum needs, none is filled.
      return [plan.notVolunteered, asked['people'] ?? strataAsked];
    case 'volunteer-gap':
      return [Math.min(plan.notVolunteered, plan.people - plan.notVolunteered), 10];
    case 'coverage':
      return [plan.people, 10];
    case 'support-withdrawal':
      return [plan.weeks * workingDaysInWeek, workingDaysOfWindow];
    case 'channel-heard':
      return plan.audits >= (asked['audits'] ?? 0) || plan.reporters === 0
        ? [plan.audits, asked['audits'] ?? 0]
        : [plan.people * plan.usesPerWeek * plan.weeks, asked['uses'] ?? 0];
    case 'closure-rate':
      return [plan.reporters, 1];
    default:
      return undefined;
  }
}

function isAbsent(line: TemplateLine): boolean {
  const criterion = gateCriterionNamed(line.criterion);
  return !criterion || criterion.isAbsent;
}

function planLine(line: TemplateLine, plan: PilotPlan): PlannedLine {
  const { criterion } = line;
  if (isAbsent(line)) return { criterion, verdict: 'only-open', planned: null, asked: null };
  const needed = neededFor(line, plan);
  if (!needed) return { criterion, verdict: 'by-work', planned: null, asked: null };
  const [planned, asked] = needed;
  const isEnough = planned >= asked;
  const fails = criterion === 'support-withdrawal' || criterion === 'closure-rate';
  const can: PlanVerdict = fails ? 'can-pass-or-fail' : 'can-pass';
  return { criterion, verdict: isEnough ? can : 'only-open', planned, asked };
}

/**
 * What a pilot with so many people, uses and weeks can show, before it starts: which criteria can pass,
 * which can fail, and which stay open however well it goes.
 */
export function planPilot(
  plan: PilotPlan,
  template: Pick<GateTemplate, 'lines'>,
  registered: readonly PlannedTerms[],
): PlannedPilot {
  const lines = template.lines.filter(({ criterion }) => criterion !== 'registered-criteria');
  return {
    registered: registered.map((terms) => planRegistered(terms, plan)),
    lines: lines.map((line) => planLine(line, plan)),
  };
}
