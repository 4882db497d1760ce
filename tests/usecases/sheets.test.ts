import { getSheet } from '@causeway/bot/usecases/sheet/get-sheet.js';
import { listSheets } from '@causeway/bot/usecases/sheet/list-sheets.js';
import { saveSheet } from '@causeway/bot/usecases/sheet/save-sheet.js';
import { signSheet } from '@causeway/bot/usecases/sheet/sign-sheet.js';
import { tellSheetExpiry } from '@causeway/bot/usecases/sheet/tell-sheet-expiry.js';
import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { SheetId } from '@causeway/shared/lib/ids.js';
import { DeclaredCompany } from '../harness/declared-company';
import { expectDone } from '../harness/expect-done';

let company: DeclaredCompany;

beforeEach(async () => {
  company = await DeclaredCompany.open();
});

afterEach(() => company.close());

const standings = (sheet: SheetView) => sheet.versions.map(({ standing }) => standing);

describe('a statement for everybody', () => {
  it('is read by every employee once it holds, and not before', async () => {
    const { actors } = company;
    await company.save(company.sam, company.at('vision'), { why: 'Not decided yet' });
    expect((await company.get(actors.mara, company.at('vision'))).versions).toEqual([]);
    await company.sign(company.sam, company.at('vision'), 'sponsor');
    const read = await company.get(actors.mara, company.at('vision'));
    expect(read.versions).toMatchObject([
      { standing: 'in-force', values: { why: 'Not decided yet' }, ageDays: 0 },
    ]);
    expect([read.mayWrite, read.maySign]).toEqual([false, []]);
    company.house.now += 3 * dayMs;
    expect((await company.get(actors.mara, company.at('vision'))).versions[0]?.ageDays).toBe(3);
  });

  it('is listed to them, and what is the program’s own is not', async () => {
    const { house, actors } = company;
    const { programId } = company.small;
    await company.vision();
    await company.save(actors.pavel, company.at('conditions', 'phase-demonstration'));
    const listed = async (by: Actor) =>
      expectDone(await listSheets(house.ports, by, { programId })).sheets.map(({ kind }) => kind);
    expect(await listed(actors.mara)).toEqual(['vision']);
    expect(await listed(actors.olu)).toEqual(['conditions', 'vision']);
    const lines = expectDone(await listSheets(house.ports, actors.olu, { programId })).sheets;
    expect(lines).toMatchObject([
      { kind: 'conditions', standing: 'draft', inForce: null, maySign: ['owner'] },
      { kind: 'vision', standing: 'in-force', inForce: { number: 1, expiresAt: null } },
    ]);
    const own = company.at('conditions', 'phase-demonstration');
    expect(await getSheet(house.ports, actors.mara, own)).toMatchObject({ code: 'forbidden' });
  });

  it('hides the next draft from them while the old words hold', async () => {
    const { actors } = company;
    const { version } = await company.vision();
    await company.save(
      company.sam,
      company.at('vision'),
      { why: 'A secret until signed' },
      version,
    );
    expect(JSON.stringify(await company.get(actors.mara, company.at('vision')))).not.toContain(
      'secret',
    );
    expect(standings(await company.get(actors.olu, company.at('vision')))).toEqual([
      'draft',
      'in-force',
    ]);
  });
});

describe('a business metric', () => {
  const address = () => company.at('business-metric');

  it('is proposed until its co-owner, who has no part in the program, has signed', async () => {
    const { house, actors, ids } = company;
    const people = { measuredBy: ids.daria, coOwner: company.berta.personId };
    const draft = await company.save(actors.pavel, address(), people);
    expect(draft.people.map(({ name }) => name)).toEqual(['Daria', 'Berta']);
    expect(standings(await company.sign(actors.olu, address(), 'owner'))).toEqual(['proposed']);
    const asked = await company.get(company.berta, address());
    expect(asked.maySign).toEqual(['co-owner']);
    const signed = await company.sign(company.berta, address(), 'co-owner', asked.version);
    expect(signed.versions).toMatchObject([{ standing: 'in-force', missingSignatures: [] }]);
    const bySomebodyElse = { ...address(), version: 1, signature: 'co-owner' };
    expect(await signSheet(house.ports, actors.mara, bySomebodyElse)).toMatchObject({
      code: 'forbidden',
    });
  });

  it('is not signed by whoever measured it, and not offered to them', async () => {
    const { house, actors, ids } = company;
    await company.save(actors.pavel, address(), {
      measuredBy: ids.olu,
      coOwner: company.berta.personId,
    });
    expect((await company.get(actors.olu, address())).maySign).toEqual([]);
    const command = { ...address(), version: 1, signature: 'owner' };
    expect(await signSheet(house.ports, actors.olu, command)).toMatchObject({
      code: 'own-signature',
    });
  });

  it('names people who are here', async () => {
    const { house, actors, ids } = company;
    const left = await house.person('Lea', { leftAt: house.now });
    const command = (coOwner: unknown) => ({
      ...address(),
      version: 0,
      values: company.answers('business-metric', { measuredBy: ids.daria, coOwner }),
    });
    for (const coOwner of [left, house.ports.newId()]) {
      expect(await saveSheet(house.ports, actors.pavel, command(coOwner))).toMatchObject({
        code: 'fields-refused',
        facts: { coOwner: 'unknown-person' },
      });
    }
  });
});

