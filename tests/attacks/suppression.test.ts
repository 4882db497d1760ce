import { randomUUID } from 'node:crypto';
import { importObservations } from '@causeway/bot/usecases/observation/import-observations.js';
import { countObservations } from '@causeway/bot/usecases/observation/count-observations.js';
import { importParticipants } from '@causeway/bot/usecases/participant/import-participants.js';
import { exportMeasures } from '@causeway/bot/usecases/measure/export-measures.js';
import { listMeasures } from '@causeway/bot/usecases/measure/list-measures.js';
import { loadMeasureInput } from '@causeway/bot/usecases/measure/load-measure-input.js';
import { publishEdition } from '@causeway/bot/usecases/measure/publish-edition.js';
import { allMeasures } from '@causeway/shared/domain/measure/all-measures.js';
import { filtersOf } from '@causeway/shared/domain/measure/filters-of.js';
import type { Filter, Measure, MeasureInput } from '@causeway/shared/domain/measure/measure.js';
import { narrowInput } from '@causeway/shared/domain/measure/narrow-input.js';
import { provenances } from '@causeway/shared/domain/participant/participant.js';
import { strata } from '@causeway/shared/domain/participant/stratum.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { expectDone } from '../harness/expect-done';
import { SeededRandom } from '../harness/seeded-random';
import { SmallCompany } from '../harness/small-company';
import { Notebook } from './isolate';

const k = 5;

/** What an attacker writes down, by the kind of number; who is behind each they know from elsewhere. */
class Attacker {
  readonly notebooks = new Map<string, Notebook>();

  note(measure: Measure, filter: Filter, input: MeasureInput): void {
    for (const [name, people] of Object.entries(measure.groups(narrowInput(input, filter)))) {
      const quantity = measure.quantityOf ? measure.quantityOf(name) : 'people';
      if (quantity === null) continue;
      const notebook = this.notebooks.get(quantity) ?? new Notebook();
      this.notebooks.set(quantity, notebook);
      const whole = [...input.people, ...input.others];
      const gave = new Map(whole.map((one) => [one.personKey, JSON.stringify(one)]));
      notebook.note(new Map(people.map(({ personKey }) => [personKey, gave.get(personKey) ?? ''])));
    }
  }

  get numbers(): number {
    return [...this.notebooks.values()].reduce((sum, notebook) => sum + notebook.numbers, 0);
  }

  /** A group that some sum or difference of the numbers speaks of alone. */
  isolated(): readonly string[] | undefined {
    for (const notebook of this.notebooks.values()) {
      const group = notebook.smallestIsolated(k);
      if (group) return group;
    }
    return undefined;
  }
}

interface Day {
  readonly input: MeasureInput;
  /** Of the API, as it stood that day. */
  readonly shown: readonly { readonly measure: Measure; readonly filter: Filter }[];
  readonly sizes: (measure: Measure, filter: Filter) => readonly number[];
}

const measures = new Map(allMeasures.map((measure) => [measure.name, measure]));

