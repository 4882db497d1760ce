import { importParticipants } from '@causeway/bot/usecases/participant/import-participants.js';
import { listMyLabels } from '@causeway/bot/usecases/participant/list-my-labels.js';
import { receiveParticipants } from '@causeway/bot/usecases/participant/receive-participants.js';
import { saveMyLabels } from '@causeway/bot/usecases/participant/save-my-labels.js';
import { saveCohortRule } from '@causeway/bot/usecases/cohort-rule/save-cohort-rule.js';
import type { KeptParticipant } from '@causeway/shared/domain/participant/participant.js';
import { aCohortRule } from '../builders/cohort';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;

beforeEach(async () => {
  company = await SmallCompany.open();
});

afterEach(() => company.close());

async function imported(rows: readonly unknown[], isDryRun = false) {
  const { house, actors, programId } = company;
  const command = { programId, rows, isDryRun };
  const { accepted, repeated, changed, refused } = expectDone(
    await importParticipants(house.ports, actors.pavel, command),
  );
  return { accepted, repeated, changed, refused };
}

async function known(person: string): Promise<KeptParticipant | undefined> {
  const { house, programId } = company;
  return house.stores.participants.get(programId, house.ports.personKey(programId, person));
}

async function everyTable(): Promise<string> {
  const { reader } = company.house.opened.database;
  const tables = ['participant', 'participant_label', 'ledger_record', 'ledger_personal', 'timer'];
  const rows = await Promise.all(
    tables.map((table) =>
      reader
        .selectFrom(table as 'participant')
        .selectAll()
        .execute(),
    ),
  );
  return JSON.stringify(rows);
}

async function recorded() {
  const { house, programId } = company;
  const entries = await house.stores.ledger.listOf('evidence', programId);
  return entries.map(({ type, body, actorId, personal }) => ({ type, body, actorId, personal }));
}

const received = (count: Partial<Awaited<ReturnType<typeof imported>>>) => ({
  accepted: 0,
  repeated: 0,
  changed: 0,
  refused: [],
  ...count,
});

