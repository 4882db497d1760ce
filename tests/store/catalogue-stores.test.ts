import { ConflictError } from '@causeway/bot/db/errors.js';
import { aCharter, aGrant, aProgram, aTool, aUseCase } from '../builders/catalogue.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

/** A program with its tool and one use case, in a tenant of its own. */
async function aCatalogue() {
  const tenantId = newTestId<'tenant'>();
  const tool = aTool();
  const program = aProgram({ toolId: tool.id });
  const useCase = aUseCase({ programId: program.id });
  await db.write((stores) => {
    stores.tools.insert(tool);
    stores.programs.insert(program);
    stores.useCases.insert(useCase);
  }, tenantId);
  const write: TestDatabase['write'] = (work) => db.write(work, tenantId);
  return { tenantId, tool, program, useCase, write, stores: () => db.stores(tenantId) };
}

describe('tools', () => {
  it('come back as they were written', async () => {
    const { tool, stores } = await aCatalogue();
    expect(await stores().tools.get(tool.id)).toEqual(tool);
    expect(await stores().tools.list()).toEqual([tool]);
  });

  it('are found by name whatever the case and the spaces around it', async () => {
    const { tool, stores } = await aCatalogue();
    expect(await stores().tools.findByName('  DRAFTING helper ')).toEqual(tool);
    expect(await stores().tools.findByName('Drafting')).toBeUndefined();
  });

  it('refuse a name that differs only in case', async () => {
    const { write } = await aCatalogue();
    const twin = aTool({ name: 'drafting HELPER' });
    await expect(write((stores) => stores.tools.insert(twin))).rejects.toBeInstanceOf(
      ConflictError,
    );
  });

  it('are found by the Teams apps they post as, after a change too', async () => {
    const { tool, write, stores } = await aCatalogue();
    await write((s) => s.tools.save(tool, { ...tool, teamsAppIds: ['App-One', 'app-two'] }));
    expect((await stores().tools.findByTeamsApp('app-one'))?.teamsAppIds).toEqual([
      'App-One',
      'app-two',
    ]);
    const saved = await stores().tools.get(tool.id);
    expect(saved?.version).toBe(1);
    await write((s) => saved && s.tools.save(saved, { ...saved, teamsAppIds: ['app-two'] }));
    expect(await stores().tools.findByTeamsApp('app-one')).toBeUndefined();
  });

  it('belong to their tenant alone', async () => {
    const { tool } = await aCatalogue();
    expect(await db.stores(newTestId<'tenant'>()).tools.get(tool.id)).toBeUndefined();
  });
});

describe('programs and use cases', () => {
  it('come back as they were written', async () => {
    const { program, useCase, stores } = await aCatalogue();
    expect(await stores().programs.list()).toEqual([program]);
    expect(await stores().useCases.get(useCase.id)).toEqual(useCase);
  });

  it('are listed for one program, for several and for all', async () => {
    const { tool, program, useCase, write, stores } = await aCatalogue();
    const other = aProgram({ toolId: tool.id, ring: null, isDemo: true });
    const otherCase = aUseCase({ programId: other.id, name: 'Booking' });
    await write((s) => {
      s.programs.insert(other);
      s.useCases.insert(otherCase);
    });
    expect(await stores().useCases.list([program.id])).toEqual([useCase]);
    expect(await stores().useCases.list([program.id, other.id])).toEqual([useCase, otherCase]);
    expect(await stores().useCases.list()).toEqual([useCase, otherCase]);
    expect(await stores().useCases.list([])).toEqual([]);
    expect(await stores().programs.get(other.id)).toEqual(other);
  });

  it('refuse to be saved from an older version', async () => {
    const { program, useCase, write, stores } = await aCatalogue();
    await write((s) => {
      s.programs.save(program, { ...program, phase: 'completed' });
      s.useCases.save(useCase, { ...useCase, isRetired: true });
    });
    expect((await stores().programs.get(program.id))?.phase).toBe('completed');
    expect(await stores().useCases.get(useCase.id)).toEqual({
      ...useCase,
      isRetired: true,
      version: 1,
    });
    await expect(write((s) => s.programs.save(program, program))).rejects.toMatchObject({
      kind: 'stale',
    });
    await expect(write((s) => s.useCases.save(useCase, useCase))).rejects.toMatchObject({
      kind: 'stale',
    });
  });
});

describe('charters', () => {
  it('are kept per use case and saved by version', async () => {
    const { program, useCase, write, stores } = await aCatalogue();
    const charter = aCharter({ useCaseId: useCase.id, programId: program.id });
    await write((s) => s.charters.insert(charter));
    expect(await stores().charters.get(useCase.id)).toEqual(charter);
    await write((s) => s.charters.save(charter, { ...charter, standard: null }));
    expect(await stores().charters.list([useCase.id, newTestId<'use-case'>()])).toEqual([
      { ...charter, standard: null, version: 1 },
    ]);
    await expect(write((s) => s.charters.save(charter, charter))).rejects.toMatchObject({
      kind: 'stale',
    });
    expect(await stores().charters.list([])).toEqual([]);
  });
});

describe('grants', () => {
  it('are listed by person and by program, and end when removed', async () => {
    const { program, write, stores } = await aCatalogue();
    const grant = aGrant({ programId: program.id });
    const other = aGrant({ programId: program.id, role: 'sponsor' });
    await write((s) => {
      s.grants.insert(grant);
      s.grants.insert(other);
    });
    expect(await stores().grants.listOf(grant.personId)).toEqual([grant]);
    expect(await stores().grants.list([program.id])).toEqual([grant, other]);
    expect(await stores().grants.list()).toEqual([grant, other]);
    expect(await stores().grants.holdersOf(program.id, 'sponsor')).toEqual([other.personId]);
    await write((s) => s.grants.remove(grant.id));
    expect(await stores().grants.get(grant.id)).toBeUndefined();
    expect(await stores().grants.get(other.id)).toEqual(other);
  });

  it('are given once for a person, program and role', async () => {
    const { program, write } = await aCatalogue();
    const grant = aGrant({ programId: program.id });
    await write((s) => s.grants.insert(grant));
    const again = { ...grant, id: newTestId<'grant'>() };
    await expect(write((s) => s.grants.insert(again))).rejects.toMatchObject({ kind: 'taken' });
  });
});
