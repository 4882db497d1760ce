import { checkUseCases } from '@causeway/bot/usecases/disposition/check-use-cases.js';
import { setDisposition } from '@causeway/bot/usecases/disposition/set-disposition.js';
import type { GateSources } from '@causeway/bot/usecases/gate/gate-sources.js';
import { houseSources } from '@causeway/bot/usecases/gate/gate-sources.js';
import { listRings } from '@causeway/bot/usecases/ring/list-rings.js';
import { planRing } from '@causeway/bot/usecases/ring/plan-ring.js';
import { removeRing } from '@causeway/bot/usecases/ring/remove-ring.js';
import { saveUseCase } from '@causeway/bot/usecases/catalogue/save-use-case.js';
import { listUseCases } from '@causeway/bot/usecases/use-case/list-use-cases.js';
import { setUseCaseTraits } from '@causeway/bot/usecases/use-case/set-use-case-traits.js';
import { stateWorkload } from '@causeway/bot/usecases/use-case/state-workload.js';
import type { DispositionValue } from '@causeway/shared/domain/disposition/disposition.js';
import type { RingPlan } from '@causeway/shared/domain/ring/ring.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import { aMeasureInput, aTally } from '../builders/measure-input';
import { newTestId } from '../builders/ids';
import { expectDone } from '../harness/expect-done';
import { StageCompany } from '../harness/stage-company';

const ready: DispositionValue = { kind: 'ready', allowedErrorRate: 0.05, badErrorRate: 0.1 };
let company: StageCompany;
beforeEach(async () => {
  company = await StageCompany.open();
});
afterEach(() => company.close());

async function aUseCase(name: string): Promise<UseCaseId> {
  const { ports, programId } = company;
  const useCaseId = newTestId<'use-case'>();
  const made = { programId, useCaseId, version: 0, name, isRetired: false };
  expectDone(await saveUseCase(ports, await company.actor('pavel'), made));
  return useCaseId;
}

async function dispose(useCaseId: UseCaseId, value: DispositionValue, version = 0) {
  const { ports } = company;
  const command = { useCaseId, segment: 'all', version, value };
  return setDisposition(ports, await company.actor('olu'), command);
}

async function plan(number: number, version: number, change: Partial<RingPlan> = {}) {
  const { ports, programId, useCaseId } = company;
  const whole: RingPlan = {
    name: 'Sales',
    audience: [{ by: 'attribute', attribute: 'department', values: ['Sales'] }],
    holdoutPercent: 10,
    useCaseIds: [useCaseId],
    humanReviewUseCaseIds: [],
    minimumDays: 14,
    orderReason: null,
    ...change,
  };
  const command = { programId, number, version, reason: null, ...whole };
  return planRing(ports, await company.actor('pavel'), command);
}

describe('use cases', () => {
  it('have keys from the moment they are there, and keep them when they are renamed', async () => {
    const { ports, programId, useCaseId } = company;
    const offers = await aUseCase('Offers, drafted');
    const actor = await company.actor('pavel');
    const renamed = { programId, useCaseId: offers, version: 1, name: 'Quotes', isRetired: false };
    expectDone(await saveUseCase(ports, actor, renamed));
    const { useCases } = expectDone(await listUseCases(ports, actor, { programId }));
    expect(Object.fromEntries(useCases.map(({ id, flagKey }) => [id, flagKey]))).toEqual({
      [useCaseId]: 'preparing-a-call',
      [offers]: 'offers-drafted',
    });
  });

  it('say what they are, and together what the work consists of', async () => {
    const { ports, programId, useCaseId } = company;
    const actor = await company.actor('olu');
    const said = {
      problemClass: 'same-faster',
      accessPath: 'embedded',
      decidesAboutPeople: false,
      tellsThem: null,
      goesToOthers: true,
    } as const;
    expectDone(await setUseCaseTraits(ports, actor, { useCaseId, version: 1, ...said }));
    const shares = [{ useCaseId, percent: 80, source: 'Time sheets' }];
    const workload = { programId, version: 0, shares, otherPercent: 20 };
    const view = expectDone(await stateWorkload(ports, actor, workload));
    expect(view.workload).toEqual({ version: 1, otherPercent: 20 });
    expect(view.useCases).toMatchObject([{ ...said, version: 2, sharePercent: 80 }]);
    expect(await stateWorkload(ports, actor, { ...workload, otherPercent: 10 })).toMatchObject({
      code: 'stale',
    });
    const short = { ...workload, version: 1, otherPercent: 10 };
    expect(await stateWorkload(ports, actor, short)).toMatchObject({ code: 'shares-not-whole' });
  });
});

