import type { RegisteredCriterion } from '@causeway/shared/domain/gate/gate-facts.js';
import { recomputeResults } from '@causeway/shared/domain/gate/recompute-result.js';
import { toldCount } from '@causeway/shared/domain/gate/told-count.js';
import { newTestId } from '../builders/ids';
import { registeredAfter } from '../builders/registered';
import { anEntry } from '../builders/register-entry';
import { evaluated, intoBuilding, intoNextRing, says } from '../harness/gate-says';

const half = { threshold: 0.5, direction: 'above', alpha: 0.05, minimumTrials: 20 } as const;

function saysOf(registered: RegisteredCriterion) {
  const gate = evaluated(intoNextRing, { registered: [registered] });
  const name = `registered-criteria/${registered.criterion.id}`;
  return {
    result: gate.results.find((one) => one.name === name),
    told: JSON.stringify(gate.statistics[name]),
    gate,
  };
}

describe('what was registered', () => {
  it('stands in the gate one by one, and one that fails is enough', () => {
    const registered = [registeredAfter([[38, 40]]), registeredAfter([[2, 40]])];
    const { results, outcome, waivableFails } = evaluated(intoBuilding, { registered });
    const own = results.filter(({ name }) => name.startsWith('registered-criteria'));
    expect(own.map((one) => one.outcome)).toEqual(['fail', 'pass']);
    expect(outcome).toBe('fail');
    expect(waivableFails.filter((name) => name.startsWith('registered'))).toEqual([]);
  });

  it('is missing where nobody registered anything: nothing registered is nothing shown', () => {
    expect(says('registered-criteria', intoBuilding, { registered: [] })).toMatchObject({
      outcome: 'inconclusive',
      because: 'nothing-registered',
    });
  });

  it('about a ring is asked once that ring is open', () => {
    const later = registeredAfter([[2, 40]], { filter: { by: 'ring', ring: 2 } });
    const registered = [registeredAfter([[38, 40]]), later];
    expect(says('registered-criteria', intoNextRing, { registered }).outcome).toBe('pass');
    const now = registeredAfter([[2, 40]], { filter: { by: 'ring', ring: 1 } });
    expect(says('registered-criteria', intoNextRing, { registered: [now] }).outcome).toBe('fail');
  });

  it('tells the number it was decided on with its interval, and no number before', () => {
    const shown = registeredAfter([[38, 40]]);
    const open = registeredAfter([[12, 20]], half);
    const { statistics } = evaluated(intoNextRing, { registered: [shown, open] });
    const told = ({ criterion }: RegisteredCriterion) =>
      toldCount(statistics[`registered-criteria/${criterion.id}`]);
    // Wilson's interval of 38 of 40, by hand.
    expect(told(shown)).toMatchObject({ trials: 40, rate: { estimate: 0.95 } });
    expect(told(shown)?.rate?.low).toBeCloseTo(0.835, 3);
    expect(told(shown)?.rate?.high).toBeCloseTo(0.9862, 3);
    expect(told(open)).toBeNull();
    expect(toldCount(undefined)).toBeNull();
  });

  it('tells of how many where one side is too few people to say how many', () => {
    const registered = { ...registeredAfter([[38, 40]]), isAboutPeople: true };
    const { statistics } = evaluated(intoNextRing, { registered: [registered] });
    const told = toldCount(statistics[`registered-criteria/${registered.criterion.id}`]);
    expect(told).toEqual({ trials: 40, rate: null });
  });

  it('says about how many more it needs', () => {
    const registered = [registeredAfter([[12, 20]], half)];
    // 274 more, told in steps.
    expect(says('registered-criteria', intoNextRing, { registered })).toMatchObject({
      outcome: 'inconclusive',
      because: 'criterion-not-enough-evidence',
      furtherTrials: 500,
    });
  });

  it('is open where whoever measured has a stake in it', () => {
    const measurer = { ...registeredAfter([]).criterion.measurer, relation: 'sponsor' as const };
    const registered = [registeredAfter([[38, 40]], { measurer, isIndependent: true })];
    expect(says('registered-criteria', intoNextRing, { registered }).because).toBe(
      'criterion-measured-with-a-stake',
    );
  });

  it('at the wish of somebody who resists is co-owned, and can fail the gate', () => {
    const asked = registeredAfter([[2, 40]]);
    const answer = anEntry('success-answer', {
      state: 'agreed',
      values: { criterion: asked.criterion.id },
    });
    const change = { registered: [asked], entries: [answer] };
    expect(says('success-answer', intoNextRing, change).outcome).toBe('pass');
    expect(says('registered-criteria', intoNextRing, change)).toMatchObject({
      outcome: 'fail',
      facts: { isCoOwned: true },
    });
    const words = anEntry('success-answer', {
      state: 'agreed',
      values: { criterion: 'Fewer calls that go wrong' },
    });
    expect(says('success-answer', intoNextRing, { entries: [words] })).toMatchObject({
      outcome: 'inconclusive',
      because: 'answer-not-registered',
    });
  });

  it.each([
    ['asked', 'asked'],
    ['answered', 'owner'],
    ['criterion-proposed', 'asked'],
  ] as const)('is owed, while %s, by %s', (state, who) => {
    const people = { asked: newTestId<'person'>(), owner: newTestId<'person'>() };
    const values = { asked: people.asked, answer: 'No made-up dates.' };
    const entry = anEntry('success-answer', { state, values, owner: people.owner });
    const { needs } = evaluated(intoNextRing, { entries: [entry] });
    const owed = needs.filter(({ criteria }) => criteria.includes('success-answer'));
    expect(owed).toMatchObject([{ by: 'person', personId: people[who] }]);
  });

  it('names its measurers to those who decide, and in nothing that is frozen', () => {
    const registered = registeredAfter([[38, 40]]);
    const { gate } = saysOf(registered);
    const { personId } = registered.criterion.measurer;
    expect(gate.measuredBy).toEqual([personId]);
    const { results, statistics, basis, names } = gate;
    expect(JSON.stringify({ results, statistics, basis, names })).not.toContain(personId);
  });
});

