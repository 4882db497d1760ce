import { listImportMappings } from '@causeway/bot/usecases/import/list-import-mappings.js';
import { removeImportMapping } from '@causeway/bot/usecases/import/remove-import-mapping.js';
import { saveImportMapping } from '@causeway/bot/usecases/import/save-import-mapping.js';
import { ticketMapping } from '../builders/import-mapping';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;

beforeEach(async () => {
  company = await SmallCompany.open();
});

afterEach(() => company.close());

function aMapping() {
  const { house, programId } = company;
  const mappingId = house.ports.newId<'import-mapping'>();
  return { programId, mappingId, version: 0, name: 'Tickets', mapping: ticketMapping };
}

describe('a saved mapping', () => {
  it('is offered to everybody who imports into the program', async () => {
    const { house, actors, programId } = company;
    const saved = expectDone(await saveImportMapping(house.ports, actors.pavel, aMapping()));
    const { mappings } = expectDone(
      await listImportMappings(house.ports, actors.ada, { programId }),
    );
    expect(mappings).toEqual([saved]);
    expect(saved).toMatchObject({ version: 1, name: 'Tickets', mapping: ticketMapping });
  });

  it('is changed from the version it was drawn from, and keeps a name of its own', async () => {
    const { house, actors } = company;
    const first = aMapping();
    expectDone(await saveImportMapping(house.ports, actors.pavel, first));
    expect(await saveImportMapping(house.ports, actors.ada, first)).toMatchObject({
      code: 'stale',
      facts: { version: 1 },
    });
    const twin = { ...aMapping(), name: 'TICKETS' };
    expect(await saveImportMapping(house.ports, actors.ada, twin)).toMatchObject({
      code: 'name-taken',
    });
    const renamed = { ...first, version: 1, name: 'Tickets of 2026' };
    expect(expectDone(await saveImportMapping(house.ports, actors.ada, renamed)).version).toBe(2);
  });

  it('is gone when it is removed, and its name is free again', async () => {
    const { house, actors, programId } = company;
    const mapping = aMapping();
    const { mappingId } = mapping;
    expectDone(await saveImportMapping(house.ports, actors.pavel, mapping));
    expectDone(await removeImportMapping(house.ports, actors.pavel, { programId, mappingId }));
    expect(
      await removeImportMapping(house.ports, actors.pavel, { programId, mappingId }),
    ).toMatchObject({ code: 'absent' });
    expectDone(await saveImportMapping(house.ports, actors.pavel, aMapping()));
  });

  it('is not for people without a part in the program', async () => {
    const { house, actors, programId } = company;
    expect(await listImportMappings(house.ports, actors.mara, { programId })).toMatchObject({
      code: 'forbidden',
    });
  });
});
