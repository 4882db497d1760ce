import { secondMs } from '@causeway/shared/lib/instant.js';
import { aParticipant } from '../builders/cohort';
import { anObservationRow } from '../builders/observation-row';
import { ObservedProgram } from '../harness/observed-program';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;
let program: ObservedProgram;

/** A program that claims to have five million observations, and has just walked through them. */
beforeEach(async () => {
  company = await SmallCompany.open();
  program = new ObservedProgram(company.house, company.programId);
  const { house, programId } = company;
  await program.send(
    Array.from({ length: 500 }, (_, at) => anObservationRow({ key: `old ${at}`, person: 'bo' })),
  );
  await program.count();
  await house.ports.commands.run(house.tenantId, async ({ rollups }) => {
    const before = await rollups.get(programId);
    const { now: countedAt } = house;
    rollups.save(before, { ...before!, countedAt, observations: 5_000_000, walkedAt: countedAt });
  });
});
afterEach(() => company.close());

const correction = (at: number) =>
  anObservationRow({ key: `new ${at}`, person: 'bo', corrects: `old ${at}`, minutesSaved: 1 });

async function timerDueAt(): Promise<number | undefined> {
  const [timer] = await company.house.opened.database.read<{ due_at: number }>({
    sql: `SELECT due_at FROM timer WHERE kind = 'count-observations'`,
    parameters: [],
  });
  return timer?.due_at;
}

describe('where looking back takes long', () => {
  it('one correction waits for others, and is counted by itself in the end', async () => {
    const { house } = company;
    await program.send([correction(1), anObservationRow()]);
    await program.count();
    expect(await program.waiting()).toBe(1);
    const dueAt = await timerDueAt();
    expect(dueAt).toBeGreaterThan(house.now + 30 * secondMs);
    expect(dueAt).toBeLessThan(house.now + 300 * secondMs);
    house.now = dueAt!;
    await program.count();
    expect(await program.waiting()).toBe(0);
    expect(await program.recount()).toMatchObject({ kind: 'equal' });
  });

  it('many corrections wait for nobody', async () => {
    await program.send(Array.from({ length: 450 }, (_, at) => correction(at)));
    await program.count();
    expect(await program.waiting()).toBe(0);
  });

  it('one person who moved waits, and a hundred do not', async () => {
    const { house, programId } = company;
    const join = (people: number) =>
      house.ports.commands.run(house.tenantId, async ({ participants }) => {
        participants.insertAll(
          Array.from({ length: people }, () =>
            aParticipant({ programId, provenance: 'volunteered' }),
          ),
        );
      });
    const moved = async () =>
      (await house.stores.observationCells.listMoved(programId, 200)).length;
    await join(1);
    await program.count();
    expect(await moved()).toBe(1);
    expect(await timerDueAt()).toBeGreaterThan(house.now);
    await join(99);
    await program.count();
    expect(await moved()).toBe(0);
  });
});
