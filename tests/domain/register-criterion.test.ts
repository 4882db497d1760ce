import type { Registration } from '@causeway/shared/domain/criterion/decide-register-criterion.js';
import { decideRegisterCriterion } from '@causeway/shared/domain/criterion/decide-register-criterion.js';
import { allMeasures } from '@causeway/shared/domain/measure/all-measures.js';
import type { FilterBy } from '@causeway/shared/domain/measure/measure.js';
import { offeredShares } from '@causeway/shared/domain/measure/offered-shares.js';
import { aCriterion } from '../builders/criterion';
import { newTestId } from '../builders/ids';

type Facts = Parameters<typeof decideRegisterCriterion>[2];

const share: NonNullable<Facts['measure']> = { class: 'gating', form: 'share', filters: ['ring'] };
const facts: Facts = { measure: share, smallestGroup: 5, measurerRoles: [] };

function registration(change: Partial<Registration> = {}): Registration {
  const { version, ...terms } = aCriterion();
  return { ...terms, drawnFrom: version - 1, ...change };
}

function refusal(change: Partial<Registration>, given: Partial<Facts> = {}): string {
  const decision = decideRegisterCriterion(undefined, registration(change), { ...facts, ...given });
  return decision.kind === 'rejected' ? decision.code : 'accepted';
}

describe('registering a criterion', () => {
  it('keeps what was registered, as version 1', () => {
    const asked = registration();
    const { drawnFrom, ...terms } = asked;
    expect(drawnFrom).toBe(0);
    expect(decideRegisterCriterion(undefined, asked, facts)).toEqual({
      kind: 'accepted',
      events: [{ type: 'criterion-registered', criterion: { ...terms, version: 1 } }],
    });
  });

  it('refuses a vanity measure, whatever else is said', () => {
    expect(refusal({}, { measure: { ...share, class: 'vanity' } })).toBe('vanity-cannot-gate');
  });

  it('refuses what is not a share, or not measured at all', () => {
    expect(refusal({}, { measure: { ...share, form: 'mean' } })).toBe('measure-is-not-a-share');
    expect(refusal({}, { measure: undefined })).toBe('unknown-measure');
  });

  it('takes one look alone at a share that still rises by itself', () => {
    const rising = { measure: { ...share, isOpenEnded: true } } as const;
    expect(refusal({ kind: 'anytime' }, rising)).toBe('outcome-is-open-ended');
    expect(refusal({ kind: 'one-look' }, rising)).toBe('accepted');
  });

  it('is for the cuts the measure is published by', () => {
    expect(refusal({ filter: { by: 'ring', ring: 2 } })).toBe('accepted');
    expect(refusal({ filter: { by: 'stratum', stratum: 'skeptical' } })).toBe('filter-not-offered');
  });

  it('takes what a form offers for it, by every group it offers, and nothing else', () => {
    const groups = ['all', 'use-case', 'ring', 'provenance', 'stratum'] as const;
    const filterBy = (by: FilterBy) => ({ by }) as Registration['filter'];
    for (const measure of allMeasures) {
      const offered = offeredShares.find((share) => share.measure === measure.name);
      const isTaken = (by: FilterBy, kind: Registration['kind']) =>
        refusal({ measure: measure.name, filter: filterBy(by), kind }, { measure }) === 'accepted';
      expect(groups.filter((by) => isTaken(by, 'one-look'))).toEqual(
        groups.filter((by) => offered?.by.includes(by)),
      );
      expect(isTaken('all', 'anytime')).toBe(offered !== undefined && !offered.isOpenEnded);
    }
  });

  it('refuses a minimum below the smallest group that is spoken of', () => {
    expect(refusal({ minimumTrials: 4 })).toBe('minimum-below-smallest-group');
    expect(refusal({ minimumTrials: 9 }, { smallestGroup: 10 })).toBe(
      'minimum-below-smallest-group',
    );
    expect(refusal({ minimumTrials: 5 })).toBe('accepted');
  });

  it.each([0, 1, -0.1, 1.2, NaN])('refuses a threshold of %p', (threshold) => {
    expect(refusal({ threshold })).toBe('threshold-out-of-range');
  });

  it.each([0, 0.3, NaN])('refuses an error rate of %p', (alpha) => {
    expect(refusal({ alpha })).toBe('alpha-out-of-range');
  });

  it('does not let a sponsor call themselves independent', () => {
    expect(refusal({}, { measurerRoles: ['sponsor'] })).toBe('measurer-has-a-stake');
    const measurer = { personId: newTestId<'person'>(), relation: 'sponsor' } as const;
    expect(refusal({ measurer }, { measurerRoles: ['sponsor'] })).toBe('accepted');
  });
});

describe('changing a criterion', () => {
  const before = aCriterion({ version: 3 });
  const change = ({ version, ...terms } = before, other: Partial<Registration> = {}) => ({
    ...terms,
    drawnFrom: version,
    ...other,
  });

  it('makes the next version', () => {
    const asked = change(before, { threshold: 0.4 });
    expect(decideRegisterCriterion(before, asked, facts)).toMatchObject({
      events: [{ criterion: { id: before.id, version: 4, threshold: 0.4 } }],
    });
  });

  it('is refused from an older version', () => {
    const asked = change(before, { threshold: 0.4, drawnFrom: 2 });
    expect(decideRegisterCriterion(before, asked, facts)).toMatchObject({
      code: 'stale',
      facts: { version: 3 },
    });
  });

  it('is refused when nothing is different', () => {
    const asked = change(before, { registeredAt: before.registeredAt + 1 });
    expect(decideRegisterCriterion(before, asked, facts)).toMatchObject({
      code: 'nothing-changed',
    });
  });
});
