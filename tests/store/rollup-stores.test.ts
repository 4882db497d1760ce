import { listCountedPrograms } from '@causeway/bot/store/rollup-store.js';
import type { PersonUse } from '@causeway/shared/domain/observation/person-use.js';
import type { Tally } from '@causeway/shared/domain/observation/tally.js';
import type { ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import { aProgram, aTool } from '../builders/catalogue.js';
import { newTestId } from '../builders/ids.js';
import { aPersonKey } from '../builders/observation.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
let programId: ProgramId;
const useCaseId: UseCaseId = newTestId<'use-case'>();

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  const tool = aTool({ name: newTestId<'tool'>() });
  const program = aProgram({ toolId: tool.id, name: newTestId<'program'>() });
  programId = program.id;
  await db.write((s) => {
    s.tools.insert(tool);
    s.programs.insert(program);
  });
});
afterAll(() => db.close());

const none = { count: 0, sum: 0, squares: 0 };

function aTally(change: Partial<Tally> = {}): Tally {
  return {
    kind: 'interaction',
    day: 20_000,
    useCaseId: null,
    ring: null,
    provenance: 'volunteered',
    strata: 5,
    codes: 'used|none|in|alone|work',
    n: 2,
    amounts: [{ count: 1, sum: 60, squares: 3_600 }, none, none],
    ...change,
  };
}

const byKey = (left: Tally, right: Tally) =>
  JSON.stringify(left) < JSON.stringify(right) ? -1 : 1;

describe('tallies', () => {
  it('come back as they were added, cell by cell', async () => {
    const cells = [
      aTally(),
      aTally({ useCaseId, ring: 3 }),
      aTally({ day: 20_001 }),
      aTally({ kind: 'help-received', codes: 'colleague' }),
      aTally({ strata: 0, provenance: 'unknown' }),
    ];
    await db.write((s) => s.tallies.addAll(programId, cells));
    const found = await db.stores().tallies.listByDay({ programId });
    expect(found.toSorted(byKey)).toEqual(cells.toSorted(byKey));
  });

  it('grow by what is added to them, also below nought', async () => {
    const cell = aTally({ amounts: [{ count: 1, sum: 5, squares: 25 }, none, none] });
    const minus = { count: -3, sum: -9, squares: -27 };
    await db.write((s) => s.tallies.addAll(programId, [cell]));
    await db.write((s) =>
      s.tallies.addAll(programId, [
        { ...cell, n: -3, amounts: [none, minus, none] },
        aTally({ day: 1 }),
      ]),
    );
    const found = await db.stores().tallies.listByDay({ programId, from: 20_000 });
    expect(found).toEqual([
      { ...cell, n: -1, amounts: [{ count: 1, sum: 5, squares: 25 }, minus, none] },
    ]);
  });

  it('are read by kind and between two days, both of them included', async () => {
    const days = Array.from({ length: 40 }, (_, at) => aTally({ day: 20_000 + at }));
    const tickets = aTally({ kind: 'ticket', codes: 'how-to|vendor', day: 20_010 });
    await db.write((s) => s.tallies.addAll(programId, [...days, tickets]));
    const daysOf = async (query: object) =>
      (await db.stores().tallies.listByDay({ programId, ...query })).map(({ day }) => day);
    expect(await daysOf({ kinds: ['ticket'] })).toEqual([20_010]);
    expect(await daysOf({ kinds: ['interaction'], from: 20_005, until: 20_006 })).toEqual([
      20_005, 20_006,
    ]);
    expect(await daysOf({ until: 20_000 })).toEqual([20_000]);
    expect(await daysOf({ from: 20_039, kinds: ['interaction', 'ticket'] })).toEqual([20_039]);
    expect(await daysOf({ from: 30_000 })).toEqual([]);
    expect(await daysOf({})).toHaveLength(41);
  });

  it('are added up over the days, exactly', async () => {
    const large = { count: 1, sum: 3_000_000_000, squares: 4_000_000_000_000_000 };
    const cells = Array.from({ length: 30 }, (_, at) =>
      aTally({ day: 20_000 + at, amounts: [{ count: 1, sum: at, squares: at * at }, none, none] }),
    );
    const other = aTally({ ring: 2, n: 7, amounts: [none, none, large] });
    const another = { ...other, day: 20_012 };
    await db.write((s) => s.tallies.addAll(programId, [...cells, other, another]));
    const found = await db.stores().tallies.listSummed({ programId, until: 20_019 });
    const day = 20_019;
    expect(found.toSorted(byKey)).toEqual(
      [
        // The sum of 0 … 19 and of their squares.
        aTally({ day, n: 40, amounts: [{ count: 20, sum: 190, squares: 2_470 }, none, none] }),
        aTally({
          day,
          ring: 2,
          n: 14,
          amounts: [none, none, { count: 2, sum: 6_000_000_000, squares: 8_000_000_000_000_000 }],
        }),
      ].toSorted(byKey),
    );
  });

  it('are one program’s and one tenant’s', async () => {
    await db.write((s) => s.tallies.addAll(programId, [aTally()]));
    const elsewhere = newTestId<'program'>();
    expect(await db.stores().tallies.listByDay({ programId: elsewhere })).toEqual([]);
    const strangers = db.stores(newTestId<'tenant'>());
    expect(await strangers.tallies.listByDay({ programId })).toEqual([]);
  });
});