describe('rows about participants', () => {
  it('make some, change some and leave some as they were', async () => {
    const rows = [
      { person: 'mara@contoso.example', provenance: 'volunteered', ring: 1 },
      { person: ' MARA@contoso.example ', ring: 2 },
      { person: 'olu@contoso.example', provenance: 'picked', source: 'The sponsor' },
      { person: 'olu@contoso.example', provenance: 'picked' },
    ];
    expect(await imported(rows)).toEqual(received({ accepted: 2, repeated: 1, changed: 1 }));
    expect(await known('mara@contoso.example')).toMatchObject({
      version: 1,
      provenance: 'volunteered',
      ring: 2,
    });
    const later = [{ person: 'olu@contoso.example', ring: 3 }];
    expect(await imported(later)).toEqual(received({ changed: 1 }));
    expect(await known('olu@contoso.example')).toMatchObject({
      version: 2,
      provenance: 'picked',
      source: 'The sponsor',
      ring: 3,
    });
    expect(await imported(later)).toEqual(received({ repeated: 1 }));
  });

  it('are refused one by one, by their place and field, and never repeated', async () => {
    const rows = [
      { person: 'new@contoso.example', ring: 1 },
      { person: 'mara@contoso.example', provenance: 'secretly bribed' },
      'not even a row',
      { person: 'olu@contoso.example', provenance: 'unknown' },
    ];
    const { accepted, refused } = await imported(rows);
    expect(accepted).toBe(1);
    expect(refused).toEqual([
      { row: 0, key: null, field: 'provenance', code: 'provenance-missing' },
      { row: 1, key: null, field: 'provenance', code: 'not-a-word' },
      { row: 2, key: null, field: '', code: 'not-a-row' },
    ]);
  });

  it('leave no identifier behind', async () => {
    const person = 'a.very.particular.name@contoso.example';
    await imported([
      { person, provenance: 'picked' },
      { person: `${person}\u0000`, provenance: 'picked' },
    ]);
    const all = await everyTable();
    expect(all).toContain(company.house.ports.personKey(company.programId, person));
    expect(all).not.toContain('particular');
  });

  it('are taken in whole where there are many of them', async () => {
    const rows = Array.from({ length: 1_203 }, (_, at) => ({
      person: `person-${at % 1_100}`,
      provenance: at < 1_100 ? 'assigned' : 'picked',
      labels: 'struggling',
      labelSource: 'data',
    }));
    rows.push({ ...rows[0]!, provenance: 'nowhere' });
    const counts = { accepted: 1_100, changed: 103 };
    const refused = [{ row: 1_203, key: null, field: 'provenance', code: 'not-a-word' }];
    expect(await imported(rows, true)).toEqual(received({ ...counts, refused }));
    expect(await known('person-0')).toBeUndefined();
    expect(await imported(rows)).toEqual(received({ ...counts, refused }));
    expect(await imported(rows.slice(1_100, 1_203))).toEqual(received({ repeated: 103 }));
    expect(await company.house.stores.labels.count(company.programId)).toBe(1_100);
  });

  it('write nothing in a dry run', async () => {
    const before = await everyTable();
    const rows = [
      { person: 'a', provenance: 'picked' },
      { person: 'a', leftAt: company.house.now },
    ];
    expect(await imported(rows, true)).toEqual(received({ accepted: 1, changed: 1 }));
    expect(await everyTable()).toBe(before);
  });

  it('ask for a fold of what was counted of these people before', async () => {
    await imported([{ person: 'a', provenance: 'picked' }]);
    const { reader } = company.house.opened.database;
    const timers = await reader.selectFrom('timer').select(['kind', 'subject_id']).execute();
    expect(timers).toContainEqual({ kind: 'count-observations', subject_id: company.programId });
  });

  it('are for those who run the program', async () => {
    const { house, actors, programId } = company;
    const command = { programId, rows: [{ person: 'a', provenance: 'picked' }], isDryRun: false };
    expect(await importParticipants(house.ports, actors.mara, command)).toMatchObject({
      code: 'forbidden',
    });
    const nowhere = { ...command, programId: house.ports.newId<'program'>() };
    expect(await importParticipants(house.ports, actors.ada, nowhere)).toMatchObject({
      code: 'absent',
    });
    for (const actor of [actors.olu, actors.ada]) {
      expectDone(await importParticipants(house.ports, actor, command));
    }
  });
});

describe('moving a volunteer to those who were not selected', () => {
  it('is on record with how many and whereto, and with nobody', async () => {
    const { house, programId, ids } = company;
    const people = ['a', 'b', 'c'];
    await imported(people.map((person) => ({ person, provenance: 'volunteered' })));
    await imported([
      { person: 'a', provenance: 'assigned' },
      { person: 'b', provenance: 'assigned' },
      { person: 'c', provenance: 'picked' },
    ]);
    const entries = await recorded();
    expect(entries.at(-1)).toEqual({
      type: 'provenance-moved',
      body: {
        source: 'import',
        moves: [
          { from: 'volunteered', to: 'picked', n: 1 },
          { from: 'volunteered', to: 'assigned', n: 2 },
        ],
      },
      actorId: ids.pavel,
      personal: {},
    });
    for (const person of people) {
      expect(JSON.stringify(entries)).not.toContain(house.ports.personKey(programId, person));
    }
  });

  it('is on record with the key where a system does it', async () => {
    const { house, programId } = company;
    const source = {
      tenantId: house.tenantId,
      programId,
      apiKeyId: house.ports.newId<'api-key'>(),
    };
    const send = (provenance: string) =>
      receiveParticipants(house.ports, source, {
        rows: [{ person: 'a', provenance }],
        isDryRun: false,
      });
    await send('volunteered');
    expectDone(await send('assigned'));
    expect((await recorded()).at(-1)).toMatchObject({
      type: 'provenance-moved',
      body: { source: source.apiKeyId },
      actorId: null,
    });
  });
});

