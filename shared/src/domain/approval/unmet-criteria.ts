import type { Facts } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { CriterionResult } from '../gate/criterion-result.js';
import type { Waiver } from '../waiver/waiver.js';
import { waiverInForce } from '../waiver/waiver-in-force.js';

export interface Shown {
  readonly results: readonly CriterionResult[];
  readonly waivableFails: readonly string[];
  /** Of the program, whatever became of them. */
  readonly waivers: readonly Waiver[];
  readonly transition: string;
  readonly now: Instant;
}

/** The exceptions that stand in for a result, by criterion. */
export function coveringWaivers(shown: Shown): ReadonlyMap<string, Waiver> {
  const { results, waivableFails, waivers, transition, now } = shown;
  const covered = results.flatMap((result): readonly (readonly [string, Waiver])[] => {
    // A template that no longer lets this failure pass takes its exceptions with it.
    if (result.outcome === 'fail' && !waivableFails.includes(result.name)) return [];
    const waiver = waiverInForce(waivers, result, transition, now);
    return waiver ? [[result.name, waiver]] : [];
  });
  return new Map(covered);
}

/** What stands between a gate and a request: everything that neither passes nor is excepted by name. */
export function unmetCriteria(shown: Shown): readonly CriterionResult[] {
  const covered = coveringWaivers(shown);
  return shown.results.filter(({ name, outcome }) => outcome !== 'pass' && !covered.has(name));
}

/** So many are named in a sentence; of the others it says how many they are. */
const mostNamed = 3;

/** What a refusal says of these: the first one and how much it lacks, and how the first few are called. */
export function unmetFacts(unmet: readonly CriterionResult[]): Facts | undefined {
  const [first] = unmet;
  if (!first) return undefined;
  const { name: criterion, outcome, furtherTrials } = first;
  const called = unmet.slice(0, mostNamed).map(({ name, facts: { measure } }) =>
    // A registered criterion is called by its measure.
    typeof measure === 'string' ? `measure:${measure}` : name,
  );
  return { criterion, outcome, furtherTrials, open: unmet.length, criteria: called.join(' ') };
}