function aUse(change: Partial<PersonUse> = {}): PersonUse {
  return {
    personKey: aPersonKey('ada'),
    trace: 'use',
    useCaseId: null,
    n: 3,
    sums: [60, 0, 5_000_000_000],
    firstAt: Date.UTC(2026, 10, 17, 12, 0, 0, 7),
    firstKey: 'key-1',
    firstCodes: 'used|none|in|alone|work',
    days: [20_000, 20_001, 20_040],
    ...change,
  };
}

describe('what people left', () => {
  it('comes back by its keys, of some people or of all', async () => {
    const uses = [
      aUse(),
      aUse({ useCaseId }),
      aUse({ trace: 'attempt' }),
      aUse({ personKey: aPersonKey('bo'), days: [] }),
    ];
    await db.write((s) => s.personUses.replaceAll(programId, uses));
    const { personUses } = db.stores();
    expect(
      await personUses.listByKeys(programId, [aUse({ trace: 'pain-before' }), aUse()]),
    ).toEqual([aUse()]);
    const ofAda = await personUses.listOfPeople(programId, [aPersonKey('ada')]);
    expect(new Set(ofAda)).toEqual(new Set(uses.slice(0, 3)));
    expect(new Set(await personUses.list(programId))).toEqual(new Set(uses));
  });

  it('gives way to what replaces it, and goes', async () => {
    await db.write((s) => s.personUses.replaceAll(programId, [aUse(), aUse({ useCaseId })]));
    await db.write((s) => {
      s.personUses.replaceAll(programId, [aUse({ n: 9, days: [1] })]);
      s.personUses.remove(programId, aUse({ useCaseId }));
    });
    expect(await db.stores().personUses.list(programId)).toEqual([aUse({ n: 9, days: [1] })]);
  });

  it('is listed whole however much it is, in the order of the people', async () => {
    const uses = Array.from({ length: 1_500 }, (_, at) => {
      const personKey = aPersonKey(`p${String(at).padStart(5, '0')}`);
      return [aUse({ personKey }), aUse({ personKey, trace: 'rating' })];
    }).flat();
    await db.write((s) => s.personUses.replaceAll(programId, uses.slice(0, 2_000)));
    await db.write((s) => s.personUses.replaceAll(programId, uses.slice(2_000)));
    const listed = await db.stores().personUses.list(programId);
    expect(listed.map(({ personKey }) => personKey)).toEqual(
      uses.map(({ personKey }) => personKey),
    );
  });
});

describe('a rollup', () => {
  it('is saved by whoever read its last version', async () => {
    const countedAt = Date.UTC(2026, 10, 17);
    const first = { programId, observations: 5, countedAt };
    await db.write((s) => s.rollups.save(undefined, first));
    const read = await db.stores().rollups.get(programId);
    expect(read).toEqual({ ...first, version: 1, portion: null, walkedAt: null });
    const next = { programId, observations: 9_000_000_000, countedAt: countedAt + 1 };
    await db.write((s) => s.rollups.save(read, next));
    expect(await db.stores().rollups.get(programId)).toEqual({
      ...next,
      version: 2,
      portion: null,
      walkedAt: null,
    });
    await expect(db.write((s) => s.rollups.save(read, next))).rejects.toMatchObject({
      kind: 'stale',
    });
    await expect(db.write((s) => s.rollups.save(undefined, next))).rejects.toMatchObject({
      kind: 'taken',
    });
  });

  it('is found by tools, whosever it is', async () => {
    const counts = { programId, observations: 0, countedAt: 5 };
    await db.write((s) => s.rollups.save(undefined, counts));
    const found = await listCountedPrograms(db.database);
    expect(found).toContainEqual({ tenantId: db.tenantId, programId });
    expect(found.filter((one) => one.programId === programId)).toHaveLength(1);
  });

  it('remembers how far a portion is, also for whoever saves and does not speak of it', async () => {
    const at = Date.UTC(2026, 10, 17);
    const counts = { programId, observations: 5, countedAt: at };
    const portion = { at, doneKey: 'use ada use ' };
    const portionNow = async () => (await db.stores().rollups.get(programId))?.portion;
    await db.write((s) => s.rollups.save(undefined, { ...counts, portion }));
    const read = await db.stores().rollups.get(programId);
    await db.write((s) => s.rollups.save(read, counts));
    expect(await portionNow()).toEqual(portion);
    const again = await db.stores().rollups.get(programId);
    await db.write((s) => s.rollups.save(again, { ...counts, portion: null }));
    expect(await portionNow()).toBeNull();
  });
});
