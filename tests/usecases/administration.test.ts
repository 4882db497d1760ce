import { addGrant } from '@causeway/bot/usecases/access/add-grant.js';
import { listGrants } from '@causeway/bot/usecases/access/list-grants.js';
import { revokeGrant } from '@causeway/bot/usecases/access/revoke-grant.js';
import { listPrograms } from '@causeway/bot/usecases/catalogue/list-programs.js';
import { saveProgram } from '@causeway/bot/usecases/catalogue/save-program.js';
import { saveTool } from '@causeway/bot/usecases/catalogue/save-tool.js';
import { saveUseCase } from '@causeway/bot/usecases/catalogue/save-use-case.js';
import { getCharter } from '@causeway/bot/usecases/charter/get-charter.js';
import { saveCharter } from '@causeway/bot/usecases/charter/save-charter.js';
import { assignFlag } from '@causeway/bot/usecases/flag/assign-flag.js';
import { getFlag } from '@causeway/bot/usecases/flag/get-flag.js';
import { getFlagForm } from '@causeway/bot/usecases/flag/get-flag-form.js';
import { listChanges } from '@causeway/bot/usecases/ledger/list-changes.js';
import { getNoticeView } from '@causeway/bot/usecases/notice/get-notice-view.js';
import { resolveActor } from '@causeway/bot/usecases/person/resolve-actor.js';
import { saveMySettings } from '@causeway/bot/usecases/person/save-my-settings.js';
import { sealLedger } from '@causeway/bot/store/ledger-seal.js';
import { defaultDeadlines } from '@causeway/shared/domain/escalation/deadline.js';
import { defaultWorkingTime } from '@causeway/shared/domain/person/person.js';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;

beforeEach(async () => {
  company = await SmallCompany.open();
});

afterEach(() => company.close());

describe('tools, programs and use cases', () => {
  it('are made by an administrator and offered in the flag dialog', async () => {
    const { house, actors } = company;
    const { ada, mara } = actors;
    const toolId = house.ports.newId<'tool'>();
    const tool = {
      toolId,
      version: 0,
      name: 'Case Helper',
      teamsAppIds: ['app-7'],
      isRetired: false,
    };
    expectDone(await saveTool(house.ports, ada, tool));
    const programId = house.ports.newId<'program'>();
    expectDone(
      await saveProgram(house.ports, ada, {
        programId,
        version: 0,
        name: 'Cases',
        toolId,
        managerId: null,
      }),
    );
    const useCaseId = house.ports.newId<'use-case'>();
    const useCase = { programId, useCaseId, version: 0, name: 'Summaries', isRetired: false };
    const program = expectDone(await saveUseCase(house.ports, ada, useCase));
    expect(program.useCases[0]?.openQuestions).toEqual([
      'accountable',
      'standard',
      'correcting',
      'path',
    ]);
    const form = await getFlagForm(house.ports, mara, { teamsAppId: 'app-7' });
    expect(form.suggested).toEqual({ toolId, useCaseId });
  });

  it('have each name once, whatever its capitals', async () => {
    const { house, actors } = company;
    const tool = { version: 0, name: 'SALES coach', teamsAppIds: [], isRetired: false };
    const again = { ...tool, toolId: house.ports.newId<'tool'>() };
    expect(await saveTool(house.ports, actors.ada, again)).toMatchObject({ code: 'name-taken' });
  });

  it('are not for others to make', async () => {
    const { house, actors, toolId } = company;
    const rename = { toolId, version: 1, name: 'Mine', teamsAppIds: [], isRetired: false };
    expect(await saveTool(house.ports, actors.pavel, rename)).toMatchObject({ code: 'forbidden' });
  });

  it('are shown to those who have a part in them, and whole to administrators', async () => {
    const { house, actors } = company;
    expect(expectDone(await listPrograms(house.ports, actors.mara)).programs).toEqual([]);
    expect(expectDone(await listPrograms(house.ports, actors.olu)).programs).toHaveLength(1);
    expect(expectDone(await listPrograms(house.ports, actors.ada)).programs).toHaveLength(1);
  });
});

describe('an unassigned flag', () => {
  it("goes to a program's owners once an administrator says which", async () => {
    const { house, actors, programId, useCaseId } = company;
    const { id: flagId } = await company.raise({
      tool: { otherName: 'New Tool' },
      useCaseId: null,
    });
    expect(await getFlag(house.ports, actors.olu, { flagId })).toMatchObject({ code: 'absent' });
    const assignment = { flagId, version: 1, programId, useCaseId };
    expect(await assignFlag(house.ports, actors.olu, assignment)).toMatchObject({
      code: 'forbidden',
    });
    expectDone(await assignFlag(house.ports, actors.ada, assignment));
    expect(expectDone(await getFlag(house.ports, actors.olu, { flagId })).programId).toBe(
      programId,
    );
  });
});

