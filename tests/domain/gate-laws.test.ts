import { coveringWaivers } from '@causeway/shared/domain/approval/unmet-criteria.js';
import { gateCriterionNamed } from '@causeway/shared/domain/gate/all-gate-criteria.js';
import type { CriterionResult } from '@causeway/shared/domain/gate/criterion-result.js';
import type { GateEvaluation } from '@causeway/shared/domain/gate/evaluate-gate.js';
import type { GateFacts } from '@causeway/shared/domain/gate/gate-facts.js';
import { gateOutcome } from '@causeway/shared/domain/gate/gate-outcome.js';
import { recomputeResults } from '@causeway/shared/domain/gate/recompute-result.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import fc from 'fast-check';
import { readyFacts } from '../builders/gate';
import { gateDay, onDay } from '../builders/gate-parts';
import { registeredAfter } from '../builders/registered';
import { newTestId } from '../builders/ids';
import { aWaiver } from '../builders/waiver';
import { evaluated, everyStep } from '../harness/gate-says';

const step = fc.constantFrom(...everyStep);
const now = onDay(gateDay);

const counts = fc
  .array(fc.tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 })), { maxLength: 6 })
  .map((steps) => {
    let [successes, trials] = [0, 0];
    return steps.map(([good, bad]): readonly [number, number] => {
      successes += good;
      trials += good + bad;
      return [successes, trials];
    });
  });

const registered = fc
  .record({
    counts,
    direction: fc.constantFrom('above' as const, 'below' as const),
    threshold: fc.constantFrom(0.05, 0.3, 0.5, 0.8, 0.95),
    kind: fc.constantFrom('anytime' as const, 'one-look' as const),
    minimumTrials: fc.constantFrom(5, 20),
    isAboutPeople: fc.boolean(),
  })
  .map(({ counts: looks, isAboutPeople, ...terms }) =>
    registeredAfter(looks, terms, isAboutPeople),
  );

/** Takes some of a list away, each with the same chance. */
function someOf<Item>(items: readonly Item[], kept: number): readonly Item[] {
  return items.filter((_, at) => ((kept >> (at % 30)) & 1) === 1);
}

/** A program in which something is missing, of some kinds everything and of some nothing. */
const lacking: fc.Arbitrary<(facts: GateFacts) => Partial<GateFacts>> = fc
  .record({
    sheets: fc.oneof(fc.constant(-1), fc.integer()),
    entries: fc.oneof(fc.constant(-1), fc.integer()),
    evidence: fc.oneof(fc.constant(-1), fc.integer()),
    people: fc.oneof(fc.constant(-1), fc.integer()),
    tallies: fc.oneof(fc.constant(-1), fc.integer()),
    published: fc.constantFrom('all', 'none'),
    registered: fc.oneof(fc.constant(undefined), fc.array(registered, { maxLength: 3 })),
  })
  .map((keep) => (facts) => ({
    sheets: someOf(facts.sheets, keep.sheets),
    entries: someOf(facts.entries, keep.entries),
    evidence: someOf(facts.evidence, keep.evidence),
    people: someOf(facts.people, keep.people),
    tallies: someOf(facts.tallies, keep.tallies),
    ...(keep.published === 'none' && { published: {} }),
    ...(keep.registered && { registered: keep.registered }),
  }));

const gate = fc.tuple(step, lacking).map(([transition, change]) => {
  return evaluated(transition, change(readyFacts(transition)));
});

const waiver = (results: readonly CriterionResult[], transition: string): fc.Arbitrary<Waiver> =>
  fc
    .record({
      criterion: fc.constantFrom('no-such', ...results.map(({ name }) => name)),
      covers: fc.constantFrom('inconclusive' as const, 'fail' as const),
      second: fc.constantFrom('seconded', 'seconded', 'seconded', 'alone'),
      until: fc.constantFrom(now + dayMs, now + dayMs, now, now - dayMs),
      transition: fc.constantFrom(transition, transition, transition, 'ring:7'),
      withdrawn: fc.constantFrom('no', 'no', 'no', 'yes'),
    })
    .map(({ second, withdrawn, ...parts }) =>
      aWaiver({
        ...parts,
        ...(second === 'alone' && { second: null }),
        withdrawal:
          withdrawn === 'yes' ? { by: newTestId<'person'>(), at: now, reason: 'Over' } : null,
      }),
    );

/** Mostly an exception from everything that is missing, so that gates are often let through. */
const excepted = gate.chain((evaluation) => {
  const key = transitionKey(evaluation.transition);
  const missing = evaluation.results.filter(({ outcome }) => outcome !== 'pass');
  const each = missing.map(({ name, outcome }) =>
    fc.constant(
      aWaiver({
        criterion: name,
        transition: key,
        covers: outcome === 'fail' ? 'fail' : 'inconclusive',
        until: now + dayMs,
      }),
    ),
  );
  return fc.record({
    evaluation: fc.constant(evaluation),
    waivers: fc.oneof(
      fc.tuple(...each).map((all): readonly Waiver[] => all),
      fc.array(waiver(evaluation.results, key), { maxLength: 30 }),
    ),
  });
});

