import { refuseAcknowledgement } from '@causeway/shared/domain/sheet/acknowledgement.js';
import type { AcknowledgementCounts } from '@causeway/shared/domain/sheet/acknowledgement.js';
import { compareConditions } from '@causeway/shared/domain/sheet/compare-conditions.js';
import { missingFunctions } from '@causeway/shared/domain/sheet/missing-functions.js';
import { publishAcknowledgements } from '@causeway/shared/domain/sheet/publish-acknowledgements.js';
import { rankNeeds } from '@causeway/shared/domain/sheet/rank-needs.js';
import { sheetKindOf } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { readSubject, subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { aSignedSheet } from '../builders/sheet';

const kind = sheetKindOf('conditions');
const rollout = {
  vendorSupport: 'none',
  slowdown: 'not-allowed',
  consequences: 'full',
  timeAllowance: 0,
};

describe('conditions', () => {
  it('are listed wherever they differ from the rollout, and nowhere else', () => {
    const pilot = { ...rollout, vendorSupport: 'on-site', timeAllowance: 4, note: 'Friendly.' };
    expect(compareConditions(kind, pilot, { ...rollout, note: 'Harsh.' })).toEqual([
      { field: 'vendorSupport', here: 'on-site', target: 'none' },
      { field: 'timeAllowance', here: 4, target: 0 },
    ]);
    expect(compareConditions(kind, rollout, rollout)).toEqual([]);
  });

  it('differ where nobody answered, here or there', () => {
    const { slowdown, ...rest } = rollout;
    expect(compareConditions(kind, rest, rollout)).toEqual([
      { field: 'slowdown', here: null, target: slowdown },
    ]);
    expect(compareConditions(kind, {}, {}).map(({ field }) => field)).toEqual(Object.keys(rollout));
  });
});

describe('a decision’s roster', () => {
  it('names the invited who were not there, and the affected who were not', () => {
    const roster = {
      affected: ['Claims handling'],
      invited: ['Legal', 'IT', 'Finance'],
      present: ['it', 'Finance'],
    };
    expect(missingFunctions(roster)).toEqual({
      invited: ['Legal'],
      affected: ['Claims handling'],
    });
    expect(
      missingFunctions({ ...roster, present: ['legal', 'IT', 'finance', 'claims handling'] }),
    ).toEqual({ invited: [], affected: [] });
  });
});

it('lists needs by how often times how much it rubs', () => {
  const need = (frequency: number, friction: number) => {
    const sheet = aSignedSheet('needs', { frequency, friction });
    const [version] = sheet.versions;
    if (!version) throw new Error('It was signed');
    return { sheet, version };
  };
  const [rare, often, middling] = [need(1, 60), need(30, 5), need(10, 10)];
  expect(rankNeeds([rare, often, middling])).toEqual([often, middling, rare]);
});

describe('what a sheet is about', () => {
  it('has one text that can be read back', () => {
    const useCaseId = newTestId<'use-case'>();
    const subjects = [
      { of: 'program' },
      { of: 'phase', phase: 'stress-testing' },
      { of: 'ring', ring: 12 },
      { of: 'use-case', useCaseId },
    ] as const;
    expect(subjects.map((subject) => readSubject(subjectKey(subject)))).toEqual(subjects);
  });

  it.each(['', 'ring-0', 'ring-01', 'ring-1 ', 'phase-ended', 'use-case-1', 'Program'])(
    'is not %j',
    (key) => {
      expect(readSubject(key)).toBeUndefined();
    },
  );
});

describe('asking readers whether they agree', () => {
  const sheet = aSignedSheet('replaces');
  const ask = (number: number, of = 'replaces' as const) =>
    refuseAcknowledgement(sheetKindOf(of), sheet, number, someMonday);

  it('is for what holds now, and for kinds that ask', () => {
    expect(ask(1)).toBeUndefined();
    expect(ask(2)).toMatchObject({ code: 'not-in-force' });
    const silent = aSignedSheet('data-use');
    expect(refuseAcknowledgement(sheetKindOf('data-use'), silent, 1, someMonday)).toMatchObject({
      code: 'not-asked-for',
    });
  });
});

describe('what leaves of the answers', () => {
  const k = 5;
  const answered = (counts: AcknowledgementCounts, changed = 99) => ({
    number: 1,
    counts,
    changed,
  });
  const publish = (agree: number, disagree: number, unclear: number) =>
    publishAcknowledgements(answered({ agree, disagree, unclear }), null, k, someMonday);

  it('is nothing below the smallest group', () => {
    expect(publish(4, 0, 0)).toBeUndefined();
    expect(publish(2, 1, 1)).toBeUndefined();
  });

  it('does not tell nobody from a few, nor lets the total give it away', () => {
    const shown = { counts: { agree: 12, disagree: null, unclear: null }, total: null };
    for (const [disagree, unclear] of [
      [0, 0],
      [1, 0],
      [0, 4],
    ] as const) {
      expect(publish(12, disagree, unclear)).toMatchObject(shown);
    }
    expect(publish(12, 6, 1)).toMatchObject({
      counts: { agree: 12, disagree: 6, unclear: null },
      total: null,
    });
  });

  it('is everything where every count is a group', () => {
    expect(publish(12, 6, 5)).toMatchObject({
      counts: { agree: 12, disagree: 6, unclear: 5 },
      total: 23,
    });
  });

  it('never pins down a count below the smallest group', () => {
    const behind = new Map<string, string[]>();
    for (let agree = 0; agree < 12; agree += 1) {
      for (let disagree = 0; disagree < 12; disagree += 1) {
        for (let unclear = 0; unclear < 12; unclear += 1) {
          const shown = publish(agree, disagree, unclear);
          if (!shown || Math.min(agree, disagree, unclear) >= k) continue;
          const text = JSON.stringify(shown);
          behind.set(text, [...(behind.get(text) ?? []), `${agree} ${disagree} ${unclear}`]);
        }
      }
    }
    expect(behind.size).toBeGreaterThan(10);
    expect([...behind.values()].filter((possible) => possible.length < 2)).toEqual([]);
  });

  it('comes at most daily, and only when a whole group answered since', () => {
    const first = publish(9, 6, 5);
    const next = (changed: number, after: number) =>
      publishAcknowledgements(
        answered({ agree: 14, disagree: 6, unclear: 5 }, changed),
        first ?? null,
        k,
        someMonday + after,
      );
    expect(next(4, 3 * dayMs)).toBeUndefined();
    expect(next(5, dayMs - 1)).toBeUndefined();
    expect(next(5, dayMs)).toMatchObject({ counts: { agree: 14 } });
  });

  it('begins anew with a new version', () => {
    const first = publish(9, 6, 5) ?? null;
    const second = { number: 2, counts: { agree: 5, disagree: 0, unclear: 0 }, changed: 5 };
    expect(publishAcknowledgements(second, first, k, someMonday)).toMatchObject({ number: 2 });
    const few = { number: 2, counts: { agree: 4, disagree: 0, unclear: 0 }, changed: 4 };
    expect(publishAcknowledgements(few, first, k, someMonday)).toBeUndefined();
  });
});