describe('grants', () => {
  it('count from the next request and end with their revocation', async () => {
    const { house, actors, ids, programId } = company;
    const { id: flagId } = await company.raise();
    const grant = { programId, personId: ids.mara, role: 'governance-owner' } as const;
    const { id: grantId } = expectDone(await addGrant(house.ports, actors.pavel, grant));
    expect((await getFlag(house.ports, await house.actor(ids.mara), { flagId })).kind).toBe('done');
    expectDone(await revokeGrant(house.ports, actors.pavel, { grantId }));
    const after = await getFlag(house.ports, await house.actor(ids.mara), { flagId });
    expect(after).toMatchObject({ code: 'absent' });
  });

  it("are made within one's own program, and not to oneself", async () => {
    const { house, actors, ids, programId } = company;
    const toMara = { programId, personId: ids.mara, role: 'sponsor' } as const;
    expect(await addGrant(house.ports, actors.olu, toMara)).toMatchObject({ code: 'forbidden' });
    const toSelf = { programId, personId: ids.pavel, role: 'governance-owner' } as const;
    expect(await addGrant(house.ports, actors.pavel, toSelf)).toMatchObject({ code: 'own-grant' });
    const twice = { programId, personId: ids.olu, role: 'governance-owner' } as const;
    expect(await addGrant(house.ports, actors.pavel, twice)).toMatchObject({
      code: 'already-granted',
    });
    expect(await listGrants(house.ports, actors.olu)).toMatchObject({ code: 'forbidden' });
  });
});

describe('a card', () => {
  it('shows nothing more to somebody whose role was taken back', async () => {
    const { house, ids, actors, programId } = company;
    const { id: subjectId } = await company.raise();
    const asked = { kind: 'flag-ask', subjectId, personId: ids.olu } as const;
    expect(await getNoticeView(house.ports, house.tenantId, asked)).toMatchObject({
      isTheirs: true,
    });
    const grants = await house.stores.grants.listOf(ids.olu);
    for (const { id: grantId } of grants) await revokeGrant(house.ports, actors.ada, { grantId });
    expect(grants.map((grant) => grant.programId)).toEqual([programId]);
    expect(await getNoticeView(house.ports, house.tenantId, asked)).toBeUndefined();
  });
});

describe('somebody new', () => {
  it('is spoken to in the language of their client, until they choose', async () => {
    const { ports, tenantId } = company.house;
    const personId = ports.newId<'person'>();
    const identity = { tenantId, personId, name: 'Jonas', tenantRoles: undefined };
    await resolveActor(ports, { ...identity, language: 'de-AT' });
    await resolveActor(ports, { ...identity, language: 'en-GB' });
    expect((await company.house.stores.persons.get(personId))?.locale).toBe('de');
  });
});

describe('a charter', () => {
  const charter = {
    version: 1,
    standard: null,
    correcting: null,
    judgeId: null,
    deadlines: defaultDeadlines,
  };

  it("is read by everybody and written by the program's owners", async () => {
    const { house, actors, ids, useCaseId } = company;
    const read = expectDone(await getCharter(house.ports, actors.mara, { useCaseId }));
    expect(read).toMatchObject({ accountable: { name: 'Olu' }, mayEdit: false, openQuestions: [] });
    const change = { ...charter, useCaseId, accountableId: ids.daria, deputyId: ids.olu };
    expect(await saveCharter(house.ports, actors.mara, change)).toMatchObject({
      code: 'forbidden',
    });
    const saved = expectDone(await saveCharter(house.ports, actors.olu, change));
    expect(saved).toMatchObject({
      accountable: { name: 'Daria' },
      openQuestions: ['standard', 'correcting'],
    });
    expect(await saveCharter(house.ports, actors.olu, change)).toMatchObject({ code: 'stale' });
  });

  it('names people the directory knows, and a deputy who is somebody else', async () => {
    const { house, actors, ids, useCaseId } = company;
    const nobody = house.ports.newId<'person'>();
    const unknown = { ...charter, useCaseId, accountableId: nobody, deputyId: ids.olu };
    expect(await saveCharter(house.ports, actors.olu, unknown)).toMatchObject({
      code: 'unknown-person',
    });
    const same = { ...charter, useCaseId, accountableId: ids.olu, deputyId: ids.olu };
    expect(await saveCharter(house.ports, actors.olu, same)).toMatchObject({
      code: 'deputy-is-accountable',
    });
  });

  it('shows an answer as open again once its person has left', async () => {
    const { house, actors, ids, useCaseId } = company;
    await house.ports.commands.run(house.tenantId, async (stores) => {
      const olu = await stores.persons.get(ids.olu);
      if (olu) stores.persons.save(olu, { ...olu, leftAt: house.now });
    });
    const read = expectDone(await getCharter(house.ports, actors.mara, { useCaseId }));
    expect(read.openQuestions).toEqual(['accountable', 'path']);
  });
});

describe('the change feed', () => {
  it('tells owners and the reporter of a flag, and others nothing', async () => {
    const { house, actors } = company;
    const { ports, opened } = house;
    const { id } = await company.raise();
    await sealLedger(opened.database, opened.keys);
    const seenBy = async (name: 'mara' | 'olu' | 'ada') =>
      expectDone(await listChanges(ports, actors[name], { after: 0 }));
    const { programId } = company;
    expect((await seenBy('olu')).changes).toEqual([{ subject: 'flag', id, programId }]);
    expect((await seenBy('mara')).changes).toEqual([{ subject: 'flag', id, programId: null }]);
    const others = await seenBy('ada');
    expect(others.changes).toEqual([]);
    expect(others.cursor).toBe((await seenBy('olu')).cursor);
  });
});

describe('my settings', () => {
  it('refuse a time zone nobody can compute with', async () => {
    const { house, actors } = company;
    const workingTime = { ...defaultWorkingTime, timeZone: 'Mars/Olympus' };
    const settings = { version: 1, locale: 'de', workingTime, absence: null } as const;
    expect(await saveMySettings(house.ports, actors.mara, settings)).toMatchObject({
      code: 'unknown-time-zone',
    });
  });
});