function isExcused({ name, outcome }: CriterionResult, waivers: readonly Waiver[], key: string) {
  if (outcome === 'stale') return false;
  const criterion = gateCriterionNamed(name.split('/')[0] ?? '');
  if (outcome === 'fail' && criterion?.failure !== 'waivable') return false;
  return waivers.some(
    (one) =>
      one.criterion === name &&
      one.transition === key &&
      one.second !== null &&
      one.withdrawal === null &&
      one.until > now &&
      (outcome === 'inconclusive' || one.covers === 'fail'),
  );
}

function outcomeWith(
  { results, waivableFails, transition }: GateEvaluation,
  waivers: readonly Waiver[],
) {
  const key = transitionKey(transition);
  const covering = coveringWaivers({ results, waivableFails, waivers, transition: key, now });
  return gateOutcome(results, new Set(covering.keys()));
}

/** What passes after and did not before. */
function newlyShown(before: GateEvaluation, after: GateEvaluation): readonly string[] {
  const line = ({ name }: CriterionResult) => name.split('/')[0] ?? name;
  const passing = ({ results }: GateEvaluation) =>
    results.filter(({ outcome }) => outcome === 'pass').map(line);
  const known = new Set(passing(before));
  return passing(after).filter((name) => !known.has(name));
}

describe('a gate', () => {
  it('passes only where everything is shown, or excepted by name, in force, and open to exceptions', () => {
    let passed = 0;
    fc.assert(
      fc.property(excepted, ({ evaluation, waivers }) => {
        const key = transitionKey(evaluation.transition);
        const isThrough = evaluation.results.every(
          (result) => result.outcome === 'pass' || isExcused(result, waivers, key),
        );
        expect(outcomeWith(evaluation, waivers) === 'pass').toBe(isThrough);
        if (isThrough) passed += 1;
      }),
      { seed: 11, numRuns: 150 },
    );
    // A law about gates that never open would hold of itself.
    expect(passed).toBeGreaterThan(10);
  });

  it('that asks nothing never passes', () => {
    expect(gateOutcome([])).toBe('inconclusive');
  });

  it('says the same again from what was frozen, byte for byte, and of nothing else', () => {
    let recomputed = 0;
    fc.assert(
      fc.property(gate, ({ results, statistics }) => {
        const frozen = JSON.parse(canonicalJson({ results, statistics })) as {
          results: CriterionResult[];
          statistics: Record<string, unknown>;
        };
        const again = recomputeResults(frozen);
        expect(again.filter(({ isEqual }) => !isEqual)).toEqual([]);
        const ofMeasures = results.filter(
          ({ source, because }) =>
            source === 'measure' && because !== 'not-built' && because !== 'nothing-registered',
        );
        expect(again.map(({ name }) => name)).toEqual(ofMeasures.map(({ name }) => name));
        recomputed += again.length;
      }),
      { seed: 12, numRuns: 100 },
    );
    expect(recomputed).toBeGreaterThan(500);
  });

  it('freezes no count of one to four people', () => {
    fc.assert(
      fc.property(registered, (one) => {
        const transition = everyStep[3];
        const { statistics } = evaluated(transition, {
          registered: [{ ...one, isAboutPeople: true }],
        });
        const told = statistics[`registered-criteria/${one.criterion.id}`] as {
          trials: number;
          decided: { trials: number; successes: number | null } | null;
        };
        const cells = told.decided
          ? [
              told.decided.trials,
              ...(told.decided.successes === null
                ? []
                : [told.decided.successes, told.decided.trials - told.decided.successes]),
            ]
          : [];
        for (const cell of [told.trials, ...cells]) expect(cell === 0 || cell >= 5).toBe(true);
      }),
      { seed: 13, numRuns: 150 },
    );
  });

  it('is not opened by time: alone the end of a window or of a dwell may come by waiting', () => {
    const byWaiting = new Set(['minimum-dwell', 'support-withdrawal', 'peak']);
    fc.assert(
      fc.property(step, lacking, fc.integer({ min: 1, max: 365 }), (transition, change, days) => {
        const facts = change(readyFacts(transition));
        const before = evaluated(transition, facts);
        const after = evaluated(transition, { ...facts, now: onDay(gateDay + days) });
        expect(newlyShown(before, after).filter((name) => !byWaiting.has(name))).toEqual([]);
      }),
      { seed: 14, numRuns: 100 },
    );
  });

  it('shows no more when statements or evidence are taken away', () => {
    fc.assert(
      fc.property(step, fc.integer(), fc.integer(), (transition, sheets, evidence) => {
        const ready = readyFacts(transition);
        const after = evaluated(transition, {
          sheets: someOf(ready.sheets, sheets),
          evidence: someOf(ready.evidence, evidence),
        });
        expect(newlyShown(evaluated(transition), after)).toEqual([]);
      }),
      { seed: 15, numRuns: 60 },
    );
  });
});
