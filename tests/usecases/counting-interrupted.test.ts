import { countObservations } from '@causeway/bot/usecases/observation/count-observations.js';
import { purgeLabels } from '@causeway/bot/usecases/participant/purge-labels.js';
import type { Ports } from '@causeway/bot/usecases/ports.js';
import { secondMs } from '@causeway/shared/lib/instant.js';
import { aParticipant } from '../builders/cohort';
import { aRowOfKind } from '../builders/observation-row';
import { expectDone } from '../harness/expect-done';
import { ObservedProgram } from '../harness/observed-program';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;
let program: ObservedProgram;
beforeEach(async () => {
  company = await SmallCompany.open();
  program = new ObservedProgram(company.house, company.programId);
});
afterEach(() => company.close());

const helps = 450;

/** Each in cells of its own: four times as many rows to write, more than one transaction takes. */
async function sendMuch(): Promise<void> {
  const { house, programId } = company;
  await house.ports.commands.run(house.tenantId, async ({ participants }) => {
    participants.insertAll(
      Array.from({ length: helps / 2 }, (_, at) =>
        aParticipant({
          programId,
          personKey: house.ports.personKey(programId, `giver ${at}`),
          provenance: 'volunteered',
          strata: at % 7,
        }),
      ),
    );
  });
  await program.count();
  const rows = Array.from({ length: helps }, (_, at) =>
    aRowOfKind('help', {
      person: `giver ${at}`,
      otherPerson: `receiver ${at}`,
      at: house.now - (at % 90) * 86_400_000,
      ring: 1 + (at % 99),
    }),
  );
  await program.send(rows);
}

/** A server on which `what` happens in the place of, or before, the nth transaction. */
function disturbed(nth: number, what: () => Promise<void>): Ports {
  const { ports } = company.house;
  let transactions = 0;
  return {
    ...ports,
    commands: {
      async run(tenantId, work) {
        transactions += 1;
        if (transactions === nth) await what();
        return ports.commands.run(tenantId, work);
      },
    },
  };
}

async function countOn(ports: Ports): Promise<'more' | 'idle' | 'broken off'> {
  const { house, programId } = company;
  return countObservations(ports, house.tenantId, { programId }).catch(() => 'broken off' as const);
}

async function isHalfDone(): Promise<boolean> {
  const rollup = await company.house.stores.rollups.get(company.programId);
  return rollup?.portion != null;
}

it.each([1, 2, 3])(
  'goes on where a server broke off before its transaction number %p',
  async (nth) => {
    await sendMuch();
    const breaking = disturbed(nth, () => Promise.reject(new Error('power cut')));
    expect(await countOn(breaking)).toBe('broken off');
    expect(await isHalfDone()).toBe(nth > 1);
    company.house.now += 20 * secondMs;
    await program.count();
    expect(await program.counted()).toBe(2 * helps);
    expect(await program.recount()).toMatchObject({ kind: 'equal' });
  },
);

it('leaves a portion to the server that is at it, and looks again later', async () => {
  const { house, programId } = company;
  await sendMuch();
  await countOn(disturbed(3, () => Promise.reject(new Error('slow'))));
  const before = await house.stores.rollups.get(programId);
  expect(await countOn(house.ports)).toBe('idle');
  expect(await house.stores.rollups.get(programId)).toEqual(before);
  expect(await program.recount()).toEqual({ kind: 'busy' });
  const dueAt = await house.opened.database.read<{ due_at: number }>({
    sql: `SELECT due_at FROM timer WHERE kind = 'count-observations'`,
    parameters: [],
  });
  expect(dueAt.map((timer) => timer.due_at)).toEqual([before!.portion!.at + 15 * secondMs]);
});

it.each([2, 3])('loses nothing when labels are purged before transaction %p', async (nth) => {
  const { house, actors, programId } = company;
  await sendMuch();
  const purging = disturbed(nth, async () => {
    expectDone(await purgeLabels(house.ports, actors.pavel, { programId }));
  });
  while ((await countOn(purging)) === 'more');
  expect(await isHalfDone()).toBe(false);
  expect(await program.counted()).toBe(2 * helps);
  expect(await program.recount()).toMatchObject({ kind: 'equal' });
});

it('moves nobody while a portion is half done', async () => {
  const { house, programId } = company;
  await sendMuch();
  await countOn(disturbed(3, () => Promise.reject(new Error('power cut'))));
  const personKey = house.ports.personKey(programId, 'giver 3');
  await house.ports.commands.run(house.tenantId, async ({ participants }) => {
    const before = await participants.get(programId, personKey);
    participants.save(before!, { ...before!, provenance: 'assigned' });
  });
  house.now += 20 * secondMs;
  await program.count();
  const assigned = (await program.tallies()).filter(({ provenance }) => provenance === 'assigned');
  expect(assigned.reduce((sum, { n }) => sum + n, 0)).toBe(1);
  expect(await program.recount()).toMatchObject({ kind: 'equal' });
});
