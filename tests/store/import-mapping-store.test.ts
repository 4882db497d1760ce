import { ConflictError } from '@causeway/bot/db/errors.js';
import { aProgram, aTool } from '../builders/catalogue.js';
import { newTestId } from '../builders/ids.js';
import { anImportMapping } from '../builders/import-mapping.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function aProgramWithMapping() {
  const tool = aTool({ name: newTestId<'tool'>() });
  const program = aProgram({ toolId: tool.id });
  const mapping = anImportMapping({ programId: program.id });
  await db.write((stores) => {
    stores.tools.insert(tool);
    stores.programs.insert(program);
    stores.importMappings.insert(mapping);
  });
  return { program, mapping, stores: () => db.stores().importMappings };
}

describe('import mappings', () => {
  it('come back as they were written, sorted by name', async () => {
    const { program, mapping, stores } = await aProgramWithMapping();
    const other = anImportMapping({ programId: program.id, name: 'Ask-a-colleague log' });
    await db.write((s) => s.importMappings.insert(other));
    expect(await stores().get(mapping.id)).toEqual(mapping);
    expect(await stores().list(program.id)).toEqual([other, mapping]);
  });

  it('have each name once in a program, whatever its capitals', async () => {
    const { program, mapping, stores } = await aProgramWithMapping();
    expect(await stores().findByName(program.id, ' SERVICE desk tickets')).toEqual(mapping);
    const twin = anImportMapping({ programId: program.id, name: 'service DESK tickets' });
    await expect(db.write((s) => s.importMappings.insert(twin))).rejects.toBeInstanceOf(
      ConflictError,
    );
    const elsewhere = await aProgramWithMapping();
    expect(elsewhere.mapping.name).toBe(mapping.name);
  });

  it('refuse to be saved or removed from an older version', async () => {
    const { mapping, stores } = await aProgramWithMapping();
    const renamed = { ...mapping, name: 'Tickets', mapping: { ...mapping.mapping, kind: 'help' } };
    await db.write((s) => s.importMappings.save(mapping, renamed as typeof mapping));
    const saved = await stores().get(mapping.id);
    expect(saved).toEqual({ ...renamed, version: mapping.version + 1 });
    const stale = { kind: 'stale' };
    await expect(db.write((s) => s.importMappings.save(mapping, mapping))).rejects.toMatchObject(
      stale,
    );
    await expect(db.write((s) => s.importMappings.remove(mapping))).rejects.toMatchObject(stale);
    await db.write((s) => saved && s.importMappings.remove(saved));
    expect(await stores().get(mapping.id)).toBeUndefined();
  });
});