describe('conditions', () => {
  it('show every one that differs from the rollout', async () => {
    const { actors } = company;
    const rollout = company.at('conditions', 'phase-staged-rollout');
    await company.save(actors.pavel, rollout, { vendorSupport: 'none', timeAllowance: 0 });
    await company.sign(actors.olu, rollout, 'owner');
    const pilot = company.at('conditions', 'phase-demonstration');
    const { differences } = await company.save(actors.pavel, pilot, {
      vendorSupport: 'on-site',
      timeAllowance: 4,
      consequences: null,
    });
    expect(differences).toEqual([
      { field: 'vendorSupport', here: 'on-site', target: 'none' },
      { field: 'consequences', here: null, target: 'full' },
      { field: 'timeAllowance', here: 4, target: 0 },
    ]);
    expect((await company.get(actors.olu, rollout)).differences).toBeNull();
  });
});

describe('conditions that differ from the rollout', () => {
  async function bothSigned(slowdown: string) {
    const { actors } = company;
    const pilot = company.at('conditions', 'phase-demonstration');
    const before = await company.get(actors.olu, pilot);
    const words = { vendorSupport: 'on-site', slowdown, consequences: 'full', timeAllowance: 3 };
    const { version } = await company.save(actors.pavel, pilot, words, before.version);
    await company.sign(actors.olu, pilot, 'owner', version);
  }

  async function spots() {
    const { programId } = company.small;
    const listed = await company.house.stores.registers.listOfKind(programId, 'blind-spot');
    return listed.map(({ origin, state, addedBy }) => [origin, state, addedBy]);
  }

  it('are blind spots by themselves, each once', async () => {
    const { actors } = company;
    const rollout = company.at('conditions', 'phase-staged-rollout');
    await bothSigned('allowed');
    expect(await spots()).toEqual([]);
    await company.save(actors.pavel, rollout, { vendorSupport: 'none', timeAllowance: 3 });
    await company.sign(actors.olu, rollout, 'owner');
    const found = [
      ['conditions:phase-demonstration:vendorSupport', 'open', null],
      ['conditions:phase-demonstration:slowdown', 'open', null],
    ];
    expect(await spots()).toEqual(found);
    await bothSigned('tolerated');
    expect(await spots()).toEqual(found);
  });

  it('are told in the language of whoever signed', async () => {
    const { house, ids, actors } = company;
    await house.ports.commands.run(house.tenantId, async (stores) => {
      const olu = await stores.persons.get(ids.olu);
      if (olu) stores.persons.save(olu, { ...olu, locale: 'de' });
    });
    const rollout = company.at('conditions', 'phase-staged-rollout');
    await company.save(actors.pavel, rollout, { slowdown: 'tolerated', timeAllowance: 0.5 });
    await company.sign(actors.olu, rollout, 'owner');
    await bothSigned('tolerated');
    const { programId } = company.small;
    const [, hours] = await house.stores.registers.listOfKind(programId, 'blind-spot');
    expect(hours?.values).toMatchObject({
      source: 'conditions',
      what: 'Zeit, die man dafür bekommt · Demonstration: 3 Stunden je Woche · Einführung: 0,5 Stunden je Woche',
    });
  });
});

describe('what data is used', () => {
  const address = () => company.at('data-use');

  async function confirmed() {
    const { actors, ids } = company;
    await company.save(actors.olu, address(), { contact: ids.olu });
    const { id } = await company.sign(actors.olu, address(), 'owner');
    return id as SheetId;
  }

  it('is to be confirmed again: its writer is told ahead, and once more when it is over', async () => {
    const { house, actors } = company;
    const sheetId = await confirmed();
    const tell = () => tellSheetExpiry(house.ports, house.tenantId, { sheetId });
    await tell();
    expect(await company.small.noticesOf('olu')).toEqual([]);
    house.now += 76 * dayMs;
    await tell();
    await tell();
    expect(await company.small.noticesOf('olu')).toEqual(['sheet-expiry']);
    house.now += 14 * dayMs;
    await tell();
    await tell();
    expect(await company.small.noticesOf('olu')).toEqual(['sheet-expiry', 'sheet-expiry']);
    expect(standings(await company.get(actors.mara, address()))).toEqual(['expired']);
  });

  it('is told to those who answer for the program once its writer has left', async () => {
    const { house, ids } = company;
    const sheetId = await confirmed();
    await house.ports.commands.run(house.tenantId, async (stores) => {
      const olu = await stores.persons.get(ids.olu);
      if (olu) stores.persons.save(olu, { ...olu, leftAt: house.now });
    });
    house.now += 90 * dayMs;
    await tellSheetExpiry(house.ports, house.tenantId, { sheetId });
    expect(await company.small.noticesOf('daria')).toEqual(['sheet-expiry']);
  });
});