describe('what is told of people', () => {
  const people = (counts: readonly (readonly [number, number])[]) =>
    registeredAfter(counts, half, true);

  it('passes for sixteen of twenty, where fewer than five are told as fewer than five', () => {
    const { result, told } = saysOf(people([[16, 20]]));
    expect(result?.outcome).toBe('pass');
    expect(told).toContain('"few":"failures"');
    expect(told).toContain('"successes":null');
  });

  it('is the look that decided and none after it, so that no day tells of one person', () => {
    const first = saysOf(people([[20, 25]])).told;
    const later = saysOf(
      people([
        [20, 25],
        [20, 26],
        [21, 27],
      ]),
    ).told;
    expect(later).toBe(first);
  });

  it('is nothing of what is still open but steps of five', () => {
    const told = [
      [11, 21],
      [12, 22],
      [12, 23],
    ].map(([successes = 0, trials = 0]) => saysOf(people([[successes, trials]])).told);
    // How much more it takes is told in steps, too.
    const counts = told.map((one) => one.replace(/"furtherTrials":(null|[125]0+)\b/, ''));
    expect(new Set(counts).size).toBe(1);
    expect(told[0]).toContain('"trials":20');
  });

  it('stays open where it rests on so few that it could not be told', () => {
    const mostly = { ...half, threshold: 0.85 };
    // 59 of 60 are shown to be above 85%; "more than 55" is not.
    const { result } = saysOf(registeredAfter([[59, 60]], mostly, true));
    expect(result).toMatchObject({ outcome: 'inconclusive', because: 'criterion-too-few' });
    expect(saysOf(registeredAfter([[59, 60]], mostly)).result?.outcome).toBe('pass');
  });

  it('is judged again from what was frozen alone, and a changed count is seen', () => {
    const { gate } = saysOf(people([[20, 25]]));
    expect(recomputeResults(gate).every(({ isEqual }) => isEqual)).toBe(true);
    const [name = ''] = Object.keys(gate.statistics).filter((one) => one.startsWith('registered'));
    const changed = JSON.stringify(gate.statistics[name]).replace(
      '"successes":20',
      '"successes":14',
    );
    const statistics = { ...gate.statistics, [name]: JSON.parse(changed) as unknown };
    const differing = recomputeResults({ ...gate, statistics }).filter(({ isEqual }) => !isEqual);
    expect(differing).toMatchObject([
      { name, frozen: { outcome: 'pass' }, again: { outcome: 'inconclusive' } },
    ]);
  });
});
