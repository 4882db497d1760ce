import { getApproval } from '@causeway/bot/usecases/approval/get-approval.js';
import { requestApproval } from '@causeway/bot/usecases/approval/request-approval.js';
import { listRings } from '@causeway/bot/usecases/ring/list-rings.js';
import { planRing } from '@causeway/bot/usecases/ring/plan-ring.js';
import type { Edition } from '@causeway/shared/domain/measure/edition.js';
import { gateSentence } from '@causeway/shared/text/gate-text.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import { calls, offers } from '../builders/gate-parts';
import { newTestId } from '../builders/ids';
import { expectDone } from '../harness/expect-done';
import { GateCompany } from '../harness/gate-company';
import { intoNextRing } from '../harness/gate-says';

let company: GateCompany;
beforeEach(async () => {
  company = await GateCompany.open(intoNextRing);
});
afterEach(() => company.close());

async function suggested() {
  const { ports, programId, small } = company;
  const rings = expectDone(await listRings(ports, small.actors.pavel, { programId }));
  return rings.suggested.map(({ useCaseId, reasons }) => [useCaseId, ...reasons]);
}

/** So many minutes a person and week were published as gained with a use case. */
async function publish(useCaseId: UseCaseId, low: number, high: number): Promise<void> {
  const publishedAt = company.small.house.now;
  const estimate = (low + high) / 2;
  const value = { form: 'balance', unit: 'minutes', parts: [], estimate, low, high } as const;
  const result = { n: 40, eligible: 40, censored: 0, value: { kind: 'known', value } } as const;
  const filter = { by: 'use-case', useCaseId } as const;
  const cells = [{ kind: 'shown', filter, measuredAt: publishedAt, result }] as const;
  const measures = [{ measure: 'net-minutes', cells }];
  const edition: Edition = { number: 1, publishedAt, smallestGroup: 5, measures };
  const basis = { pasts: new Map(), counted: new Map(), marks: new Map() };
  await company.write((stores) => stores.editions.insert(company.programId, edition, basis));
}

async function open(useCaseId: UseCaseId, orderReason: string | null) {
  const { ports, programId, small } = company;
  const plan = {
    name: 'Field sales',
    audience: [{ by: 'list' }] as const,
    holdoutPercent: 0,
    useCaseIds: [useCaseId],
    humanReviewUseCaseIds: [],
    minimumDays: 14,
    orderReason,
  };
  const command = { programId, number: 2, version: 1, reason: null, ...plan };
  return planRing(ports, small.actors.pavel, command);
}

describe('where to start', () => {
  it('is where something was gained, as far as it is published, and says why', async () => {
    expect(await suggested()).toEqual([
      [calls, 'failure-unknown', 'value-unknown'],
      [offers, 'failure-unknown', 'value-unknown'],
    ]);
    await publish(offers, 4, 20);
    expect(await suggested()).toEqual([
      [offers, 'failure-unknown', 'value-proven'],
      [calls, 'failure-unknown', 'value-unknown'],
    ]);
  });

  it('is not where an interval leaves open whether anything was gained', async () => {
    await publish(offers, -1, 20);
    expect((await suggested()).map(([useCaseId]) => useCaseId)).toEqual([calls, offers]);
  });

  it('is somewhere else with a reason alone, which stands on what is approved', async () => {
    const { ports, small, programId } = company;
    await company.write(async (stores) => {
      // Nothing was opened before.
      const [first] = await stores.rings.list(programId);
      if (first) stores.rings.save(first, { ...first, useCaseIds: [newTestId<'use-case'>()] });
    });
    await publish(offers, 4, 20);
    expect(await open(calls, null)).toMatchObject({
      code: 'order-reason-missing',
      facts: { useCaseId: offers },
    });
    const why = 'Offers wait for legal.';
    expectDone(await open(calls, why));
    await company.exceptAbsent();
    const approvalId = newTestId<'approval'>();
    const asked = { programId, approvalId, note: '' };
    const { snapshotId } = expectDone(await requestApproval(ports, small.actors.pavel, asked));
    const page = expectDone(await getApproval(ports, small.actors.olu, { approvalId }));
    const result = page.results.find(({ name }) => name === 'dispositions');
    if (!result) throw new Error('Every ring asks it');
    expect(result.facts['orderReason']).toBe(why);
    expect(gateSentence(result, { locale: 'en', timeZone: 'Europe/Berlin' })).toContain(why);
    expect(await small.house.stores.snapshots.textOf(snapshotId)).toContain(why);
  });
});
