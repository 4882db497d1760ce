import { createHmac } from 'node:crypto';
import { audienceOverlap } from '@causeway/shared/domain/ring/audience-overlap.js';
import { isHeldOut } from '@causeway/shared/domain/ring/holdout.js';
import type { Candidate } from '@causeway/shared/domain/ring/is-in-ring.js';
import { isInRing } from '@causeway/shared/domain/ring/is-in-ring.js';
import { onlyNarrows } from '@causeway/shared/domain/ring/only-narrows.js';
import type { AudienceRule } from '@causeway/shared/domain/ring/ring.js';
import type { PersonKey } from '@causeway/shared/lib/ids.js';
import fc from 'fast-check';
import { newTestId } from '../builders/ids';
import { aRing } from '../builders/stage';

function keyOf(text: string): PersonKey {
  const key = createHmac('sha256', 'a key').update(text).digest('base64url').slice(0, 22);
  return key as PersonKey;
}

function somebody(change: Partial<Candidate> = {}): Candidate {
  return { personKey: keyOf('somebody'), listedRing: null, attributes: {}, ...change };
}

const of = (attribute: string, ...values: string[]): AudienceRule => ({
  by: 'attribute',
  attribute,
  values,
});
const group = (...groupIds: string[]): AudienceRule => ({ by: 'group', groupIds });
const everybody: AudienceRule = { by: 'everybody' };
const list: AudienceRule = { by: 'list' };

describe('somebody is in a ring', () => {
  const inRing = (rule: AudienceRule, candidate: Candidate) =>
    isInRing(aRing({ number: 2, audience: [rule] }), candidate);

  it('by an attribute, however it is spelt, and by one of several values', () => {
    const rule = of('department', 'Sales', 'Service');
    expect(inRing(rule, somebody({ attributes: { department: ' SALES ' } }))).toBe('in');
    expect(inRing(rule, somebody({ attributes: { department: ['HR', 'service'] } }))).toBe('in');
    expect(inRing(rule, somebody({ attributes: { department: 'Sales East' } }))).toBe('outside');
    expect(inRing(of('level', '3'), somebody({ attributes: { level: 3 } }))).toBe('in');
  });

  it('not by what every object has, nor by what is no text', () => {
    const odd: readonly unknown[] = [{}, [], null, { toString: 'Sales' }, [['Sales']]];
    for (const department of odd) {
      const rule = of('department', 'sales', '', 'null', '[object object]');
      expect(inRing(rule, somebody({ attributes: { department } }))).toBe('outside');
    }
    const inherited = of('constructor', 'function object() { [native code] }');
    expect(inRing(inherited, somebody())).toBe('outside');
  });

  it('by a group, by an import into this very ring, or as everybody', () => {
    expect(inRing(group('a', 'b'), somebody({ attributes: { groups: ['B'] } }))).toBe('in');
    expect(inRing(group('a'), somebody({ attributes: { groups: ['b'] } }))).toBe('outside');
    expect(inRing(list, somebody({ listedRing: 2 }))).toBe('in');
    expect(inRing(list, somebody({ listedRing: 1 }))).toBe('outside');
    expect(inRing(everybody, somebody())).toBe('in');
  });
});

describe('a holdout', () => {
  const people = Array.from({ length: 20_000 }, (_, at) => keyOf(`person ${String(at)}`));

  it('leaves out about as many as it says, always the same ones', () => {
    const heldOut = people.filter((key) => isHeldOut(key, 10));
    // Four standard deviations of a binomial share around 2,000.
    expect(Math.abs(heldOut.length - 2_000)).toBeLessThan(4 * Math.sqrt(20_000 * 0.1 * 0.9));
    expect(people.filter((key) => isHeldOut(key, 10))).toEqual(heldOut);
  });

  it('of more leaves out everybody whom one of less does, and one of nothing nobody', () => {
    expect(people.filter((key) => isHeldOut(key, 10) && !isHeldOut(key, 25))).toEqual([]);
    expect(people.filter((key) => isHeldOut(key, 0))).toEqual([]);
    const ring = aRing({ audience: [everybody], holdoutPercent: 25 });
    const seen = new Set(people.map((personKey) => isInRing(ring, somebody({ personKey }))));
    expect(seen).toEqual(new Set(['in', 'held-out']));
  });
});