/** A pilot that lives for some days and publishes what it may. */
async function liveThrough(seed: number, people: number, days: number): Promise<readonly Day[]> {
  const company = await SmallCompany.open();
  try {
    const { house, actors, programId, useCaseId } = company;
    const random = new SeededRandom(seed);
    const persons = Array.from({ length: people }, (_, nth) => `person-${nth}`);
    const joined = persons.map((person) => ({
      person,
      provenance: random.pick(provenances.filter((one) => one !== 'unknown')),
      source: 'list',
      ring: 1 + random.below(2),
      accessAt: house.now - (20 + random.below(30)) * dayMs,
      labels: strata.filter(() => random.next() < 0.35),
      labelSource: 'data',
    }));
    const send = { programId, isDryRun: false };
    expectDone(await importParticipants(house.ports, actors.pavel, { ...send, rows: joined }));
    const lived: Day[] = [];
    for (let day = 0; day < days; day += 1) {
      const rows = persons
        .filter(() => random.next() < (day === 0 ? 0.8 : 0.5))
        .flatMap((person) => [
          {
            kind: 'interaction',
            key: randomUUID(),
            at: house.now - dayMs,
            person,
            outcome: random.next() < 0.7 ? 'used' : 'did-myself',
            minutesLearning: 1 + random.below(5),
            ...(random.next() < 0.6 ? { useCase: useCaseId } : {}),
          },
          ...(random.next() < 0.5
            ? [
                {
                  kind: 'rating',
                  key: randomUUID(),
                  at: house.now - dayMs,
                  person,
                  verdict: 'good',
                },
              ]
            : []),
        ]);
      expectDone(await importObservations(house.ports, actors.pavel, { ...send, rows }));
      while ((await countObservations(house.ports, house.tenantId, { programId })) === 'more');
      const input = await loadMeasureInput(house.stores, programId, house.now);
      await publishEdition(house.ports, house.tenantId, { programId });
      const answer = expectDone(await listMeasures(house.ports, actors.pavel, { programId }));
      const { text } = expectDone(await exportMeasures(house.ports, actors.pavel, { programId }));
      const shown = answer.measures.flatMap(({ name, cells }) =>
        cells.flatMap((cell) => {
          const measure = measures.get(name);
          return measure && cell.kind === 'shown' && cell.measuredAt === house.now
            ? [{ measure, filter: cell.filter }]
            : [];
        }),
      );
      // The file has a line for every cell of the answer and no number that the answer has not.
      const hidden = answer.measures
        .flatMap(({ cells }) => cells)
        .filter((cell) => cell.kind === 'hidden');
      const gaps = text
        .split('\r\n')
        .filter((line) => /,(too-few-people|almost-(no|every)body)$/.test(line));
      expect(gaps).toHaveLength(hidden.length);
      const sizes: Day['sizes'] = (measure, filter) =>
        Object.values(measure.groups(narrowInput(input, filter))).map((group) => group.length);
      lived.push({ input, shown, sizes });
      house.now += dayMs;
    }
    return lived;
  } finally {
    await company.close();
  }
}

function attack(
  days: readonly Day[],
  see: (day: Day, at: number) => readonly { readonly measure: Measure; readonly filter: Filter }[],
): Attacker {
  const attacker = new Attacker();
  for (const [at, day] of days.entries()) {
    for (const { measure, filter } of see(day, at)) attacker.note(measure, filter, day.input);
  }
  return attacker;
}

/** Everything whose own groups are large enough, as a careless publisher would show it. */
function largeEnough({ input, sizes }: Day) {
  return allMeasures.flatMap((measure) =>
    filtersOf(measure, input)
      .filter((filter) => sizes(measure, filter).every((size) => size >= k))
      .map((filter) => ({ measure, filter })),
  );
}

describe.each([
  [1, 12],
  [2, 14],
  [3, 16],
])('company %i with %i people', (seed, people) => {
  let days: readonly Day[];
  beforeAll(async () => {
    days = await liveThrough(seed, people, 4);
  }, 60_000);

  it('lets nobody work out a number about fewer than k, over all answers and editions', () => {
    const attacker = attack(days, (day) => day.shown);
    expect(attacker.numbers).toBeGreaterThan(3);
    expect(attacker.isolated()).toBeUndefined();
  });

  it('would give a group away if it looked at each number by itself alone', () => {
    expect(attack(days, largeEnough).isolated()).toBeDefined();
  });
});

it('would give a group away by an edition after one person changed', async () => {
  const [first, second] = await liveThrough(5, 14, 2);
  if (!first || !second) throw new Error('Two days were to be lived through');
  const one = second.input.people[0];
  const changed: MeasureInput = {
    ...first.input,
    people: first.input.people.map((person) =>
      person.personKey === one?.personKey ? one : person,
    ),
  };
  const attacker = attack([first, { ...first, input: changed }], (day) => day.shown);
  expect(attacker.isolated()).toBeDefined();
});
