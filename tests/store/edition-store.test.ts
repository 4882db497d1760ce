import { randomUUID } from 'node:crypto';
import type { Edition, EditionBasis } from '@causeway/shared/domain/measure/edition.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { aProgram, aTool } from '../builders/catalogue';
import { newTestId } from '../builders/ids';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database';

let opened: TestDatabase;
let programId: ProgramId;

beforeAll(async () => {
  opened = await openTestDatabase();
});
afterAll(() => opened.close());

beforeEach(async () => {
  const tool = aTool({ name: randomUUID() });
  const program = aProgram({ toolId: tool.id });
  programId = program.id;
  await opened.write((stores) => {
    stores.tools.insert(tool);
    stores.programs.insert(program);
  });
});

function edition(number: number): Edition {
  return {
    number,
    publishedAt: 1_800_000_000_000 + number,
    smallestGroup: 5,
    measures: [
      {
        measure: 'activation',
        cells: [
          {
            kind: 'hidden',
            filter: { by: 'ring', ring: 2 },
            measuredAt: 7,
            because: 'almost-nobody',
          },
        ],
      },
    ],
  };
}

function basis(mark: string): EditionBasis {
  const past = {
    shown: 1,
    said: 0,
    columns: [[0, 1]],
    amounts: new Map([['somebody', { state: mark, now: 0, was: [] }]]),
  };
  const counted = new Map([['activation', new Map([['the cut', [['somebody', 'else'], [mark]]]])]]);
  const marks = new Map([['somebody', mark]]);
  return { pasts: new Map([['people', past]]), counted, marks };
}

const publish = (number: number, mark: string) =>
  opened.write((stores) => stores.editions.insert(programId, edition(number), basis(mark)));

it('has nothing of a program before its first edition', async () => {
  const { editions } = opened.stores();
  expect(await editions.latest(programId)).toBeUndefined();
  expect(await editions.latestBasis(programId)).toBeUndefined();
});

it('gives the newest edition and its basis as they were published', async () => {
  await publish(1, 'first');
  await publish(2, 'second');
  const { editions } = opened.stores();
  expect(await editions.latest(programId)).toEqual(edition(2));
  expect(await editions.latestBasis(programId)).toEqual(basis('second'));
});

it('gives so many of the newest editions, the newest one first', async () => {
  for (const number of [1, 2, 3]) await publish(number, 'somebody');
  const { editions } = opened.stores();
  expect(await editions.listNewest(programId, 2)).toEqual([edition(3), edition(2)]);
});

it('keeps what it knows of single people for the newest edition alone', async () => {
  await publish(1, 'first');
  await publish(2, 'second');
  const rows = await opened.database.reader
    .selectFrom('edition')
    .select(['number', 'basis_json'])
    .where('program_id', '=', programId)
    .orderBy('number')
    .execute();
  expect(rows.map(({ basis_json: text }) => text === null)).toEqual([true, false]);
});

it('refuses a number that another server published meanwhile', async () => {
  await publish(1, 'first');
  await expect(publish(1, 'late')).rejects.toThrow('taken');
  expect(await opened.stores().editions.latestBasis(programId)).toEqual(basis('first'));
});

it('shows nothing of it to another tenant', async () => {
  await publish(1, 'first');
  const other = opened.stores(newTestId<'tenant'>());
  expect(await other.editions.latest(programId)).toBeUndefined();
  expect(await other.editions.listNewest(programId, 5)).toEqual([]);
});