const rule: fc.Arbitrary<AudienceRule> = fc.oneof(
  fc.constant(everybody),
  fc.constant(list),
  fc
    .tuple(fc.constantFrom('department', 'country'), fc.subarray(['a', 'b', 'c'], { minLength: 1 }))
    .map(([attribute, values]) => of(attribute, ...values)),
  fc.subarray(['g1', 'g2', 'g3'], { minLength: 1 }).map((ids) => group(...ids)),
);
const audience = fc.array(rule, { minLength: 1, maxLength: 3 });
const few = fc.array(rule, { minLength: 1, maxLength: 2 });
const cases = [newTestId<'use-case'>(), newTestId<'use-case'>()];
const ring = fc
  .record({
    audience,
    holdoutPercent: fc.constantFrom(0, 20),
    useCaseIds: fc.subarray(cases, { minLength: 1 }),
    minimumDays: fc.constantFrom(14, 21),
  })
  .chain((made) =>
    fc
      .subarray([...made.useCaseIds])
      .map((humanReviewUseCaseIds) => aRing({ ...made, humanReviewUseCaseIds })),
  );
const candidate: fc.Arbitrary<Candidate> = fc.record({
  personKey: fc.string({ minLength: 3 }).map(keyOf),
  listedRing: fc.constantFrom(null, 1, 2),
  attributes: fc.record({
    department: fc.constantFrom('a', 'b', 'c', 'd'),
    country: fc.constantFrom('a', 'b', 'c', 'd'),
    groups: fc.subarray(['g1', 'g2', 'g3', 'g4']),
  }),
});

describe('two audiences', () => {
  const overlap = (a: AudienceRule[], b: AudienceRule[]) =>
    audienceOverlap({ audience: a }, { audience: b });

  it('share people where their rules name the same ones', () => {
    expect(overlap([of('department', 'Sales', 'HR')], [of('Department', 'hr')])).toEqual({
      kind: 'certain',
      because: [{ by: 'attribute', attribute: 'department', values: ['HR'] }],
    });
    expect(overlap([group('g1')], [group('g1', 'g2')]).kind).toBe('certain');
    expect(overlap([list], [everybody]).kind).toBe('certain');
  });

  it('may share people where the rules are unlike, and it is said that nobody here can tell', () => {
    expect(overlap([of('department', 'Sales')], [of('country', 'DE')]).kind).toBe('possible');
    expect(overlap([group('g1')], [group('g2')]).kind).toBe('possible');
    expect(overlap([list], [group('g2')])).toEqual({
      kind: 'possible',
      because: [{ by: 'unlike-rules' }],
    });
  });

  it('that are said to share nobody have nobody in common', () => {
    let none = 0;
    fc.assert(
      fc.property(few, few, candidate, (a, b, who) => {
        if (overlap(a, b).kind !== 'none') return;
        none += 1;
        const isIn = (number: number, rules: AudienceRule[]) =>
          isInRing(aRing({ number, audience: rules }), who) !== 'outside';
        expect(isIn(1, a) && isIn(2, b)).toBe(false);
      }),
      { seed: 20_261_119, numRuns: 2_000 },
    );
    expect(none).toBeGreaterThan(50);
  });
});

describe('a change that only narrows', () => {
  it('lets nobody in who was not, and reviews no less', () => {
    let narrowed = 0;
    const everyone = fc.array(candidate, { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(ring, ring, everyone, (before, after, people) => {
        if (!onlyNarrows(before, after)) return;
        narrowed += 1;
        const isIn = (where: typeof before) => people.map((who) => isInRing(where, who) === 'in');
        const was = isIn(before);
        expect(isIn(after).filter((isNow, at) => isNow && !was[at])).toEqual([]);
        const { useCaseIds, humanReviewUseCaseIds } = after;
        expect(before.useCaseIds).toEqual(expect.arrayContaining([...useCaseIds]));
        const reviewed = before.humanReviewUseCaseIds.filter((id) => useCaseIds.includes(id));
        expect(humanReviewUseCaseIds).toEqual(expect.arrayContaining(reviewed));
      }),
      { seed: 20_261_120, numRuns: 3_000 },
    );
    expect(narrowed).toBeGreaterThan(50);
  });

  it('is told from one that leaves fewer out or ends sooner', () => {
    const before = aRing({ holdoutPercent: 10, minimumDays: 21 });
    expect(onlyNarrows(before, { ...before, holdoutPercent: 20 })).toBe(true);
    expect(onlyNarrows(before, { ...before, holdoutPercent: 5 })).toBe(false);
    expect(onlyNarrows(before, { ...before, minimumDays: 14 })).toBe(false);
    expect(onlyNarrows(before, { ...before, name: 'Another' })).toBe(true);
  });
});
