import type { Forecast } from '@causeway/shared/domain/forecast/forecast.js';
import { ConflictError } from '@causeway/bot/db/errors.js';
import { hourMs } from '@causeway/shared/lib/instant.js';
import { aProgram, aTool } from '../builders/catalogue.js';
import { aCriterion, aLook } from '../builders/criterion.js';
import { someMonday } from '../builders/flag.js';
import { aForecast, aScore } from '../builders/forecast.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

async function aKeptProgram() {
  const id = newTestId<'tool'>();
  const tool = aTool({ id, name: id });
  const program = aProgram({ toolId: tool.id });
  await db.write((stores) => {
    stores.tools.insert(tool);
    stores.programs.insert(program);
  });
  return program.id;
}

describe('criteria', () => {
  it('come back as they were registered, the newest version first asked for', async () => {
    const programId = await aKeptProgram();
    const first = aCriterion({ programId, filter: { by: 'ring', ring: 2 } });
    const second = { ...first, version: 2, threshold: 0.4 };
    await db.write(({ criteria }) => {
      criteria.insert(first);
      criteria.insert(second);
    });
    expect(await db.stores().criteria.get(first.id)).toEqual(second);
    expect(await db.stores().criteria.get(newTestId<'criterion'>())).toBeUndefined();
    expect(await db.stores().criteria.list(programId)).toEqual([first, second]);
    expect(await db.stores().criteria.list(newTestId<'program'>())).toEqual([]);
  });

  it('have each version once', async () => {
    const criterion = aCriterion({ programId: await aKeptProgram() });
    await db.write(({ criteria }) => criteria.insert(criterion));
    const again = db.write(({ criteria }) => criteria.insert({ ...criterion, threshold: 0.4 }));
    await expect(again).rejects.toBeInstanceOf(ConflictError);
  });

  it('keep their looks by series, exact in every digit, each place once', async () => {
    const criterion = aCriterion({ programId: await aKeptProgram() });
    const looks = [
      aLook({ logEvidenceFor: Math.PI, logEvidenceAgainst: -69_000.123456789 }),
      aLook({ number: 2, successes: 7, trials: 12, lookedAt: someMonday + hourMs }),
      aLook({ series: 2, successes: 2_000_000_000, trials: 4_000_000_000 }),
    ];
    await db.write(({ criteria }) => {
      for (const look of looks.toReversed()) criteria.insertLook(criterion, look);
      criteria.insertLook({ ...criterion, version: 2 }, aLook({ trials: 9 }));
    });
    expect(await db.stores().criteria.listLooks(criterion)).toEqual(looks);
    const again = db.write(({ criteria }) => criteria.insertLook(criterion, aLook()));
    await expect(again).rejects.toBeInstanceOf(ConflictError);
  });

  it('are told of the earliest observation that a correction counted since then speaks of', async () => {
    const programId = await aKeptProgram();
    const batch = (receivedAt: number, correctedFromAt: number | null) => ({
      id: newTestId<'observation-batch'>(),
      programId,
      source: 'test',
      receivedAt,
      correctedFromAt,
    });
    const counted = [
      [batch(someMonday + 1, someMonday - 50), someMonday + 10],
      [batch(someMonday + 2, someMonday - 3), someMonday + 20],
      [batch(someMonday + 3, someMonday - 9), someMonday + 30],
      [batch(someMonday + 4, null), someMonday + 40],
    ] as const;
    await db.write(({ observations }) => {
      for (const [of] of counted) observations.insertBatch(of, []);
      observations.insertBatch(batch(someMonday + 5, someMonday - 99), []);
    });
    await db.write(({ observations }) => {
      for (const [of, countedAt] of counted) observations.markCounted(programId, of.id, countedAt);
    });
    const { criteria } = db.stores();
    expect(await criteria.correctedSince(programId, someMonday + 10)).toBe(someMonday - 9);
    expect(await criteria.correctedSince(programId, someMonday + 9)).toBe(someMonday - 50);
    expect(await criteria.correctedSince(programId, someMonday + 30)).toBeNull();
  });
});

describe('forecasts', () => {
  async function aKeptForecast(): Promise<Forecast> {
    const forecast = aForecast({ programId: await aKeptProgram() });
    await db.write(({ forecasts }) => forecasts.insert(forecast));
    return forecast;
  }

  it('come back as they were said, oldest first', async () => {
    const first = await aKeptForecast();
    const second = aForecast({ programId: first.programId, ending: aScore() });
    await db.write(({ forecasts }) => forecasts.insert(second));
    expect(await db.stores().forecasts.get(first.id)).toEqual(first);
    expect(await db.stores().forecasts.get(newTestId<'forecast'>())).toBeUndefined();
    expect(await db.stores().forecasts.list(first.programId)).toEqual([first, second]);
  });

  it('end once, and nothing but the ending is written', async () => {
    const forecast = await aKeptForecast();
    const ended = { ...forecast, ending: aScore() };
    const altered = { ...ended, projection: { ...ended.projection, confidence: 0.5 } };
    await db.write(({ forecasts }) => forecasts.end(altered));
    expect(await db.stores().forecasts.get(forecast.id)).toEqual(ended);
    await expect(db.write(({ forecasts }) => forecasts.end(ended))).rejects.toMatchObject({
      kind: 'stale',
    });
  });
});
