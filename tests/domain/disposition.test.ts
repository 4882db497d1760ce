import { conditionMeasures } from '@causeway/shared/domain/disposition/condition-measures.js';
import { conditionMet } from '@causeway/shared/domain/disposition/condition-met.js';
import {
  decideCheckCondition,
  decideSetDisposition,
} from '@causeway/shared/domain/disposition/decide-disposition.js';
import type {
  Condition,
  DispositionValue,
} from '@causeway/shared/domain/disposition/disposition.js';
import { evolveDisposition } from '@causeway/shared/domain/disposition/evolve-disposition.js';
import { decideSlip } from '@causeway/shared/domain/disposition/has-slipped.js';
import {
  readyUseCases,
  toJudgeAgain,
} from '@causeway/shared/domain/disposition/ready-use-cases.js';
import type { StartCandidate } from '@causeway/shared/domain/disposition/suggest-ring-order.js';
import {
  passedOver,
  suggestRingOrder,
} from '@causeway/shared/domain/disposition/suggest-ring-order.js';
import { measureNames } from '@causeway/shared/domain/measure/measure-name.js';
import { reject } from '@causeway/shared/lib/decision.js';
import { known, unknown } from '@causeway/shared/statistics/answer.js';
import { aDisposition } from '../builders/disposition';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';

const condition: Condition = {
  measure: 'acceptance',
  comparison: 'at-least',
  threshold: 0.8,
  minimumTrials: 50,
};

function shareOf(low: number, high: number, n = 60) {
  const share = { form: 'share', estimate: (low + high) / 2, low, high, successes: 1, trials: n };
  return { n, value: known(share as Extract<typeof share, object> & { form: 'share' }) };
}

const later = (change: Partial<Condition> = {}): DispositionValue => ({
  kind: 'staged-for-later',
  condition: { ...condition, ...change },
});

function set(value: DispositionValue, before = aDisposition(), since = before.at) {
  const { conditionMetAt: _, ...command } = { ...before, value, judgedInRing: 1 };
  return decideSetDisposition(before, command, since);
}

describe('what becomes of a use case', () => {
  it('is offered to depend on every measure that is accepted, and on no other', () => {
    const accepted = measureNames.filter((measure) => set(later({ measure })).kind === 'accepted');
    expect(conditionMeasures.map(({ name }) => name)).toEqual(accepted);
  });

  it('can only be "later" under a condition that a measure can check', () => {
    expect(set(later()).kind).toBe('accepted');
    expect(set(later({ measure: 'satisfaction' }))).toMatchObject({ code: 'vanity-cannot-gate' });
    expect(set(later({ measure: 'retention-curve' }))).toMatchObject({
      code: 'condition-not-checkable',
    });
    expect(set(later({ measure: 'mood' as 'acceptance' }))).toMatchObject({
      code: 'unknown-measure',
    });
    expect(set(later({ threshold: Number.NaN }))).toMatchObject({
      code: 'condition-not-checkable',
    });
    expect(set(later({ minimumTrials: 4 }))).toMatchObject({
      code: 'minimum-below-smallest-group',
    });
  });

  it('says how many errors are accepted and how many are too many, or why not yet or never', () => {
    const rates = (allowedErrorRate: number, badErrorRate: number) =>
      set({ kind: 'ready', allowedErrorRate, badErrorRate });
    expect(rates(0.02, 0.08).kind).toBe('accepted');
    expect(rates(0.08, 0.02)).toEqual(reject('rates-out-of-order'));
    expect(rates(0, 0.1)).toEqual(reject('rates-out-of-order'));
    expect(set({ kind: 'needs-design', what: ' ' })).toEqual(reject('text-missing'));
    expect(set({ kind: 'out-of-scope', because: '' })).toEqual(reject('text-missing'));
  });

  it('is judged again in a ring that was come back to', () => {
    const said = aDisposition({ judgedInRing: 1 });
    expect(set(said.value, said)).toEqual(reject('nothing-changed'));
    expect(set(said.value, said, said.at + 1).kind).toBe('accepted');
  });

  it('is judged again in every ring, and saying the same there is a judgement', () => {
    const before = aDisposition();
    const again = set(before.value, before);
    expect(again.kind).toBe('accepted');
    if (again.kind === 'rejected') return;
    const after = again.events.reduce(evolveDisposition, before);
    expect(after).toMatchObject({ judgedInRing: 1, version: 2 });
    expect(set(before.value, after)).toEqual(reject('nothing-changed'));
    const { useCaseId } = before;
    const second = { number: 2, useCaseIds: [useCaseId] };
    expect(toJudgeAgain([after], { ...second, number: 1 })).toEqual([]);
    expect(toJudgeAgain([after], second)).toEqual([after]);
    expect(toJudgeAgain([after], { number: 2, useCaseIds: [] })).toEqual([]);
  });

  it('is ready where one of its segments is', () => {
    const useCaseId = newTestId<'use-case'>();
    const here = aDisposition({ useCaseId, segment: 'sales' });
    const there = aDisposition({ useCaseId, value: later(), conditionMetAt: someMonday });
    expect(readyUseCases([there])).toEqual([]);
    expect(readyUseCases([there, here])).toEqual([useCaseId]);
  });
});

