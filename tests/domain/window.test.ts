import type { Tally } from '@causeway/shared/domain/observation/tally.js';
import { peakCovered } from '@causeway/shared/domain/participant/peak-covered.js';
import { supportWindow } from '@causeway/shared/domain/participant/support-window.js';
import { decideSaveWindow } from '@causeway/shared/domain/window/decide-window.js';
import { startsInPeak } from '@causeway/shared/domain/window/starts-in-peak.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aWindow } from '../builders/cohort';

const at = (text: string) => Date.parse(text);

describe('a window', () => {
  const decide = (fromAt: string, untilAt: string, timeZone = 'UTC') => {
    const kind = 'support-withdrawal';
    const window = aWindow({ kind, fromAt: at(fromAt), untilAt: at(untilAt) });
    const decision = decideSaveWindow(window, undefined, timeZone);
    return decision.kind === 'accepted' ? 'accepted' : decision.code;
  };

  it('ends after it starts', () => {
    expect(decide('2026-11-02T00:00Z', '2026-11-02T00:00Z')).toBe('window-ends-before-start');
  });

  it.each([
    ['two weeks, Monday to Friday', '2026-11-02T00:00Z', '2026-11-14T00:00Z', 'accepted'],
    [
      'the same without its last Friday',
      '2026-11-02T00:00Z',
      '2026-11-13T00:00Z',
      'window-too-short',
    ],
    ['a weekend more at its start', '2026-10-31T00:00Z', '2026-11-13T00:00Z', 'window-too-short'],
    [
      'from Wednesday to the second Tuesday after',
      '2026-11-04T00:00Z',
      '2026-11-18T00:00Z',
      'accepted',
    ],
  ])('without support lasts ten working days: %s', (_what, fromAt, untilAt, expected) => {
    expect(decide(fromAt, untilAt)).toBe(expected);
  });

  it('without support counts the working days of whoever sets it', () => {
    const [fromAt, untilAt] = ['2026-11-02T00:00-08:00', '2026-11-14T00:00-08:00'];
    expect(decide(fromAt, untilAt, 'America/Los_Angeles')).toBe('accepted');
    expect(decide(fromAt, '2026-11-13T17:00-08:00', 'America/Los_Angeles')).toBe('accepted');
    expect(decide(fromAt, '2026-11-13T17:00Z', 'America/Los_Angeles')).toBe('window-too-short');
  });

  it('of a peak may be short, and stays a peak', () => {
    const before = aWindow({ fromAt: at('2026-11-02T00:00Z'), untilAt: at('2026-11-03T00:00Z') });
    expect(decideSaveWindow(before, undefined, 'UTC').kind).toBe('accepted');
    const other = aWindow({
      ...before,
      kind: 'support-withdrawal',
      untilAt: at('2027-11-03T00:00Z'),
    });
    expect(decideSaveWindow(other, before, 'UTC')).toMatchObject({ code: 'window-changes-kind' });
  });
});

const noAmount = { count: 0, sum: 0, squares: 0 };

function tally(kind: Tally['kind'], day: string, codes: string, n = 1): Tally {
  return {
    kind,
    day: at(`${day}T00:00Z`) / dayMs,
    useCaseId: null,
    ring: null,
    provenance: 'assigned',
    strata: 0,
    codes,
    n,
    amounts: [noAmount, noAmount, noAmount],
  };
}

describe('a window without support', () => {
  // Two weeks as they are in Berlin: an hour before midnight in UTC.
  const window = { fromAt: at('2026-11-01T23:00Z'), untilAt: at('2026-11-13T23:00Z') };
  const during = at('2026-11-05T09:00Z');
  const after = at('2026-11-20T09:00Z');
  const state = (tallies: readonly Tally[], now = after) => supportWindow(window, tallies, now);

  it('is ahead, runs, and was held', () => {
    expect(state([], window.fromAt - 1).kind).toBe('ahead');
    expect(state([], during).kind).toBe('running');
    expect(state([], window.untilAt).kind).toBe('held');
  });

  it('is broken at once by a ticket of the vendor or help of the implementation team', () => {
    const tallies = [
      tally('help', '2026-11-13', 'implementation-team'),
      tally('ticket', '2026-11-03', 'fault|vendor', 2),
    ];
    expect(state(tallies, during)).toEqual({
      kind: 'broken',
      days: [at('2026-11-03') / dayMs, at('2026-11-13') / dayMs],
      contacts: 3,
    });
  });

  it.each([
    ['the service desk', tally('ticket', '2026-11-03', 'how-to|service-desk')],
    ['a colleague', tally('help', '2026-11-03', 'colleague')],
    ['help as its receiver counts it', tally('help-received', '2026-11-03', 'vendor')],
    ['the vendor on the Sunday before', tally('ticket', '2026-11-01', 'fault|vendor')],
    ['the vendor on the Saturday after', tally('ticket', '2026-11-14', 'fault|vendor')],
  ])('is not broken by %s', (_what, one) => {
    expect(state([one]).kind).toBe('held');
  });

  it('is not broken by what was taken back, wherever that is counted', () => {
    const there = tally('ticket', '2026-11-03', 'fault|vendor', 1);
    const back = { ...tally('ticket', '2026-11-03', 'fault|vendor', -1), strata: 4 };
    expect(state([there, back]).kind).toBe('held');
  });
});

describe('a peak', () => {
  const peak = aWindow({ fromAt: at('2026-12-14T00:00Z'), untilAt: at('2026-12-24T00:00Z') });
  const test = { fromAt: at('2026-11-30T00:00Z'), untilAt: at('2026-12-19T00:00Z') };
  const seen = (now: string, windows = [peak]) => peakCovered(test, windows, at(now));

  it('is met by a stress test as far as both have come', () => {
    expect(seen('2026-12-10T12:00Z')).toEqual({ kind: 'ahead', days: 0 });
    expect(seen('2026-12-16T13:00Z')).toEqual({ kind: 'covered', days: 3 });
    expect(seen('2027-02-01T00:00Z')).toEqual({ kind: 'covered', days: 5 });
  });

  it('is a blind spot where the test ends before it, or only support was off', () => {
    const later = aWindow({ fromAt: test.untilAt, untilAt: test.untilAt + 5 * dayMs });
    expect(seen('2027-02-01T00:00Z', [later]).kind).toBe('not-covered');
    const other = aWindow({ ...peak, kind: 'support-withdrawal' });
    expect(seen('2027-02-01T00:00Z', [other]).kind).toBe('not-covered');
  });

  it('is no time to start a ring without a reason', () => {
    expect(startsInPeak(at('2026-12-15T09:00Z'), [peak])).toBe(true);
    expect(startsInPeak(peak.untilAt, [peak])).toBe(false);
    expect(
      startsInPeak(at('2026-12-15T09:00Z'), [aWindow({ ...peak, kind: 'support-withdrawal' })]),
    ).toBe(false);
  });
});
