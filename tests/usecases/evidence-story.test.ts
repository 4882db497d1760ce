import { listEvidence } from '@causeway/bot/usecases/evidence/list-evidence.js';
import { renewEvidence } from '@causeway/bot/usecases/evidence/renew-evidence.js';
import { withdrawEvidence } from '@causeway/bot/usecases/evidence/withdraw-evidence.js';
import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import type { EvidenceId } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { ApprovalCompany } from '../harness/approval-company';
import { expectDone } from '../harness/expect-done';

let company: ApprovalCompany;

beforeEach(async () => {
  company = await ApprovalCompany.open();
  company.gate.citesEvidence = true;
});

afterEach(() => company.close());

async function listed(): Promise<readonly EvidenceView[]> {
  const { ports, programId } = company;
  return expectDone(await listEvidence(ports, await company.actor('olu'), { programId })).evidence;
}

async function recorded(id: EvidenceId): Promise<readonly string[]> {
  const entries = await company.house.stores.ledger.listOf('evidence', id);
  return entries.map(({ type }) => type);
}

async function withdraw(evidence: EvidenceView, reason = 'It ran on another model.') {
  const command = { evidenceId: evidence.id, version: evidence.version, reason };
  return withdrawEvidence(company.ports, await company.actor('olu'), command);
}

async function renew(evidence: EvidenceView) {
  const { title, text, link, figures, measurer } = evidence;
  return renewEvidence(company.ports, await company.actor('olu'), {
    evidenceId: evidence.id,
    version: evidence.version,
    title,
    text,
    link,
    figures,
    measurer: { personId: measurer.person.id, relation: 'independent' },
    holdsForDays: null,
  });
}

describe('evidence of a program', () => {
  it('is recorded with owner, measurer, independence and expiry, by the server’s clock', async () => {
    const evidence = await company.recordEvidence();
    expect(evidence).toMatchObject({
      owner: { name: 'Olu' },
      measurer: { person: { name: 'Mara' }, relation: 'independent' },
      isIndependent: true,
      recordedBy: { name: 'Olu' },
      recordedAt: company.house.now,
      expiresAt: company.house.now + 30 * dayMs,
      standing: 'valid',
    });
    expect(await listed()).toEqual([evidence]);
  });

  it('is not independent once whoever measured has a stake, whatever was said', async () => {
    await company.recordEvidence();
    await company.house.grant(company.programId, company.ids.mara, 'sponsor');
    expect(await listed()).toMatchObject([{ isIndependent: false }]);
    const second = await company.recordEvidence();
    expect(second).toMatchObject({ measurer: { relation: 'sponsor' }, isIndependent: false });
  });

  it('turns the gate stale when it expires, voids what was asked, and says which it was', async () => {
    await company.recordEvidence({ holdsForDays: 3 });
    const asked = await company.approve('lena', await company.request());
    await company.wait(3);
    expect((await company.voidedBy(asked)).at(0)).toBe('evidence-expired: Load test');
    for (const name of ['lena', 'lev', 'sven', 'pavel'] as const) {
      expect((await company.told(name)).at(-1)).toBe('approval-void');
    }
    expect(await company.tryToRequest()).toMatchObject({
      code: 'criteria-not-met',
      facts: { criterion: 'evidence:load-test', outcome: 'stale' },
    });
    expect(await listed()).toMatchObject([{ standing: 'expired' }]);
  });

  it('that is over decides nothing, even before the clock has come by', async () => {
    const evidence = await company.recordEvidence({ holdsForDays: 3 });
    const asked = await company.request();
    company.house.now += 3 * dayMs;
    const late = await company.tryToDecide('lena', asked);
    expect(late).toMatchObject({
      code: 'stale',
      facts: { state: 'void', change: 'evidence-expired', changeName: 'Load test' },
    });
    await company.tick();
    expect(await recorded(evidence.id)).toEqual(['evidence-recorded', 'evidence-expired']);
  });

  it('takes a yes with it that was given on it', async () => {
    const evidence = await company.recordEvidence();
    const granted = await company.grant();
    expectDone(await withdraw(evidence));
    expect(await company.voidedBy(granted)).toEqual(['evidence-withdrawn: Load test']);
    expect(await company.use()).toBe('nothing is asked or granted');
    expect(await company.told('pavel')).toEqual(['approval-decided', 'approval-void']);
  });

  it('leaves alone what does not rest on it', async () => {
    company.gate.citesEvidence = false;
    const evidence = await company.recordEvidence();
    const asked = await company.request();
    expectDone(await withdraw(evidence));
    expect(await company.stateOf(asked)).toBe('open');
  });

  it('is renewed for another time, which is another version of it', async () => {
    const evidence = await company.recordEvidence({ holdsForDays: 3 });
    const asked = await company.request();
    await company.wait(2);
    const renewed = expectDone(await renew(evidence));
    expect(renewed).toMatchObject({
      version: 2,
      firstRecordedAt: evidence.recordedAt,
      expiresAt: company.house.now + 180 * dayMs,
    });
    expect(await company.voidedBy(asked)).toEqual(['evidence-changed: Load test']);
    await company.wait(2);
    expect(await listed()).toMatchObject([{ standing: 'valid' }]);
    expect(await recorded(evidence.id)).toEqual(['evidence-recorded', 'evidence-renewed']);
  });

  it('is withdrawn once, from what it is now', async () => {
    const evidence = await company.recordEvidence();
    expectDone(await withdraw(evidence));
    expect(await withdraw(evidence)).toMatchObject({ code: 'stale' });
    const [now] = await listed();
    if (!now) throw new Error('It stays listed');
    expect(now).toMatchObject({ standing: 'withdrawn', withdrawal: { by: { name: 'Olu' } } });
    expect(await withdraw(now)).toMatchObject({ code: 'withdrawn-already' });
    expect(await renew(now)).toMatchObject({ code: 'withdrawn-already' });
    await company.wait(40);
    expect(await recorded(evidence.id)).toEqual(['evidence-recorded', 'evidence-withdrawn']);
  });
});