describe('a condition', () => {
  it('is met by the whole interval and by enough, and else not known', () => {
    expect(conditionMet(condition, shareOf(0.8, 0.9))).toBe('met');
    expect(conditionMet(condition, shareOf(0.79, 0.95))).toBe('unknown');
    expect(conditionMet(condition, shareOf(0.6, 0.79))).toBe('not-met');
    expect(conditionMet(condition, shareOf(0.8, 0.9, 49))).toBe('unknown');
    expect(conditionMet(condition, { n: 60, value: unknown('too-few') })).toBe('unknown');
    expect(conditionMet(condition, undefined)).toBe('unknown');
    const atMost = { ...condition, comparison: 'at-most', threshold: 0.1 } as const;
    expect(conditionMet(atMost, shareOf(0.02, 0.1))).toBe('met');
    expect(conditionMet(atMost, shareOf(0.02, 0.11))).toBe('unknown');
    expect(conditionMet(atMost, shareOf(0.11, 0.2))).toBe('not-met');
  });

  it('that is met says so once, and opens nothing', () => {
    const before = aDisposition({ value: later() });
    const met = decideCheckCondition(before, shareOf(0.85, 0.9), someMonday);
    expect(met).toMatchObject({ events: [{ type: 'disposition-condition-met' }] });
    if (met.kind === 'rejected') return;
    const after = met.events.reduce(evolveDisposition, before);
    expect(after.value).toEqual(before.value);
    expect(decideCheckCondition(after, shareOf(0.85, 0.9), someMonday)).toEqual(
      reject('not-in-state'),
    );
    expect(decideCheckCondition(before, shareOf(0.7, 0.9), someMonday)).toEqual(
      reject('condition-open', { state: 'unknown' }),
    );
  });
});

describe('ready is not for ever', () => {
  const move = { now: someMonday, ring: 2 };
  const wrong = (count: number) => Array.from({ length: count }, () => 'wrong' as const);
  const right = (count: number) => Array.from({ length: count }, () => 'right' as const);

  // ln(.10/.05) is .69315: five in a row come to 3.47, six to 4.16, and the limit is 4.
  it('when six audits in a row are wrong, and not when five are', () => {
    const disposition = aDisposition();
    expect(decideSlip(disposition, wrong(5), move)).toEqual(reject('as-allowed'));
    expect(decideSlip(disposition, [...right(500), ...wrong(6)], move)).toMatchObject({
      events: [
        {
          type: 'disposition-slipped',
          disposition: { value: { kind: 'needs-design', what: null }, by: null, judgedInRing: 2 },
        },
      ],
    });
  });

  it('and stays while errors are as rare as was accepted, or nobody audits', () => {
    const oneInTwenty = Array.from({ length: 40 }, () => [...right(19), 'wrong' as const]).flat();
    expect(decideSlip(aDisposition(), oneInTwenty, move)).toEqual(reject('as-allowed'));
    expect(decideSlip(aDisposition(), [], move)).toEqual(reject('no-audits'));
    expect(decideSlip(aDisposition({ value: later() }), wrong(9), move)).toEqual(
      reject('not-in-state'),
    );
  });
});

describe('where to start', () => {
  const candidate = (change: Partial<StartCandidate> = {}): StartCandidate => ({
    useCaseId: newTestId<'use-case'>(),
    isReady: true,
    decidesAboutPeople: false,
    value: { low: 3, high: 9 },
    failure: { perWeek: 4 },
    share: 20,
    ...change,
  });

  it('is where failure is manageable and value proven; unknown stands behind tried', () => {
    const small = candidate();
    const large = candidate({ failure: { perWeek: 40 } });
    const untried = candidate({ failure: 'unknown', value: null });
    const bad = candidate({ failure: 'not-manageable' });
    const people = candidate({ decidesAboutPeople: true, failure: { perWeek: 1 } });
    const notReady = candidate({ isReady: false, failure: { perWeek: 0 } });
    const order = suggestRingOrder([notReady, people, bad, untried, large, small]);
    const ids = [small, large, untried, bad, people, notReady].map(({ useCaseId }) => useCaseId);
    expect(order.map(({ useCaseId }) => useCaseId)).toEqual(ids);
    expect(order[0]?.reasons).toEqual(['failure-manageable', 'value-proven']);
    expect(order[2]?.reasons).toEqual(['failure-unknown', 'value-unknown']);
    expect(order[4]?.reasons).toContain('decides-about-people');
  });

  it('calls a gain that may be none unknown, and of two alike takes the larger part of the work', () => {
    const small = candidate({ share: 5 });
    const large = candidate({ share: 50 });
    expect(suggestRingOrder([small, large])[0]?.useCaseId).toBe(large.useCaseId);
    const [open] = suggestRingOrder([candidate({ value: { low: -1, high: 9 } })]);
    expect(open?.reasons).toContain('value-unknown');
    const [worse] = suggestRingOrder([candidate({ value: { low: -9, high: -1 } })]);
    expect(worse?.reasons).toContain('value-negative');
  });

  it('passes over what is ready, comes first, and is opened nowhere', () => {
    const all = [candidate({ share: 30 }), candidate({ share: 20 }), candidate({ share: 10 })];
    const [first, second, third] = all.map(({ useCaseId }) => useCaseId) as [never, never, never];
    const order = suggestRingOrder(all);
    expect(passedOver(order, [first], [])).toEqual([]);
    expect(passedOver(order, [third], [])).toEqual([first, second]);
    expect(passedOver(order, [third], [first])).toEqual([second]);
    expect(passedOver(order, [first, second, third], [])).toEqual([]);
    expect(passedOver(order, [], [])).toEqual([]);
  });
});
