import { aDrill } from '../builders/drill.js';
import { someMonday } from '../builders/flag.js';
import { aHandOver, anAsk } from '../builders/hand-over.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const askerId = newTestId<'person'>();

describe('hand-overs', () => {
  it('come back as they were written, their asker apart', async () => {
    const handOver = aHandOver();
    await db.write((s) => s.handOvers.insert(handOver, askerId));
    expect(await db.stores().handOvers.get(handOver.id)).toEqual(handOver);
    expect(await db.stores().handOvers.askerOf(handOver.id)).toBe(askerId);
  });

  it('wait for whom they are asked of, then for whoever took them, then for nobody', async () => {
    const [asked, taker] = [newTestId<'person'>(), newTestId<'person'>()];
    const handOver = aHandOver({ ask: anAsk({ personId: asked }) });
    const waiting = (personId: typeof asked) => db.stores().handOvers.listWaiting(personId, 10);
    await db.write((s) => s.handOvers.insert(handOver, askerId));
    expect(await waiting(asked)).toEqual([handOver]);
    const taken = { ...handOver, state: 'taken' as const, takenBy: taker, ask: null };
    await db.write((s) => s.handOvers.save(handOver, taken));
    expect(await waiting(asked)).toEqual([]);
    expect(await waiting(taker)).toEqual([{ ...taken, version: 1 }]);
    const answered = { ...taken, version: 1, state: 'answered' as const };
    await db.write((s) => s.handOvers.save(answered, answered));
    expect(await waiting(taker)).toEqual([]);
  });

  it('refuse to be saved from an older version', async () => {
    const handOver = aHandOver();
    await db.write((s) => s.handOvers.insert(handOver, askerId));
    await db.write((s) => s.handOvers.save(handOver, handOver));
    await expect(db.write((s) => s.handOvers.save(handOver, handOver))).rejects.toMatchObject({
      kind: 'stale',
    });
  });

  it('are listed to their asker, newest first', async () => {
    const mine = newTestId<'person'>();
    const asked = [0, 1, 2].map((at) => aHandOver({ raisedAt: someMonday + at }));
    await db.write((s) => asked.forEach((handOver) => s.handOvers.insert(handOver, mine)));
    expect(await db.stores().handOvers.listAsked(mine, 2)).toEqual([asked[2], asked[1]]);
  });
});

describe('drills', () => {
  it('are listed newest first and saved by version', async () => {
    const useCaseId = newTestId<'use-case'>();
    const drills = [0, 1].map((at) => aDrill({ useCaseId, startedAt: someMonday + at }));
    await db.write((s) => drills.forEach((drill) => s.drills.insert(drill)));
    const [first, second] = drills;
    if (!first || !second) throw new Error('Two drills');
    expect(await db.stores().drills.get(first.id)).toEqual(first);
    const ended = { ...first, state: 'exhausted' as const, endedAt: someMonday + 9 };
    await db.write((s) => s.drills.save(first, ended));
    expect(await db.stores().drills.listOfUseCase(useCaseId, 5)).toEqual([
      second,
      { ...ended, version: 1 },
    ]);
    await expect(db.write((s) => s.drills.save(first, ended))).rejects.toMatchObject({
      kind: 'stale',
    });
  });
});
