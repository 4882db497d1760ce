import { importObservations } from '@causeway/bot/usecases/observation/import-observations.js';
import { aRowOfKind, anObservationRow } from '../builders/observation-row';
import { expectDone } from '../harness/expect-done';
import { inShort, ObservedProgram } from '../harness/observed-program';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;
let program: ObservedProgram;
beforeEach(async () => {
  company = await SmallCompany.open();
  program = new ObservedProgram(company.house, company.programId);
});
afterEach(() => company.close());

describe('what a source sends', () => {
  it('is accepted once, and is no news when it comes again', async () => {
    const rows = [anObservationRow(), aRowOfKind('ticket'), aRowOfKind('audit')];
    expect(inShort(await program.send(rows))).toEqual({ accepted: 3, repeated: 0, refused: [] });
    expect(inShort(await program.send(rows))).toEqual({ accepted: 0, repeated: 3, refused: [] });
    await program.count();
    expect(await program.counted()).toBe(3);
  });

  it('is repeated also where it says the same in other words', async () => {
    const row = anObservationRow({
      person: 'Ada@Contoso.example ',
      at: '2026-11-16T11:00:00+01:00',
    });
    await program.send([row]);
    const same = { ...row, person: 'ada@contoso.example', at: Date.UTC(2026, 10, 16, 10) };
    expect(inShort(await program.send([same]))).toMatchObject({ repeated: 1 });
  });

  it('is refused row by row, and the good rows are kept', async () => {
    const good = anObservationRow({ key: 'good' });
    const rows = [
      { key: 'no-kind' },
      good,
      anObservationRow({ key: 'odd', outcome: 'loved', minutesSaved: -1 }),
      'no row',
    ];
    expect(inShort(await program.send(rows))).toEqual({
      accepted: 1,
      repeated: 0,
      refused: [
        '0 no-kind kind required',
        '2 odd outcome not-a-word',
        '2 odd minutesSaved too-small',
        '3 null  not-a-row',
      ],
    });
  });

  it('may not use a key again for something else, in a later request or in the same', async () => {
    await program.send([anObservationRow({ key: 'k' })]);
    const other = anObservationRow({ key: 'k', outcome: 'corrected' });
    expect(inShort(await program.send([other])).refused).toEqual(['0 k key key-reused']);
    const twice = [anObservationRow({ key: 'l' }), anObservationRow({ key: 'l', ring: 2 })];
    expect(inShort(await program.send(twice))).toEqual({
      accepted: 1,
      repeated: 0,
      refused: ['1 l key key-reused'],
    });
  });

  it('is found to repeat itself within one request, however long that is', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => anObservationRow({ key: `long-${at}` }));
    const again = rows.slice(0, 650);
    expect(inShort(await program.send([...rows, ...again]))).toMatchObject({
      accepted: 700,
      repeated: 650,
    });
    await program.count();
    expect(await program.recount()).toMatchObject({ kind: 'equal' });
  });

  it('names a use case by its id or by its name in any case', async () => {
    const { useCaseId } = company;
    await program.send([
      anObservationRow({ useCase: 'preparing A CALL' }),
      anObservationRow({ useCase: useCaseId }),
    ]);
    await program.count();
    expect(await program.tallies()).toMatchObject([{ useCaseId, n: 2 }]);
  });

  it('leaves no identifier of anybody anywhere in the database', async () => {
    const person = 'somebody.in.particular@contoso.example';
    await program.send([
      anObservationRow({ person }),
      aRowOfKind('help', { person: 'x', otherPerson: person }),
      anObservationRow({ person, outcome: person }),
    ]);
    await program.count();
    const { database } = company.house.opened;
    const tables = ['observation', 'observation_batch', 'person_use', 'observation_tally'];
    for (const table of [...tables, 'ledger_record', 'ledger_personal', 'timer']) {
      const rows = await database.read({ sql: `SELECT * FROM ${table}`, parameters: [] });
      expect(JSON.stringify(rows)).not.toContain('particular');
    }
  });

  it('is on record once a request, as counts', async () => {
    const rows = Array.from({ length: 1_001 }, () => anObservationRow());
    await program.send([...rows, { key: 'bad' }]);
    await program.send(rows);
    const { programId, house } = company;
    const entries = await house.stores.ledger.listOf('evidence', programId);
    expect(entries.map(({ type, body, actorId }) => [type, body, actorId])).toEqual([
      [
        'observations-received',
        { source: 'coach', rows: 1_002, accepted: 1_001, repeated: 0 },
        null,
      ],
    ]);
  });

  it('is kept nowhere on a dry run, which finds the same', async () => {
    const first = anObservationRow({ key: 'a' });
    const filler = Array.from({ length: 600 }, () => anObservationRow());
    const rows = [
      first,
      ...filler,
      first,
      anObservationRow({ key: 'b', corrects: 'a' }),
      anObservationRow({ key: 'c', corrects: 'a' }),
      { key: 'bad' },
    ];
    const dry = await program.send(rows, true);
    expect(await program.waiting()).toBe(0);
    expect(inShort(dry)).toEqual({
      accepted: 602,
      repeated: 1,
      refused: ['603 c corrects corrected-before', '604 bad kind required'],
    });
    expect(inShort(await program.send(rows))).toEqual(inShort(dry));
  });

  it('from two senders at the same moment is taken from one of them', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => anObservationRow({ key: `race-${at}` }));
    const receipts = await Promise.all([1, 2, 3].map(() => program.send(rows)));
    expect(receipts.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(300);
    expect(receipts.reduce((sum, { repeated }) => sum + repeated, 0)).toBe(600);
  });
});

describe('importing in the tab', () => {
  it('is for the program’s manager and owners and the administrators', async () => {
    const { house, actors, programId } = company;
    const command = { programId, rows: [anObservationRow()], isDryRun: true };
    const codes = await Promise.all(
      (['mara', 'olu', 'daria', 'pavel', 'ada'] as const).map(async (name) => {
        const outcome = await importObservations(house.ports, actors[name], command);
        return outcome.kind === 'rejected' ? outcome.code : 'done';
      }),
    );
    expect(codes).toEqual(['forbidden', 'done', 'done', 'done', 'done']);
  });

  it('is on record with whoever did it', async () => {
    const { house, actors, programId, ids } = company;
    const command = { programId, rows: [anObservationRow()], isDryRun: false };
    expectDone(await importObservations(house.ports, actors.pavel, command));
    const [entry] = await house.stores.ledger.listOf('evidence', programId);
    expect(entry?.actorId).toBe(ids.pavel);
  });
});
