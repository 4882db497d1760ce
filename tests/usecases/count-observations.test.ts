import { runDueTimers } from '@causeway/bot/jobs/run-due-timers.js';
import { timerQueue } from '@causeway/bot/store/timer-queue.js';
import { countObservations } from '@causeway/bot/usecases/observation/count-observations.js';
import { getRollup } from '@causeway/bot/usecases/observation/get-rollup.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
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

/** What the clock does when it looks at the timers. */
async function tick(): Promise<void> {
  const { house } = company;
  const queue = timerQueue(house.opened.database, 'test');
  const failed: unknown[] = [];
  while ((await runDueTimers(house.ports, queue, (_, error) => failed.push(error))) === 'more');
  expect(failed).toEqual([]);
}

describe('a correction', () => {
  it('has to name something that was received, and only once', async () => {
    await program.send([anObservationRow({ key: 'a' })]);
    const first = anObservationRow({ key: 'b', corrects: 'a', outcome: 'did-myself' });
    const rows = [
      first,
      anObservationRow({ key: 'c', corrects: 'a' }),
      anObservationRow({ key: 'd', corrects: 'nothing' }),
      anObservationRow({ key: 'e', corrects: 'e' }),
    ];
    expect(inShort(await program.send(rows)).refused).toEqual([
      '1 c corrects corrected-before',
      '2 d corrects corrects-nothing',
      '3 e corrects corrects-nothing',
    ]);
    expect(inShort(await program.send([first]))).toMatchObject({ repeated: 1 });
    expect(inShort(await program.send([anObservationRow({ corrects: 'a' })])).refused).toHaveLength(
      1,
    );
  });

  it('makes what it corrects as if it had never been, whether that was counted yet or not', async () => {
    const wrong = anObservationRow({
      key: 'wrong',
      at: '2026-11-10T08:00:00Z',
      person: 'bo',
      minutesSaved: 500,
    });
    const right = anObservationRow({ key: 'right', corrects: 'wrong', minutesSaved: 5 });
    await program.send([wrong, anObservationRow({ key: 'other' })]);
    await program.count();
    await program.send([right]);
    await program.count();
    const counted = { tallies: await program.tallies(), uses: await program.uses() };
    expect(counted.uses).toMatchObject([
      { n: 2, sums: [0, 0, 300], firstKey: 'other', days: [Date.UTC(2026, 10, 16) / dayMs] },
    ]);
    expect(counted.tallies).toMatchObject([{ n: 2 }]);
    expect(await program.recount()).toMatchObject({ kind: 'equal' });
  });

  it('can be corrected itself, and taken back', async () => {
    const rows = [
      anObservationRow({ key: 'a', outcome: 'used' }),
      anObservationRow({ key: 'b', corrects: 'a', outcome: 'corrected' }),
      anObservationRow({ key: 'c', corrects: 'b', outcome: 'asked-someone' }),
    ];
    for (const row of rows) {
      await program.send([row]);
      await program.count();
    }
    expect(await program.uses()).toMatchObject([{ trace: 'attempt', n: 1 }]);
    await program.send([aRowOfKind('retraction', { corrects: 'c' })]);
    await program.count();
    expect(await program.uses()).toEqual([]);
    expect(await program.tallies()).toEqual([]);
    expect(await program.recount()).toMatchObject({ kind: 'equal' });
  });

  it('tells how far back it reaches', async () => {
    const { house, programId } = company;
    const dayOne = house.now;
    await program.send([anObservationRow({ key: 'a' }), anObservationRow({ key: 'b' })]);
    house.now += dayMs;
    await program.send([anObservationRow({ key: 'c' })]);
    house.now += dayMs;
    await program.send([
      anObservationRow({ key: 'd', corrects: 'c' }),
      anObservationRow({ key: 'e', corrects: 'a' }),
      anObservationRow({ key: 'f' }),
    ]);
    const rows = await house.opened.database.read<{
      corrected_from_at: number | null;
      observations: number;
    }>({
      sql: `SELECT corrected_from_at, observations FROM observation_batch WHERE program_id = ${house.opened.database.dialect.placeholder(1)} ORDER BY batch_id`,
      parameters: [programId],
    });
    expect(rows.map((row) => [row.observations, row.corrected_from_at])).toEqual([
      [2, null],
      [1, null],
      [1, null],
      [2, dayOne],
    ]);
  });
});

describe('counting', () => {
  it('says how far it is', async () => {
    const { house, actors, programId } = company;
    const rollup = async () =>
      expectDone(await getRollup(house.ports, actors.pavel, { programId }));
    expect(await rollup()).toEqual({ observations: 0, waiting: 0, countedAt: null });
    await program.send([anObservationRow(), anObservationRow()]);
    expect(await rollup()).toEqual({ observations: 0, waiting: 2, countedAt: null });
    await program.count();
    expect(await rollup()).toEqual({ observations: 2, waiting: 0, countedAt: house.now });
  });

  it('forgets nothing that arrives while it runs', async () => {
    const { house } = company;
    await program.send([anObservationRow()]);
    const queue = timerQueue(house.opened.database, 'test');
    const late = anObservationRow({ key: 'late' });
    const claimed = await queue.claim(10);
    // The clock has taken the timer and counts; meanwhile another batch is stored.
    await runDueTimers(
      house.ports,
      {
        claim: () => Promise.resolve(claimed),
        async complete(timer: (typeof claimed)[number]) {
          await program.send([late]);
          await queue.complete(timer);
        },
        retry: (timer) => queue.retry(timer),
      },
      () => undefined,
    );
    expect(await program.waiting()).toBe(1);
    await tick();
    expect(await program.waiting()).toBe(0);
  });

  it('takes more than one round where much waits, and ends', async () => {
    for (let request = 0; request < 8; request += 1) {
      const rows = Array.from({ length: 4_500 }, (_, at) =>
        anObservationRow({ key: `${request}/${at}`, person: `p${at % 120}`, minutesSaved: at % 9 }),
      );
      await program.send(rows);
    }
    const { house, programId } = company;
    expect(await countObservations(house.ports, house.tenantId, { programId })).toBe('more');
    await tick();
    const recount = await program.recount();
    expect(recount).toMatchObject({ kind: 'equal', personUses: 120 });
    expect(await program.counted()).toBe(36_000);
  });

  it('is not done twice when two servers do it at once', async () => {
    const rows = Array.from({ length: 1_400 }, (_, at) =>
      anObservationRow({ person: `p${at % 7}` }),
    );
    await program.send(rows);
    await Promise.allSettled([
      program.count(),
      program.count(),
      program.send([anObservationRow()]),
      program.count(),
    ]);
    await program.count();
    expect(await program.counted()).toBe(1_401);
    expect(await program.recount()).toMatchObject({ kind: 'equal' });
  });

  it('names the cells in which rollup and facts differ', async () => {
    const { house, programId } = company;
    await program.send([anObservationRow(), aRowOfKind('rating', { score: 7 })]);
    await program.count();
    const [cell] = await house.stores.tallies.listByDay({ programId, kinds: ['rating'] });
    await house.ports.commands.run(house.tenantId, async (writing) => {
      writing.tallies.addAll(programId, [{ ...cell!, n: 4 }]);
      for (const use of await writing.personUses.list(programId)) {
        if (use.trace === 'rating') writing.personUses.remove(programId, use);
      }
    });
    expect(await program.recount()).toEqual({
      kind: 'different',
      tallies: [{ ...cell, n: 4, amounts: cell!.amounts }],
      personUses: 1,
    });
  });
});
