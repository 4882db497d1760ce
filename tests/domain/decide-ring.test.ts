import type { PlanRing, RingFacts } from '@causeway/shared/domain/ring/decide-ring.js';
import { decidePlanRing, decideRemoveRing } from '@causeway/shared/domain/ring/decide-ring.js';
import type { Ring, RingPlan } from '@causeway/shared/domain/ring/ring.js';
import { reject } from '@causeway/shared/lib/decision.js';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { aRing, aStage, aStageInRing } from '../builders/stage';

const by = newTestId<'person'>();
const [calls, offers] = [newTestId<'use-case'>(), newTestId<'use-case'>()] as const;
const building = aStage({ phase: 'infrastructure-build' });

const plan: RingPlan = {
  name: 'Sales',
  audience: [{ by: 'attribute', attribute: 'department', values: ['Sales', 'Service'] }],
  holdoutPercent: 10,
  useCaseIds: [calls],
  humanReviewUseCaseIds: [],
  minimumDays: 21,
  orderReason: null,
};

function facts(change: Partial<RingFacts> = {}): RingFacts {
  const useCaseIds = [calls, offers];
  const known = { useCaseIds, readyUseCaseIds: useCaseIds, passedOver: [] };
  return { stage: building, rings: [], ...known, ...change };
}

function planned(
  before: Ring | undefined,
  change: Partial<RingPlan>,
  given: RingFacts = facts(),
  command: Partial<PlanRing> = {},
) {
  const number = before?.number ?? 1;
  const version = before?.version ?? 0;
  const whole = { ...plan, ...change };
  const base = { number, plan: whole, by, now: someMonday, version, reason: null };
  return decidePlanRing(before, { ...base, ...command }, given);
}

describe('planning a ring', () => {
  it('says who is in it, for what, for how long at least, and whom it leaves out', () => {
    expect(planned(undefined, {})).toMatchObject({
      events: [{ type: 'ring-planned', ring: { ...plan, number: 1, version: 1, plannedBy: by } }],
    });
    const refused: readonly (readonly [Partial<RingPlan>, string])[] = [
      [{ audience: [] }, 'audience-missing'],
      [{ audience: [{ by: 'group', groupIds: [] }] }, 'audience-missing'],
      [{ useCaseIds: [] }, 'use-cases-missing'],
      [{ useCaseIds: [newTestId<'use-case'>()] }, 'unknown-use-case'],
      [{ humanReviewUseCaseIds: [offers] }, 'review-of-closed-use-case'],
      [{ holdoutPercent: 51 }, 'holdout-too-large'],
      [{ minimumDays: 13 }, 'dwell-too-short'],
    ];
    for (const [change, code] of refused) {
      expect(planned(undefined, change)).toMatchObject({ kind: 'rejected', code });
    }
  });

  it('leaves no ring out, and begins nothing in a program that is over', () => {
    expect(planned(undefined, {}, facts(), { number: 2 })).toMatchObject({ code: 'unknown-ring' });
    const over = facts({ stage: aStage({ phase: 'ended' }) });
    expect(planned(undefined, {}, over)).toMatchObject({ code: 'program-is-over' });
  });

  it('opens only use cases of which something is ready', () => {
    const given = facts({ readyUseCaseIds: [calls] });
    expect(planned(undefined, { useCaseIds: [calls, offers] }, given)).toEqual(
      reject('use-case-not-ready', { useCaseId: offers }),
    );
    const slipped = aRing({ ...plan, useCaseIds: [calls, offers] });
    const only = planned(slipped, { useCaseIds: [offers] }, given);
    expect(only.kind).toBe('accepted');
  });

  it('in another order than the results suggest needs a reason, which is kept with it', () => {
    const given = facts({ passedOver: [offers] });
    expect(planned(undefined, { orderReason: ' ' }, given)).toEqual(
      reject('order-reason-missing', { useCaseId: offers }),
    );
    const said = planned(undefined, { orderReason: 'Offers wait for legal.' }, given);
    expect(said).toMatchObject({ events: [{ ring: { orderReason: 'Offers wait for legal.' } }] });
  });
});

describe('changing a ring', () => {
  const before = aRing({ ...plan, version: 3 });
  const rings = [before];

  it('makes a new version, drawn from the last one, and nothing out of nothing', () => {
    const given = facts({ rings });
    expect(planned(before, { holdoutPercent: 0 }, given)).toMatchObject({
      events: [{ type: 'ring-changed', ring: { version: 4, holdoutPercent: 0 } }],
    });
    expect(planned(before, {}, given)).toEqual(reject('nothing-changed'));
    expect(planned(before, {}, given, { version: 2 })).toEqual(reject('stale', { version: 3 }));
  });

  it('to be shorter has a reason', () => {
    const given = facts({ rings });
    expect(planned(before, { minimumDays: 14 }, given)).toEqual(reject('reason-missing'));
    const why = { reason: 'The board asked for it.' };
    expect(planned(before, { minimumDays: 14 }, given, why)).toMatchObject({
      events: [{ reason: 'The board asked for it.' }],
    });
  });

  it('that is open can only make it narrower', () => {
    const given = facts({ rings, stage: aStageInRing(1) });
    const sales = [{ by: 'attribute', attribute: 'department', values: ['Sales'] }] as const;
    expect(planned(before, { audience: sales }, given).kind).toBe('accepted');
    expect(planned(before, { humanReviewUseCaseIds: [calls] }, given).kind).toBe('accepted');
    const wider: readonly Partial<RingPlan>[] = [
      { audience: [{ by: 'everybody' }] },
      { audience: [...plan.audience, { by: 'list' }] },
      { useCaseIds: [calls, offers] },
      { holdoutPercent: 0 },
    ];
    for (const change of wider) {
      expect(planned(before, change, given)).toEqual(reject('ring-is-open', { ring: 1 }));
    }
  });

  it('takes the last one away while nobody is in it', () => {
    const second = aRing({ ...plan, number: 2, version: 1 });
    const all = { stage: aStageInRing(1), rings: [before, second] };
    const remove = (ring: Ring, version = ring.version) =>
      decideRemoveRing(ring, { by, now: someMonday, version }, all);
    expect(remove(second).kind).toBe('accepted');
    expect(remove(second, 0)).toMatchObject({ code: 'stale' });
    expect(remove(before)).toMatchObject({ code: 'ring-is-open' });
    const early = { ...all, stage: building };
    const move = { by, now: someMonday, version: before.version };
    expect(decideRemoveRing(before, move, early)).toMatchObject({ code: 'not-the-last-ring' });
  });
});
