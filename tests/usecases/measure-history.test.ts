import type { Edition, EditionCell } from '@causeway/shared/domain/measure/edition.js';
import type { Filter, FilterBy } from '@causeway/shared/domain/measure/measure.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { getMeasureHistory } from '@causeway/bot/usecases/measure/get-measure-history.js';
import { newTestId } from '../builders/ids';
import { expectDone } from '../harness/expect-done';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;
beforeEach(async () => {
  company = await SmallCompany.open();
});
afterEach(() => company.close());

const from = 1_800_000_000_000;

function shown(filter: Filter, number: number): EditionCell {
  const counted = { successes: 10 + number, trials: 50, estimate: 0.2, low: 0.1, high: 0.3 };
  const value = { kind: 'known', value: { form: 'share', ...counted } } as const;
  const result = { n: 50, eligible: 50, censored: 0, value };
  return { kind: 'shown', filter, measuredAt: from + number * dayMs, result };
}

function hidden(filter: Filter, number: number): EditionCell {
  const measuredAt = from + number * dayMs;
  return { kind: 'hidden', filter, measuredAt, because: 'too-few-people' };
}

async function publish(number: number, measure: string, cells: readonly EditionCell[]) {
  const { house, programId } = company;
  const publishedAt = from + number * dayMs;
  const measures = [{ measure, cells }];
  const edition: Edition = { number, publishedAt, smallestGroup: 5, measures };
  const basis = { pasts: new Map(), counted: new Map(), marks: new Map() };
  await house.ports.commands.run(house.tenantId, (stores) => {
    stores.editions.insert(programId, edition, basis);
    return Promise.resolve();
  });
}

function ask(measure: string, by: FilterBy = 'all', actor = company.actors.pavel) {
  const { house, programId } = company;
  return getMeasureHistory(house.ports, actor, { programId, measure, by });
}

const all = { by: 'all' } as const;
const ring = (number: number) => ({ by: 'ring', ring: number }) as const;

describe('the past of a measure', () => {
  it('is what each edition said of it, oldest first, with what was kept back', async () => {
    await publish(1, 'acceptance', [hidden(all, 1)]);
    await publish(2, 'acceptance', [shown(all, 2)]);
    expect(expectDone(await ask('acceptance'))).toEqual({
      earlier: 0,
      editions: [
        { number: 1, publishedAt: from + dayMs, cells: [hidden(all, 1)] },
        { number: 2, publishedAt: from + 2 * dayMs, cells: [shown(all, 2)] },
      ],
    });
  });

  it('goes back twenty-six editions, and says how many there were before', async () => {
    for (let number = 1; number <= 29; number += 1) {
      await publish(number, 'acceptance', [shown(all, number)]);
    }
    const { editions, earlier } = expectDone(await ask('acceptance'));
    expect(editions.map(({ number }) => number)).toEqual(
      Array.from({ length: 26 }, (_, nth) => nth + 4),
    );
    expect(earlier).toBe(3);
  });

  it('is of everybody and of the groups that are asked for', async () => {
    await publish(1, 'acceptance', [shown(all, 1), shown(ring(1), 1), hidden(ring(2), 1)]);
    const filters = async (by: FilterBy) =>
      expectDone(await ask('acceptance', by)).editions[0]?.cells.map(({ filter }) => filter);
    expect(await filters('all')).toEqual([all]);
    expect(await filters('ring')).toEqual([all, ring(1), ring(2)]);
  });

  it('is not told of a group that is told apart no more', async () => {
    const struggling = { by: 'stratum', stratum: 'struggling' } as const;
    await publish(1, 'acceptance', [shown(all, 1), shown(struggling, 1)]);
    await publish(2, 'acceptance', [shown(all, 2)]);
    const { editions } = expectDone(await ask('acceptance', 'stratum'));
    expect(editions.flatMap(({ cells }) => cells.map(({ filter }) => filter))).toEqual([all, all]);
  });

  it('has a gap where an edition did not have it', async () => {
    await publish(1, 'quality', [shown(all, 1)]);
    await publish(2, 'acceptance', [shown(all, 2)]);
    const { editions } = expectDone(await ask('acceptance'));
    expect(editions.map(({ number, cells }) => [number, cells.length])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });

  it('is for those with a part in the program and for readers, in their own company', async () => {
    const { actors } = company;
    await publish(1, 'acceptance', [shown(all, 1)]);
    const refused = (code: string) => ({ kind: 'rejected', code });
    expect(await ask('acceptance', 'all', actors.mara)).toMatchObject(refused('forbidden'));
    const reader = { ...actors.mara, tenantRoles: ['reader' as const] };
    expectDone(await ask('acceptance', 'all', reader));
    const elsewhere = { ...reader, tenantId: newTestId<'tenant'>() };
    expect(await ask('acceptance', 'all', elsewhere)).toMatchObject(refused('absent'));
    expect(await ask('no-such-measure', 'all', reader)).toMatchObject(refused('absent'));
  });
});
