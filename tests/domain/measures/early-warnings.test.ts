import {
  lampsOf,
  type EarlyWarning,
  type EarlyWarningFacts,
} from '@causeway/shared/domain/measure/early-warnings.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from '../../builders/flag.js';

/** Bought first, 20 champions, a login of its own, a survey alone, ten minutes together. */
const pilot: EarlyWarningFacts = {
  boughtAt: someMonday,
  needAnalysedAt: someMonday + 30 * dayMs,
  cohort: { champions: 20, others: 0, unknown: 0 },
  accessPaths: ['separate', null],
  evidence: { sentiment: 20, performance: 0 },
  use: { people: 20, exposureDays: 20 * 21, interactions: 10 },
};

const lit = (facts: EarlyWarningFacts, state: 'on' | 'unknown' = 'on') =>
  lampsOf(facts)
    .filter((lamp) => lamp.state === state)
    .map(({ warning }) => warning);

const turned: [EarlyWarning, Partial<EarlyWarningFacts>][] = [
  ['bought-before-need', { needAnalysedAt: someMonday - dayMs }],
  ['champions-only', { cohort: { champions: 20, others: 5, unknown: 0 } }],
  ['separate-access', { accessPaths: ['separate', 'embedded'] }],
  ['sentiment-only', { evidence: { sentiment: 20, performance: 12 } }],
  ['almost-no-use', { use: { people: 20, exposureDays: 20 * 21, interactions: 12 } }],
];

const unsaid: [EarlyWarning, Partial<EarlyWarningFacts>][] = [
  ['bought-before-need', { boughtAt: null }],
  ['champions-only', { cohort: { champions: 20, others: 2, unknown: 3 } }],
  ['separate-access', { accessPaths: [null, null] }],
  ['sentiment-only', { evidence: { sentiment: 0, performance: 0 } }],
  ['almost-no-use', { use: { people: 9, exposureDays: 9 * 21, interactions: 0 } }],
];

describe('early warnings', () => {
  it('are all lit by a pilot that has gone wrong in every way', () => {
    expect(lit(pilot)).toHaveLength(5);
  });

  it.each(turned)('loses exactly one when its fact is turned round: %s', (warning, fact) => {
    const before = lit(pilot);
    const after = lampsOf({ ...pilot, ...fact });
    expect(lit({ ...pilot, ...fact })).toEqual(before.filter((lamp) => lamp !== warning));
    expect(after.find((lamp) => lamp.warning === warning)?.state).toBe('off');
  });

  it.each(unsaid)('says of exactly one that it is unknown: %s', (warning, fact) => {
    expect(lit({ ...pilot, ...fact }, 'unknown')).toEqual([warning]);
    expect(lit({ ...pilot, ...fact })).toHaveLength(4);
  });
});
