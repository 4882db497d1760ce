import { standingForecast } from '@causeway/shared/domain/forecast/standing-forecast.js';
import type { Compared } from '@causeway/shared/domain/snapshot/part-diff.js';
import { snapshotDiff } from '@causeway/shared/domain/snapshot/snapshot-diff.js';
import type { SnapshotBody } from '@causeway/shared/domain/snapshot/snapshot.js';
import { someMonday } from '../builders/flag';
import { aForecast } from '../builders/forecast';
import { newTestId } from '../builders/ids';
import { aBasis, aResult, aSnapshotBody } from '../builders/snapshot';

const never = () => false;

function compared(
  body: Partial<SnapshotBody> = {},
  forecast: Compared['forecast'] = null,
): Compared {
  return { ...aSnapshotBody(body), forecast };
}

describe('the difference to the last snapshot', () => {
  it('is told criterion by criterion, with what came and what is not asked any more', () => {
    const before = [
      aResult({ outcome: 'inconclusive', facts: { trials: 9 } }),
      aResult({ name: 'rehearsed', facts: {} }),
      aResult({ name: 'as-before' }),
    ];
    const after = [
      aResult({ facts: { trials: 40 } }),
      aResult({ name: 'load', facts: {} }),
      aResult({ name: 'as-before' }),
    ];
    const diff = snapshotDiff(compared({ results: before }), compared({ results: after }), never);
    expect(diff.criteria).toEqual([
      {
        criterion: 'audited-right',
        before: 'inconclusive',
        after: 'pass',
        trialsBefore: 9,
        trialsAfter: 40,
      },
      { criterion: 'load', before: null, after: 'pass', trialsBefore: 0, trialsAfter: 0 },
      { criterion: 'rehearsed', before: 'pass', after: null, trialsBefore: 0, trialsAfter: 0 },
    ]);
  });

  const waiver = {
    id: newTestId<'waiver'>(),
    criterion: 'load',
    transition: 'ring:2',
    covers: 'fail',
    reason: 'The test system is down.',
    until: someMonday,
  } as const;
  const peak = { source: 'workload', of: 'peak' } as const;

  it.each<[string, Partial<SnapshotBody>, Partial<SnapshotBody>, object[]]>([
    ['nothing', {}, { takenAt: someMonday + 1, statistics: {} }, []],
    ['an answer', { answer: '' }, {}, [{ part: 'answer', change: 'new' }]],
    ['another answer', {}, { answer: 'Not yet.' }, [{ part: 'answer', change: 'changed' }]],
    [
      'evidence that came, was shown anew, and is gone',
      {
        basis: aBasis({ evidence: { load: 1, review: 2 } }),
        names: { load: 'Load', review: 'Review' },
      },
      {
        basis: aBasis({ evidence: { load: 2, report: 1 } }),
        names: { load: 'Load', report: 'Report' },
      },
      [
        { part: 'evidence', change: 'new', name: 'Report' },
        { part: 'evidence', change: 'changed', name: 'Load' },
        { part: 'evidence', change: 'gone', name: 'Review' },
      ],
    ],
    [
      'an exception',
      {},
      { waivers: [waiver] },
      [{ part: 'waiver', change: 'new', criterion: 'load' }],
    ],
    [
      'an exception that holds longer',
      { waivers: [waiver] },
      { waivers: [{ ...waiver, until: someMonday + 1 }] },
      [{ part: 'waiver', change: 'changed', criterion: 'load' }],
    ],
    [
      'shortfalls',
      { shortfalls: ['No audits yet', 'Slow'] },
      { shortfalls: ['Slow', peak] },
      [
        { part: 'shortfall', change: 'new', shortfall: peak },
        { part: 'shortfall', change: 'gone', shortfall: 'No audits yet' },
      ],
    ],
  ])('names %s', (_, before, after, parts) => {
    expect(snapshotDiff(compared(before), compared(after), never).parts).toEqual(parts);
  });

  it('says that another forecast stands, or none', () => {
    const [one, other] = [aForecast(), aForecast()];
    const between = (before: Compared['forecast'], after: Compared['forecast']) =>
      snapshotDiff(compared({}, before), compared({}, after), never).parts;
    expect(between(one, { ...one, measure: 'use' })).toEqual([]);
    expect(between(null, one)).toEqual([{ part: 'projection', change: 'new' }]);
    expect(between(one, other)).toEqual([{ part: 'projection', change: 'changed' }]);
    expect(between(one, null)).toEqual([{ part: 'projection', change: 'gone' }]);
  });

  it('takes what was found for the same as the words it was kept in before', () => {
    const [before, after] = [
      compared({ shortfalls: ['At the peak'] }),
      compared({ shortfalls: [peak] }),
    ];
    const isSaid = (words: string) => words === 'At the peak';
    expect(snapshotDiff(before, after, isSaid).parts).toEqual([]);
  });
});

describe('the forecast that stood at a moment', () => {
  const made = (registeredAt: number, takenBackAt?: number) => ({
    registeredAt,
    ending:
      takenBackAt === undefined
        ? null
        : ({ kind: 'withdrawn', because: '', by: newTestId<'person'>(), at: takenBackAt } as const),
  });

  it('is the newest that was made by then and not taken back by then', () => {
    const [first, second, third] = [made(1), made(5, 8), made(9)];
    const all = [third, first, second];
    expect([0, 1, 5, 7, 8, 9].map((at) => standingForecast(all, at))).toEqual([
      undefined,
      first,
      second,
      second,
      first,
      third,
    ]);
  });
});
