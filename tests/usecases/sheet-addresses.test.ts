import { getSheet } from '@causeway/bot/usecases/sheet/get-sheet.js';
import { saveSheet } from '@causeway/bot/usecases/sheet/save-sheet.js';
import { withdrawSheet } from '@causeway/bot/usecases/sheet/withdraw-sheet.js';
import { DeclaredCompany } from '../harness/declared-company';
import { expectDone } from '../harness/expect-done';

let company: DeclaredCompany;

beforeEach(async () => {
  company = await DeclaredCompany.open();
});

afterEach(() => company.close());

describe('an address', () => {
  it.each([
    ['of no kind', 'horoscope', 'program'],
    ['of a subject the kind is not about', 'vision', 'ring-1'],
    ['of no subject', 'retreat-plan', 'ring-0'],
  ])('%s is absent', async (_what, kind, subject) => {
    const { house, actors } = company;
    const { programId } = company.small;
    const address = { programId, kind, subject };
    expect(await getSheet(house.ports, actors.olu, address)).toMatchObject({ code: 'absent' });
  });

  it('of another program’s use case is absent', async () => {
    const { house, actors, ids } = company;
    const { useCaseId, toolId } = company.small;
    const people = { owner: ids.olu, deputy: ids.daria, manager: ids.pavel };
    const other = await house.program(toolId, people);
    const own = company.at('needs', `use-case-${useCaseId}`);
    const foreign = company.at('needs', `use-case-${other.useCaseId}`);
    expect(await getSheet(house.ports, actors.olu, own)).toMatchObject({ kind: 'done' });
    expect(await getSheet(house.ports, actors.olu, foreign)).toMatchObject({ code: 'absent' });
  });

  it('is written first by one of two who try at the same moment', async () => {
    const { house, actors } = company;
    const address = company.at('conditions', 'phase-demonstration');
    const command = { ...address, version: 0, values: company.answers('conditions') };
    const both = await Promise.all([
      saveSheet(house.ports, actors.pavel, command),
      saveSheet(house.ports, actors.olu, command),
    ]);
    expect(both.map((one) => (one.kind === 'done' ? 'done' : one.code)).toSorted()).toEqual([
      'done',
      'stale',
    ]);
  });
});

describe('what happened to a sheet', () => {
  it('is on record, with its words apart so that they can be erased', async () => {
    const { house, actors } = company;
    const address = company.at('conditions', 'phase-demonstration');
    await company.save(actors.pavel, address, { note: 'Friendly people' });
    const signed = await company.sign(actors.olu, address, 'owner');
    const { version } = signed;
    const command = { ...address, version, number: 1, reason: 'It was another phase.' };
    expectDone(await withdrawSheet(house.ports, actors.pavel, command));
    const entries = await house.stores.ledger.listOf('sheet', signed.id ?? '');
    expect(entries.map(({ type }) => type)).toEqual([
      'sheet-drafted',
      'sheet-signed',
      'sheet-in-force',
      'sheet-withdrawn',
    ]);
    expect(entries[0]).toMatchObject({
      body: { kind: 'conditions', about: 'phase-demonstration', values: { timeAllowance: 3 } },
      personal: { note: 'Friendly people' },
    });
    expect(entries[3]?.personal).toEqual({ reason: 'It was another phase.' });
  });

  it('is written by those whom the kind names', async () => {
    const { house, actors } = company;
    const command = { ...company.at('vision'), version: 0, values: company.answers('vision') };
    for (const by of [actors.mara, actors.ada]) {
      expect(await saveSheet(house.ports, by, command)).toMatchObject({ code: 'forbidden' });
    }
  });
});
