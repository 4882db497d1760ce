import { endedFlag, whatBecame, type EndedFlag } from '@causeway/shared/domain/flag/what-became.js';
import { countedApart } from '@causeway/shared/domain/suppression/counted-apart.js';
import fc from 'fast-check';
import { aFlag, someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';

const by = newTestId<'person'>();
const reporterId = newTestId<'person'>();
const answer = { kind: 'changed', text: 'You were right.', by, at: someMonday } as const;

function ended(became: EndedFlag['became'], by = newTestId<'person'>()): EndedFlag {
  return { became, reporterId: by, useCaseId: null, at: someMonday, toAll: null };
}

describe('what became of flags', () => {
  it('is counted where enough people reported, however often one of them did', () => {
    const many = Array.from({ length: 5 }, () => ended('changed'));
    const oneOften = Array.from({ length: 9 }, () => ended('no-change', reporterId));
    const { counts } = whatBecame([...many, ...oneOften], 5);
    expect(counts).toEqual({
      parts: { changed: 5, 'no-change': null, dismissed: null },
      total: null,
    });
  });

  it('tells everybody what was written for them, and not what the reporter was told', () => {
    const toAll = 'It quotes the policy now.';
    const told = aFlag({ triage: { state: 'answered', answer: { ...answer, toAll } } });
    const kept = aFlag({ triage: { state: 'answered', answer } });
    const flags = [told, kept].flatMap((flag) => endedFlag(flag, reporterId) ?? []);
    const { useCaseId } = told;
    expect(whatBecame(flags, 5).told).toEqual([
      { became: 'changed', useCaseId, at: someMonday, text: toAll },
    ]);
  });

  it('is never told of what was flagged in confidence', () => {
    const flag = aFlag({
      report: { mode: 'confidential' },
      triage: { state: 'answered', answer: { ...answer, toAll: 'It quotes the policy now.' } },
    });
    expect(endedFlag(flag, reporterId)?.toAll).toBeNull();
    expect(endedFlag(aFlag(), reporterId)).toBeUndefined();
  });
});

describe('parts of a whole', () => {
  it('give no part away that is too small, neither alone nor by the rest of the whole', () => {
    const part = fc.nat({ max: 12 }).map((people) => ({ count: people, people }));
    fc.assert(
      fc.property(fc.record({ a: part, b: part, c: part }), (counts) => {
        const { parts, total } = countedApart(counts, 5);
        const hidden = (['a', 'b', 'c'] as const).filter((name) => parts[name] === null);
        expect(hidden).toEqual(
          (['a', 'b', 'c'] as const).filter((name) => counts[name].people < 5),
        );
        expect(total === null).toBe(hidden.length > 0);
      }),
    );
  });
});
