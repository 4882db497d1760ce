import type { Attention } from '@causeway/shared/domain/program/attention.js';
import { attentionOf } from '@causeway/shared/domain/program/attention.js';
import { portfolioOrder } from '@causeway/shared/domain/program/portfolio-order.js';
import { phases } from '@causeway/shared/domain/program/program.js';
import { isAllSameFaster, problemSplit } from '@causeway/shared/domain/use-case/problem-split.js';
import { warnAt } from '@causeway/shared/domain/evidence/warn-at.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import fc from 'fast-check';
import { anEvidence } from '../builders/evidence';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { aStage } from '../builders/stage';

const date = someMonday + 42 * dayMs;

function extended(times: number) {
  const extension = { until: date, reason: 'More audits.', by: newTestId<'person'>(), at: 0 };
  return aStage({ decideBy: date, extensions: Array.from({ length: times }, () => extension) });
}

describe('a program asks for attention', () => {
  it.each<[string, number, number, 'pass' | 'inconclusive' | null, readonly Attention[]]>([
    ['not while its first frame lasts', 0, date - 1, 'inconclusive', []],
    ['from its date on', 0, date, 'inconclusive', ['overdue']],
    ['not for one extension', 1, date - 1, 'inconclusive', []],
    [
      'once a second frame is over and nothing is shown',
      1,
      date,
      'inconclusive',
      ['overdue', 'inconclusive-twice'],
    ],
    [
      'once a whole frame went by after its date and nothing is shown',
      0,
      date + 42 * dayMs,
      'inconclusive',
      ['overdue', 'inconclusive-twice'],
    ],
    ['not as inconclusive once its gate passes', 1, date, 'pass', ['overdue']],
    ['not as inconclusive while nobody looked', 1, date, null, ['overdue']],
    ['after two extensions', 2, date - 1, 'pass', ['twice-extended']],
    [
      'for both, where two extensions showed nothing',
      2,
      date - 1,
      'inconclusive',
      ['twice-extended', 'inconclusive-twice'],
    ],
  ])('%s', (_what, times, now, outcome, reasons) => {
    expect(attentionOf(extended(times), outcome, now)).toEqual(reasons);
  });

  it('no more once it is over', () => {
    for (const phase of ['completed', 'ended'] as const) {
      expect(attentionOf({ ...extended(2), phase }, 'inconclusive', date)).toEqual([]);
    }
  });
});

describe('the order of the portfolio', () => {
  const line = fc.record({
    id: fc.constant(null).map(() => newTestId<'program'>()),
    phase: fc.constantFrom(...phases),
    name: fc.constantFrom('A', 'B', 'C'),
    attention: fc.constantFrom<readonly Attention[]>([], ['overdue'], ['twice-extended']),
    waitingSince: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
  });
  const isOver = ({ phase }: { phase: string }) => phase === 'completed' || phase === 'ended';

  it('is one order, with attention before waiting, the longest wait first and what is over last', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const sorted = lines.toSorted(portfolioOrder);
        expect(lines.toReversed().toSorted(portfolioOrder)).toEqual(sorted);
        sorted.forEach((one, at) => {
          for (const later of sorted.slice(at + 1)) {
            expect(isOver(one) && !isOver(later)).toBe(false);
            if (isOver(one) !== isOver(later)) continue;
            expect(one.attention.length === 0 && later.attention.length > 0).toBe(false);
            if (one.attention.length > 0 !== later.attention.length > 0) continue;
            expect((one.waitingSince ?? 9) <= (later.waitingSince ?? 9)).toBe(true);
          }
        });
      }),
      { seed: 11 },
    );
  });
});

describe('the split of use cases', () => {
  it.each([
    [['same-faster', 'same-faster'], true],
    [['same-faster', 'different-problem'], false],
    [['same-faster', null], false],
    [[], false],
  ] as const)('of %j says only what somebody said of each: %s', (classes, all) => {
    expect(isAllSameFaster(problemSplit(classes))).toBe(all);
  });
});

describe('evidence warns its owner', () => {
  it.each([
    ['two weeks ahead', 180, 166],
    ['when a quarter of its time is left, where that is less', 8, 6],
  ])('%s', (_what, holds, warned) => {
    const expiresAt = someMonday + holds * dayMs;
    const evidence = anEvidence({ recordedAt: someMonday, expiresAt });
    expect(warnAt(evidence)).toBe(someMonday + warned * dayMs);
  });
});