describe('somebody who came by a rule', () => {
  it('is taken once the rule was saved with its indicator and legal basis', async () => {
    const { house, actors, programId } = company;
    const { id: ruleId, madeAt: _at, madeBy: _by, ...rule } = aCohortRule({ programId });
    const row = { person: 'a', provenance: 'assigned', source: 'rule: low RATINGS' };
    const unknown = { row: 0, key: null, field: 'source', code: 'unknown-rule' };
    const save = (change: Partial<typeof rule>) =>
      saveCohortRule(house.ports, actors.pavel, { ...rule, ...change, ruleId });

    expect(await imported([row])).toEqual(received({ refused: [unknown] }));
    expect(await save({ indicator: ' ' })).toMatchObject({ code: 'indicator-missing' });
    expect(await save({ legalBasis: '' })).toMatchObject({ code: 'legal-basis-missing' });
    expectDone(await save({}));
    expect(await imported([row])).toEqual(received({ accepted: 1 }));
  });
});

describe('my labels', () => {
  const said = { provenance: 'assigned', labels: 'skeptical;struggling', labelSource: 'manager' };
  const myLabels = async (name: 'mara' | 'pavel' | 'ada') =>
    expectDone(await listMyLabels(company.house.ports, company.actors[name])).programs;

  beforeEach(async () => {
    await imported([{ person: company.ids.mara, ...said }]);
  });

  it('are shown to me, with who says so, and to nobody else', async () => {
    expect(await myLabels('mara')).toEqual([
      {
        programId: company.programId,
        programName: 'Sales coaching',
        version: 1,
        provenance: 'assigned',
        labels: [
          { stratum: 'skeptical', source: 'manager' },
          { stratum: 'struggling', source: 'manager' },
        ],
      },
    ]);
    expect(await myLabels('pavel')).toEqual([]);
    expect(await myLabels('ada')).toEqual([]);
  });

  it('are as I put them, also after the next import', async () => {
    const { house, actors, programId, ids } = company;
    const mine = { programId, version: 1, strata: ['skeptical', 'high-workload'] } as const;
    const view = expectDone(await saveMyLabels(house.ports, actors.mara, mine));
    expect(view.labels).toEqual([
      { stratum: 'high-workload', source: 'self' },
      { stratum: 'skeptical', source: 'self' },
    ]);
    expect(await imported([{ person: ids.mara, ...said }])).toEqual(received({ repeated: 1 }));
    expect((await myLabels('mara'))[0]?.labels).toEqual(view.labels);

    const none = { programId, version: view.version, strata: [] };
    expect(expectDone(await saveMyLabels(house.ports, actors.mara, none)).labels).toEqual([]);
    await imported([{ person: ids.mara, ...said }]);
    expect((await myLabels('mara'))[0]?.labels).toEqual([]);
    expect((await known(ids.mara))?.strata).toBe(0);
  });

  it('are not mine to put where I take no part, nor from an old page', async () => {
    const { house, actors, programId } = company;
    const mine = { programId, version: 1, strata: [] };
    expect(await saveMyLabels(house.ports, actors.pavel, mine)).toMatchObject({ code: 'absent' });
    expectDone(await saveMyLabels(house.ports, actors.mara, mine));
    expect(await saveMyLabels(house.ports, actors.mara, mine)).toMatchObject({ code: 'stale' });
  });

  it('are on record as put right, without who and what', async () => {
    const { house, actors, programId, ids } = company;
    const mine = { programId, version: 1, strata: ['enthusiastic'] } as const;
    expectDone(await saveMyLabels(house.ports, actors.mara, mine));
    const entries = await recorded();
    expect(entries.at(-1)).toEqual({
      type: 'own-labels-put-right',
      body: {},
      actorId: null,
      personal: {},
    });
    const text = JSON.stringify(entries);
    expect(text).not.toContain(ids.mara);
    expect(text).not.toContain('enthusiastic');
  });
});
