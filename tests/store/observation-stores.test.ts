import type { ObservationBatch } from '@causeway/bot/store/observation-store.js';
import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { aProgram, aTool } from '../builders/catalogue.js';
import { newTestId } from '../builders/ids.js';
import { anObservation, aPersonKey } from '../builders/observation.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
let programId: ProgramId;
const receivedAt = Date.UTC(2026, 10, 17, 12);

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

const observations = () => db.stores().observations;

async function stored(
  facts: readonly Observation[],
  change: Partial<ObservationBatch> = {},
): Promise<ObservationBatch> {
  const batch: ObservationBatch = {
    id: newTestId<'observation-batch'>(),
    programId,
    source: 'coach',
    receivedAt,
    correctedFromAt: null,
    ...change,
  };
  await db.write((s) => s.observations.insertBatch(batch, facts));
  return batch;
}

describe('observations', () => {
  it('come back as they were written, with what became of their batch', async () => {
    const plain = anObservation();
    const full = anObservation({
      kind: 'help',
      otherPersonKey: aPersonKey('bo'),
      useCaseId: newTestId<'use-case'>(),
      ring: null,
      codes: 'colleague',
      amounts: [300, null, 2_000_000_000],
      corrects: plain.sourceKey,
    });
    const batch = await stored([plain, full]);
    expect(await observations().listOfBatches(programId, [batch.id])).toEqual([plain, full]);
    const found = await observations().listByKeys(programId, [full.sourceKey, 'unheard-of']);
    expect(found).toEqual([{ ...full, receivedAt, countedAt: null }]);
    await db.write((s) => s.observations.markCounted(programId, batch.id, receivedAt + 1));
    const [counted] = await observations().listByKeys(programId, [plain.sourceKey]);
    expect(counted?.countedAt).toBe(receivedAt + 1);
  });

  it('are looked up by hundreds of keys at once, and keys differ by their case', async () => {
    const facts = Array.from({ length: 500 }, (_, at) => anObservation({ sourceKey: `K-${at}` }));
    await stored([...facts, anObservation({ sourceKey: 'k-0' })]);
    const keys = facts.map(({ sourceKey }) => sourceKey);
    const found = await observations().listByKeys(programId, [...keys, 'k-1', 'K-0 ']);
    expect(found).toHaveLength(500);
  });

  it('take a key once in their program, and in another one again', async () => {
    const fact = anObservation();
    await stored([fact]);
    await expect(stored([anObservation(), fact])).rejects.toMatchObject({ kind: 'taken' });
    expect(await observations().countWaiting(programId)).toBe(1);
  });

  it('are corrected once', async () => {
    const [first, second] = [1, 2].map(() => anObservation({ corrects: 'K' }));
    await stored([first!]);
    await expect(stored([second!])).rejects.toMatchObject({ kind: 'taken' });
    expect(await observations().correctedAmong(programId, ['K', 'L'])).toEqual(['K']);
  });

  it('are seen by their own tenant alone', async () => {
    const batch = await stored([anObservation()]);
    const strangers = db.stores(newTestId<'tenant'>()).observations;
    expect(await strangers.listOfBatches(programId, [batch.id])).toEqual([]);
    expect(await strangers.countWaiting(programId)).toBe(0);
  });
});

describe('batches', () => {
  it('wait in two lines, oldest first, until they are counted', async () => {
    const first = await stored([anObservation(), anObservation()]);
    const correcting = await stored([anObservation()], { correctedFromAt: receivedAt });
    const second = await stored([anObservation()]);
    const waiting = (line: 'plain' | 'correcting', limit = 9) =>
      observations().listWaiting(programId, line, limit);
    expect(await waiting('plain')).toEqual([
      { id: first.id, observations: 2 },
      { id: second.id, observations: 1 },
    ]);
    expect(await waiting('plain', 1)).toHaveLength(1);
    expect(await waiting('correcting')).toEqual([{ id: correcting.id, observations: 1 }]);
    expect(await observations().countWaiting(programId)).toBe(4);
    await db.write((s) => s.observations.markCounted(programId, first.id, receivedAt));
    expect(await waiting('plain')).toEqual([{ id: second.id, observations: 1 }]);
    expect(await observations().countWaiting(programId)).toBe(2);
  });

  it('are counted once', async () => {
    const { id } = await stored([anObservation()]);
    const count = () => db.write((s) => s.observations.markCounted(programId, id, receivedAt));
    await count();
    await expect(count()).rejects.toMatchObject({ kind: 'stale' });
  });

  it('are walked in the order of their ids, whether they are counted or not', async () => {
    const batches = [await stored([anObservation()]), await stored([anObservation()])];
    await db.write((s) => s.observations.markCounted(programId, batches[0]!.id, receivedAt));
    const ids = batches.map(({ id }) => id);
    const page = await observations().listBatches(programId, null, 9);
    expect(page.map(({ id }) => id)).toEqual(ids);
    const rest = await observations().listBatches(programId, ids[0]!, 9);
    expect(rest.map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('are read for some people, whichever of the two they are', async () => {
    const [ada, bo, cem] = ['ada', 'bo', 'cem'].map(aPersonKey);
    const facts = [
      anObservation({ personKey: ada! }),
      anObservation({ personKey: bo!, otherPersonKey: ada! }),
      anObservation({ personKey: bo! }),
      anObservation({ personKey: cem! }),
      anObservation({ personKey: null }),
    ];
    const first = await stored(facts.slice(0, 2));
    const last = await stored(facts.slice(2));
    const range = { first: first.id, last: last.id };
    const keysOf = async (people?: readonly (typeof ada)[]) =>
      (
        await observations().listBetween(
          programId,
          range,
          people?.map((key) => key!),
        )
      ).map(({ sourceKey }) => sourceKey);
    const expected = (...places: readonly number[]) => places.map((at) => facts[at]!.sourceKey);
    expect(new Set(await keysOf([ada]))).toEqual(new Set(expected(0, 1)));
    expect(new Set(await keysOf([bo, cem]))).toEqual(new Set(expected(1, 2, 3)));
    expect(new Set(await keysOf())).toEqual(new Set(expected(0, 1, 2, 3, 4)));
    const alone = { first: last.id, last: last.id };
    expect(await observations().listBetween(programId, alone, [ada!])).toEqual([]);
  });

  it('say what their observations correct, page by page', async () => {
    const first = await stored([anObservation({ corrects: 'b' }), anObservation()]);
    await stored([anObservation({ corrects: 'a' }), anObservation({ corrects: 'c' })]);
    await db.write((s) => s.observations.markCounted(programId, first.id, receivedAt));
    expect(await observations().listCorrected(programId, '', 2)).toEqual([
      { sourceKey: 'a', countedAt: null },
      { sourceKey: 'b', countedAt: receivedAt },
    ]);
    expect(await observations().listCorrected(programId, 'b', 2)).toEqual([
      { sourceKey: 'c', countedAt: null },
    ]);
  });
});
