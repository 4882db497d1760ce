import type { CriterionResult } from '@causeway/shared/domain/gate/criterion-result.js';
import { recomputeSnapshot } from '@causeway/shared/domain/gate/recompute-snapshot.js';
import { recomputationLines } from '@causeway/shared/text/recomputation-text.js';
import { evaluated, everyStep, intoNextRing } from '../harness/gate-says';

function frozenAt(transition: (typeof everyStep)[number]) {
  const { results, statistics } = evaluated(transition);
  return { results, statistics };
}

const frozen = frozenAt(intoNextRing);

function withResult(name: string, change: (result: CriterionResult) => CriterionResult) {
  const results = frozen.results.map((one) => (one.name === name ? change(one) : one));
  return { ...frozen, results };
}

describe('a snapshot comes to its own numbers', () => {
  it.each(everyStep)('at every step', (transition) => {
    const again = recomputeSnapshot(frozenAt(transition));
    expect(recomputationLines(again, 'en')).toEqual(['equal']);
  });

  it('and any one of them that was changed is named, with what it should be', () => {
    const numbers = frozen.results
      .filter(({ source, because }) => source === 'measure' && because !== 'not-built')
      .flatMap(({ name, facts }) =>
        Object.entries(facts).flatMap(([fact, value]) =>
          typeof value === 'number' ? [{ name, fact, value }] : [],
        ),
      );
    expect(numbers.length).toBeGreaterThan(15);
    for (const { name, fact, value } of numbers) {
      const planted = withResult(name, (one) => ({
        ...one,
        facts: { ...one.facts, [fact]: value + 1 },
      }));
      expect(recomputeSnapshot(planted)).toEqual({
        results: [],
        cells: [{ cell: `${name}.${fact}`, frozen: value + 1, now: value }],
      });
    }
  });

  it('and an outcome that its numbers do not come to is named', () => {
    const planted = withResult('volunteer-gap', (one) => ({ ...one, outcome: 'fail' }));
    expect(recomputationLines(recomputeSnapshot(planted), 'en')).toEqual([
      'different: volunteer-gap.outcome was fail and is pass',
    ]);
  });

  it('and not where what they rest on is missing, or is none', () => {
    const { results, statistics } = frozen;
    const { 'volunteer-gap': _gone, ...others } = statistics;
    expect(recomputeSnapshot({ results, statistics: others }).results).toEqual(['volunteer-gap']);
    const bent = { ...statistics, 'volunteer-gap': { arms: 'many' } };
    expect(recomputeSnapshot({ results, statistics: bent }).results).toEqual(['volunteer-gap']);
  });

  it('and all it says without statistics are counts, days and moments, never an estimate', () => {
    const allowed = new Set(['share', 'perWeek']);
    for (const transition of everyStep) {
      const { results } = frozenAt(transition);
      for (const { source, facts } of results.filter((one) => one.source !== 'measure')) {
        for (const [fact, value] of Object.entries(facts)) {
          const isPlain = typeof value !== 'number' || Number.isInteger(value) || allowed.has(fact);
          expect({ source, fact, value, isPlain }).toMatchObject({ isPlain: true });
        }
      }
    }
  });
});
