import { runDueTimers } from '@causeway/bot/jobs/run-due-timers.js';
import { timerQueue } from '@causeway/bot/store/timer-queue.js';
import { addEntry } from '@causeway/bot/usecases/register/add-entry.js';
import { moveEntry } from '@causeway/bot/usecases/register/move-entry.js';
import { withdrawSheet } from '@causeway/bot/usecases/sheet/withdraw-sheet.js';
import { registerKindOf } from '@causeway/shared/domain/register/register-kinds.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { answersFor } from '../builders/answers';
import { newTestId } from '../builders/ids';
import { DeclaredCompany } from '../harness/declared-company';
import { expectDone } from '../harness/expect-done';

let company: DeclaredCompany;

beforeEach(async () => {
  company = await DeclaredCompany.open();
});

afterEach(() => company.close());

async function tick(): Promise<void> {
  const queue = timerQueue(company.house.opened.database, 'test');
  const failed: unknown[] = [];
  await runDueTimers(company.ports, queue, (_, error) => failed.push(error));
  expect(failed).toEqual([]);
}

/** Ticks once a day, as a server that was always up would have at least. */
async function live(days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    company.house.now += dayMs;
    await tick();
  }
}

async function dataUse() {
  const at = company.at('data-use');
  await company.save(company.actors.olu, at, { contact: company.ids.olu });
  return company.sign(company.actors.olu, at, 'owner');
}

describe('the clock', () => {
  it('tells of an expiry two weeks ahead and on the day, and then no more', async () => {
    await dataUse();
    const told: Record<number, number> = {};
    for (let day = 1; day <= 100; day += 1) {
      await live(1);
      const count = (await company.small.noticesOf('olu')).length;
      if (count !== (Object.values(told).at(-1) ?? 0)) told[day] = count;
    }
    expect(told).toEqual({ 76: 1, 90: 2 });
  });

  it('tells nothing of what was withdrawn before', async () => {
    const { version } = await dataUse();
    const withdrawal = { ...company.at('data-use'), version, number: 1, reason: 'Wrong.' };
    expectDone(await withdrawSheet(company.ports, company.actors.pavel, withdrawal));
    await live(100);
    expect(await company.small.noticesOf('olu')).toEqual([]);
  });

  it('tells of an entry that is overdue, unless it was closed in time', async () => {
    const { small, house, ports, actors, ids } = company;
    const kind = registerKindOf('deferred-risk');
    const required = kind.fields.filter((field) => field.isRequired);
    const add = async (days: number) => {
      const values = { ...answersFor(required, house.now), due: house.now + days * dayMs };
      const entryId = newTestId<'register-entry'>();
      const { programId } = small;
      const entry = { programId, kind: kind.name, entryId, ownerId: ids.daria, values };
      expectDone(await addEntry(ports, actors.pavel, entry));
      return { programId, entryId };
    };
    await add(10);
    const closed = await add(20);
    const nothing = { evidenceIds: [], values: {}, reason: 'It is small.' };
    const ask = { ...closed, version: 1, move: 'ask-acceptance', ...nothing };
    const { version } = expectDone(await moveEntry(ports, actors.pavel, ask));
    const accept = { ...closed, version, move: 'accept-risk', ...nothing };
    expectDone(await moveEntry(ports, actors.olu, accept));
    await live(9);
    expect(await small.noticesOf('daria')).toEqual([]);
    await live(21);
    expect(await small.noticesOf('daria')).toEqual(['register-overdue']);
  });
});
