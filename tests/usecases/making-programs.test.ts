import { addGrant } from '@causeway/bot/usecases/access/add-grant.js';
import { listTools } from '@causeway/bot/usecases/catalogue/list-tools.js';
import { saveProgram } from '@causeway/bot/usecases/catalogue/save-program.js';
import { saveTool } from '@causeway/bot/usecases/catalogue/save-tool.js';
import { saveUseCase } from '@causeway/bot/usecases/catalogue/save-use-case.js';
import { saveSheet } from '@causeway/bot/usecases/sheet/save-sheet.js';
import { stateWorkload } from '@causeway/bot/usecases/use-case/state-workload.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import { newTestId } from '../builders/ids';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;

beforeEach(async () => {
  company = await SmallCompany.open();
});

afterEach(() => company.close());

const newProgram = () => ({
  programId: newTestId<'program'>(),
  version: 0,
  name: 'Replies',
  toolId: company.toolId,
  managerId: null as PersonId | null,
});

const newTool = () => ({
  toolId: newTestId<'tool'>(),
  version: 0,
  name: 'Reply Helper',
  teamsAppIds: [] as string[],
  isRetired: false,
});

const save = (by: Actor, command: Parameters<typeof saveProgram>[2]) =>
  saveProgram(company.house.ports, by, command);

describe('whoever runs a program', () => {
  it('makes another one, with its tool, and writes all of its beginning', async () => {
    const { house, ids, actors } = company;
    const { ports } = house;
    const tool = expectDone(await saveTool(ports, actors.pavel, newTool()));
    const program = { ...newProgram(), toolId: tool.id };
    const made = expectDone(await save(actors.pavel, program));
    expect(made).toMatchObject({ mayEditCharters: true, mayGrant: true });
    expect(made.owners).toMatchObject([{ person: { name: 'Pavel' }, role: 'program-manager' }]);

    const { programId } = program;
    const pavel = await house.actor(ids.pavel);
    const useCaseId = newTestId<'use-case'>();
    const useCase = { programId, useCaseId, version: 0, name: 'Complaints', isRetired: false };
    expectDone(await saveUseCase(ports, pavel, useCase));
    const shares = [{ useCaseId, percent: 70, source: 'Time sheets' }];
    const workload = { programId, version: 0, shares, otherPercent: 30 };
    expectDone(await stateWorkload(ports, pavel, workload));
    const written = {
      'business-metric': { metric: 'Time to an answer' },
      vision: { why: 'Time.' },
    };
    for (const [kind, values] of Object.entries(written)) {
      const sheet = { programId, kind, subject: 'program', version: 0, values } as const;
      expectDone(await saveSheet(ports, pavel, sheet));
    }
    const sponsor = { programId, personId: ids.mara, role: 'sponsor' } as const;
    expectDone(await addGrant(ports, pavel, sponsor));
  });

  it('is put on record as its manager in the moment in which it is made', async () => {
    const { house, actors } = company;
    const program = newProgram();
    expectDone(await save(actors.pavel, program));
    const [grant] = await house.stores.grants.list([program.programId]);
    const made = await house.stores.ledger.listOf('catalogue', program.programId);
    const given = await house.stores.ledger.listOf('access', grant?.id ?? '');
    expect([...made, ...given]).toMatchObject([
      { type: 'program-made', actorId: actors.pavel.personId, at: house.now },
      { type: 'grant-added', actorId: actors.pavel.personId, at: house.now },
    ]);
  });

  it('is told the names of all tools, and of no programs but their own', async () => {
    const { house, actors } = company;
    expectDone(await save(actors.ada, newProgram()));
    const { tools } = expectDone(await listTools(house.ports, actors.pavel));
    expect(tools.map(({ name }) => name)).toEqual(['Sales Coach']);
    expect(tools[0]?.programs.map(({ name }) => name)).toEqual(['Sales coaching']);
    const all = expectDone(await listTools(house.ports, actors.ada)).tools;
    expect(all[0]?.programs).toHaveLength(2);
  });

  it('changes its name and tool until it has moved on, and those of no other', async () => {
    const { house, ids, actors, programId } = company;
    const program = newProgram();
    expectDone(await save(actors.pavel, program));
    const renamed = { ...program, version: 1, name: 'Letters' };
    expectDone(await save(await house.actor(ids.pavel), renamed));
    const older = { ...newProgram(), programId, version: 1 };
    expect(await save(actors.pavel, older)).toMatchObject({ code: 'forbidden' });
    const theirs = newProgram();
    expectDone(await save(actors.ada, theirs));
    expect(await save(actors.pavel, { ...theirs, version: 1 })).toMatchObject({
      code: 'forbidden',
    });
  });

  it('names nobody else to run it, and no more of a tool than what it is called', async () => {
    const { house, ids, actors } = company;
    const forAnother = { ...newProgram(), managerId: ids.mara };
    expect(await save(actors.pavel, forAnother)).toMatchObject({ code: 'forbidden' });
    const withApps = { ...newTool(), teamsAppIds: ['app-7'] };
    expect(await saveTool(house.ports, actors.pavel, withApps)).toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('an administrator', () => {
  it('runs what they make, or names who does', async () => {
    const { house, ids, actors } = company;
    const [own, another] = [newProgram(), { ...newProgram(), managerId: ids.mara }];
    expectDone(await save(actors.ada, own));
    expectDone(await save(actors.ada, another));
    const { grants } = house.stores;
    expect(await grants.holdersOf(own.programId, 'program-manager')).toEqual([ids.ada]);
    expect(await grants.holdersOf(another.programId, 'program-manager')).toEqual([ids.mara]);
  });

  it('names nobody whom the directory does not know; nothing is made then', async () => {
    const { house, actors } = company;
    const program = { ...newProgram(), managerId: newTestId<'person'>() };
    expect(await save(actors.ada, program)).toMatchObject({ code: 'unknown-person' });
    expect(await house.stores.programs.get(program.programId)).toBeUndefined();
  });
});

it.each(['mara', 'olu'] as const)('a program is not for %s to make', async (name) => {
  const { house, actors } = company;
  expect(await save(actors[name], newProgram())).toMatchObject({ code: 'forbidden' });
  expect(await saveTool(house.ports, actors[name], newTool())).toMatchObject({
    code: 'forbidden',
  });
  expect(await listTools(house.ports, actors[name])).toMatchObject({ code: 'forbidden' });
});