describe('a ring', () => {
  it('opens what is ready; what the results put first and is left out needs a reason', async () => {
    const { ports, programId, useCaseId } = company;
    const offers = await aUseCase('Offers');
    expect(await plan(3, 0)).toMatchObject({ code: 'use-case-not-ready' });
    expectDone(await dispose(useCaseId, ready));
    expectDone(await dispose(offers, ready));
    const actor = await company.actor('olu');
    const shares = [
      { useCaseId, percent: 20, source: 'Guess' },
      { useCaseId: offers, percent: 70, source: 'Guess' },
    ];
    expectDone(
      await stateWorkload(ports, actor, { programId, version: 0, shares, otherPercent: 10 }),
    );
    const { suggested } = expectDone(await listRings(ports, actor, { programId }));
    expect(suggested.map((one) => one.useCaseId)).toEqual([offers, useCaseId]);
    expect(await plan(3, 0)).toMatchObject({
      code: 'order-reason-missing',
      facts: { useCaseId: offers },
    });
    const why = 'Offers wait for legal.';
    const { rings } = expectDone(await plan(3, 0, { orderReason: why }));
    expect(rings.at(-1)).toMatchObject({ number: 3, orderReason: why, isOpen: false });
  });

  it('says whom it shares with others, and whom it leaves out', async () => {
    const { useCaseId, ports, programId } = company;
    expectDone(await dispose(useCaseId, ready));
    const { rings, overlaps } = expectDone(await plan(3, 0, { audience: [{ by: 'everybody' }] }));
    expect(rings.at(-1)).toMatchObject({ holdoutPercent: 10 });
    expect(overlaps.map(({ first, second, kind }) => [first, second, kind])).toEqual([
      [1, 2, 'certain'],
      [1, 3, 'certain'],
      [2, 3, 'certain'],
    ]);
    const actor = await company.actor('pavel');
    const remove = (number: number) => removeRing(ports, actor, { programId, number, version: 1 });
    expect(await remove(2)).toMatchObject({ code: 'not-the-last-ring' });
    expect(expectDone(await remove(3)).rings).toHaveLength(2);
  });

  it('voids what waits when its audience changes, and nothing is widened once it is open', async () => {
    const { house, programId, useCaseId } = company;
    expectDone(await dispose(useCaseId, ready));
    await company.answer();
    await company.grant();
    expectDone(await plan(1, 1));
    const [approval] = await house.stores.approvals.list(programId, 5);
    expect(approval).toMatchObject({
      state: 'void',
      voidedBy: [{ kind: 'audience-changed', key: '1' }],
    });
    await company.goOn();
    const wider = { audience: [{ by: 'everybody' }] } as const;
    expect(await plan(1, 2, wider)).toMatchObject({ code: 'ring-is-open' });
    expect(await plan(1, 2, { holdoutPercent: 30 })).toMatchObject({ kind: 'done' });
    expect(await plan(2, 1, wider)).toMatchObject({ kind: 'done' });
  });

  it('is not widened behind the back of a step that is taken at the same moment', async () => {
    const { useCaseId, house, programId } = company;
    expectDone(await dispose(useCaseId, ready));
    await company.answer();
    await company.grant();
    const [step, change] = await Promise.all([
      company.tryToAdvance(),
      plan(1, 1, { audience: [{ by: 'everybody' }] }),
    ]);
    const stage = await company.stage();
    const [ring] = await house.stores.rings.list(programId);
    const isWide = ring?.audience[0]?.by === 'everybody';
    // One of the two was first, and the other one knew.
    expect([step.kind, change.kind].toSorted()).toEqual(['done', 'rejected']);
    expect(stage.ring === 1 && isWide).toBe(false);
  });
});

describe('what becomes of a use case', () => {
  /** So many audits of it, all alike, on a day after the ring opened. */
  const audited = (useCaseId: UseCaseId, verdict: 'right' | 'wrong', n: number): GateSources => {
    const day = Math.floor(company.house.now / dayMs) + 1;
    const tally = aTally('audit', `${verdict}|reviewed|unflagged`, n, { day, useCaseId });
    return {
      ...houseSources,
      observed: () => Promise.resolve(aMeasureInput({ tallies: [tally] })),
    };
  };

  it('is taken back where audits say so, and then nothing grows until somebody resumes it', async () => {
    const { ports, house, programId, useCaseId } = company;
    expectDone(await dispose(useCaseId, ready));
    await company.goOn();
    const check = (count: number) =>
      checkUseCases(ports, house.tenantId, { programId }, audited(useCaseId, 'wrong', count));
    await check(5);
    expect((await company.stage()).stops).toEqual([]);
    await check(6);
    expect((await company.stage()).stops).toMatchObject([
      { kind: 'hold', scope: { ring: null, useCaseId }, by: null },
    ]);
    const actor = await company.actor('olu');
    const { useCases } = expectDone(await listUseCases(ports, actor, { programId }));
    expect(useCases[0]?.dispositions).toMatchObject([
      { value: { kind: 'needs-design', what: null }, judgedInRing: 1, by: null },
    ]);
    expect(await company.told('olu')).toContain('stage-held');
    house.now += 15 * dayMs;
    await company.answer();
    await company.grant();
    expect(await company.tryToAdvance()).toMatchObject({ code: 'stopped' });
  });

  it('is held when somebody says that it is ready no more', async () => {
    const { useCaseId } = company;
    expectDone(await dispose(useCaseId, ready));
    expectDone(await dispose(useCaseId, { kind: 'needs-design', what: 'Dates.' }, 1));
    expect((await company.stage()).stops).toMatchObject([
      { kind: 'hold', reason: 'Dates.', by: { name: 'Olu' } },
    ]);
    expect(await dispose(useCaseId, { kind: 'out-of-scope', because: 'No.' }, 1)).toMatchObject({
      code: 'stale',
    });
  });

  it('says when later has come, once, to those who plan', async () => {
    const { ports, house, programId, useCaseId } = company;
    const condition = {
      measure: 'audited-error-rate-reviewed',
      comparison: 'at-most',
      threshold: 0.1,
      minimumTrials: 50,
    } as const;
    expectDone(await dispose(useCaseId, { kind: 'staged-for-later', condition }));
    const check = (count: number) =>
      checkUseCases(ports, house.tenantId, { programId }, audited(useCaseId, 'right', count));
    await check(20);
    expect(await company.told('olu')).toEqual([]);
    await check(80);
    await check(90);
    expect(await company.told('olu')).toEqual(['stage-condition-met']);
    expect((await company.stage()).stops).toEqual([]);
  });
});
