import { measureNamed } from '@causeway/shared/domain/measure/all-measures.js';
import { filtersOf } from '@causeway/shared/domain/measure/filters-of.js';
import type {
  Filter,
  Measure,
  MeasureInput,
  MeasureResult,
} from '@causeway/shared/domain/measure/measure.js';
import { narrowInput } from '@causeway/shared/domain/measure/narrow-input.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { Notebook } from './isolate';
import { isUseIn, liveThrough, type LivedPilot, type PilotDay, type Sent } from './lived-pilot';
import { linesOf, toldOfThePast } from './told-numbers';

const k = 5;

interface Shown {
  readonly measure: Measure;
  readonly filter: Filter;
  readonly measuredAt: number;
  readonly result: MeasureResult;
}

function shownOn({ measures }: PilotDay): readonly Shown[] {
  return measures.flatMap(({ name, cells }) =>
    cells.flatMap((cell) => {
      const measure = measureNamed(name);
      if (!measure || cell.kind !== 'shown') return [];
      const { filter, measuredAt, result } = cell;
      return [{ measure, filter, measuredAt, result }];
    }),
  );
}

function newlyShownOn(day: PilotDay): readonly Shown[] {
  return shownOn(day).filter(({ measuredAt }) => measuredAt === day.now);
}

type Test = (use: Sent) => boolean;
const atWork: Test = ({ setting }) => setting === 'work';
const served: Test = (use) => atWork(use) && use.outcome === 'used';

/** Numbers of uses and which uses they count, said once more, apart from the product. */
const numbersOfUses: Readonly<
  Record<string, (result: MeasureResult) => readonly [number, Test][]>
> = {
  'total-interactions': ({ n }) => [[n, () => true]],
  'minutes-learning': ({ eligible }) => [[eligible, atWork]],
  acceptance: ({ n, value }) => [
    [n, atWork],
    ...(value.kind === 'known' && value.value.form === 'share'
      ? [[value.value.successes, served] as [number, Test]]
      : []),
  ],
};

function usesBehind({ uses }: LivedPilot, shown: Shown, isCounted: Test): readonly Sent[] {
  const day = Math.floor(shown.measuredAt / dayMs);
  return uses.filter((use) => use.day < day && isUseIn(use, shown.filter) && isCounted(use));
}

/** Each use is somebody's for good: whoever subtracts yesterday's number has today's uses. */
function noteUses(notebook: Notebook, pilot: LivedPilot, shown: readonly Shown[]): void {
  for (const one of shown) {
    for (const [, isCounted] of numbersOfUses[one.measure.name]?.(one.result) ?? []) {
      const behind = usesBehind(pilot, one, isCounted);
      notebook.note(new Map(behind.map(({ key, by }) => [key, by.person])));
    }
  }
}

type PeopleBehind = Pick<Shown, 'measure' | 'filter'> & { readonly input: MeasureInput };

/** `summandOf`: under which name a person is in a number. */
function notePeople(
  notebook: Notebook,
  { measure, filter, input }: PeopleBehind,
  summandOf: (person: string, gave: string) => string,
): void {
  const whole = [...input.people, ...input.others];
  const gave = new Map(whole.map((one) => [String(one.personKey), JSON.stringify(one)]));
  for (const [name, people] of Object.entries(measure.groups(narrowInput(input, filter)))) {
    if (measure.quantityOf && measure.quantityOf(name) !== 'people') continue;
    const persons = people.map((one) => String(one.personKey));
    notebook.note(
      new Map(persons.map((person) => [summandOf(person, gave.get(person) ?? ''), person])),
    );
  }
}

const asTheyAre = (person: string) => person;
/** Whoever gave something else than before is another summand. */
const asTheyGave = (person: string, gave: string) => `${person} ${gave}`;

/** A number of people is looked up on the day it was measured. */
function inputOf(pilot: LivedPilot, { measuredAt }: Shown): MeasureInput {
  const day = pilot.days.find(({ now }) => now === measuredAt);
  if (!day) throw new Error('A number was measured on no day');
  return day.input;
}

function editionsOf(pilot: LivedPilot): Notebook {
  const notebook = new Notebook();
  for (const day of pilot.days) {
    for (const shown of newlyShownOn(day)) {
      notePeople(notebook, { ...shown, input: day.input }, asTheyGave);
    }
  }
  return notebook;
}

/** What stood on the page on any two days, of one measure: the past of it is shown side by side. */
function pagesOf(pilot: LivedPilot): readonly Notebook[] {
  const { days } = pilot;
  const pairs = days.flatMap((before, at) =>
    days.slice(at + 1).map((after) => [before, after] as const),
  );
  return pairs.flatMap(([before, after]) => {
    const since = shownOn(after).filter(({ measuredAt }) => measuredAt > before.now);
    const renewed = new Set(since.map(({ measure }) => measure.name));
    const notebooks = new Map<string, Notebook>();
    const both = [...shownOn(before), ...shownOn(after)];
    for (const shown of both.filter(({ measure }) => renewed.has(measure.name))) {
      const notebook = notebooks.get(shown.measure.name) ?? new Notebook();
      notebooks.set(shown.measure.name, notebook);
      notePeople(notebook, { ...shown, input: inputOf(pilot, shown) }, asTheyAre);
    }
    return [...notebooks.values()];
  });
}

function allUsesOf(pilot: LivedPilot): Notebook {
  const notebook = new Notebook();
  for (const day of pilot.days) noteUses(notebook, pilot, newlyShownOn(day));
  return notebook;
}

const shapes = [
  { seed: 1, people: 12, days: 4, rings: 2, useCases: 1, activeShare: 0.5 },
  { seed: 2, people: 16, days: 4, rings: 2, useCases: 2, activeShare: 0.6 },
  { seed: 3, people: 30, days: 4, rings: 2, useCases: 3, activeShare: 0.4 },
  { seed: 4, people: 60, days: 3, rings: 3, useCases: 3, activeShare: 0.3 },
];

describe.each(shapes)('a pilot of $people people', (shape) => {
  let pilot: LivedPilot;
  beforeAll(async () => {
    pilot = await liveThrough(shape);
  });
  /** Of many people not every group of four is tried each time. */
  const most = shape.people > 30 ? 3 : k - 1;

  it('shows numbers, and shows them anew', () => {
    expect(shownOn(pilot.days.at(-1)!).length).toBeGreaterThan(10);
    expect(pilot.days.slice(1).flatMap(newlyShownOn).length).toBeGreaterThan(3);
  });

  it('counts the uses that the attacker knows it counts', () => {
    const numbers = pilot.days
      .flatMap(newlyShownOn)
      .flatMap((shown) =>
        (numbersOfUses[shown.measure.name]?.(shown.result) ?? []).map(([number, isCounted]) => [
          number,
          usesBehind(pilot, shown, isCounted).length,
        ]),
      );
    expect(numbers.map(([said]) => said)).toEqual(numbers.map(([, behind]) => behind));
    expect(numbers.length).toBeGreaterThan(3);
  });

  it('lets nobody single out the uses of a few, over all cuts, measures and editions', () => {
    const notebook = allUsesOf(pilot);
    expect(notebook.numbers).toBeGreaterThan(3);
    expect(notebook.isolated(most)).toBeUndefined();
  });

  it('lets nobody single out a few people, over all cuts, measures and editions', () => {
    const notebook = editionsOf(pilot);
    expect(notebook.numbers).toBeGreaterThan(3);
    expect(notebook.isolated(most)).toBeUndefined();
  });

  it('lets nobody tell from any two editions what a few people did', () => {
    for (const notebook of pagesOf(pilot)) expect(notebook.isolated(most)).toBeUndefined();
  });

  it('says of the past what stood on the pages of those days, and nothing else', () => {
    const { told, elsewhere } = toldOfThePast(pilot);
    expect(elsewhere).toEqual([]);
    const shown = told.filter(({ said }) => said.includes('"shown"'));
    expect(new Set(shown.map(({ publishedAt }) => publishedAt)).size).toBeGreaterThan(1);
  });

  it('says in the file what it says in the answer, and nothing else', () => {
    for (const { measures, file } of pilot.days) {
      const said = linesOf(measures);
      const lines = file
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(','));
      const numbers = lines
        .filter((line) => line[5] !== '')
        .map(([name, , by, , at, n, eligible, censored]) =>
          [name, by, at, n, eligible, censored].join(),
        );
      expect(numbers.filter((line) => !said.has(line))).toEqual([]);
      expect(new Set(numbers).size).toBe(said.size);
    }
  });
});

describe('the attack', () => {
  let pilot: LivedPilot;
  beforeAll(async () => {
    pilot = await liveThrough({
      seed: 5,
      people: 24,
      days: 2,
      rings: 2,
      useCases: 2,
      activeShare: 0.4,
    });
  });

  /** Every cell of which `isLarge` holds, as if it were shown. */
  function carelessly(
    day: PilotDay,
    isLarge: (sizes: Readonly<Record<string, number>>) => boolean,
  ): readonly Shown[] {
    return day.measures.flatMap(({ name }) => {
      const measure = measureNamed(name);
      if (!measure) return [];
      return filtersOf(measure, day.input).flatMap((filter) => {
        const cut = narrowInput(day.input, filter);
        const sizes = Object.fromEntries(
          Object.entries(measure.groups(cut)).map(([group, people]) => [group, people.length]),
        );
        const result = measure.estimate(cut);
        return isLarge(sizes) ? [{ measure, filter, measuredAt: day.now, result }] : [];
      });
    });
  }

  function inOneEdition(shown: readonly Shown[]): readonly string[] | undefined {
    const notebook = new Notebook();
    for (const one of shown) {
      notePeople(notebook, { ...one, input: inputOf(pilot, one) }, asTheyAre);
    }
    return notebook.isolated(k - 1);
  }

  it('finds who is given away by cells that are only looked at one by one', () => {
    const [first] = pilot.days;
    const shown = carelessly(first!, (sizes) => Object.values(sizes).every((size) => size >= k));

    expect(inOneEdition(shown)).toBeDefined();
  });

  it('finds who is given away by a numerator', () => {
    const [first] = pilot.days;
    const shown = carelessly(first!, ({ n = 0, successes = k }) => n >= k && successes < k);

    expect(shown.length).toBeGreaterThan(0);
    expect(inOneEdition(shown)).toBeDefined();
  });

  it('finds whose uses are the difference of two editions after one person changed', () => {
    const [whole] = shownOn(pilot.days[0]!).filter(
      ({ measure }) => measure.name === 'total-interactions',
    );
    const [somebody] = pilot.people;
    const notebook = new Notebook();
    noteUses(notebook, pilot, [whole!]);
    expect(notebook.isolated(k - 1)).toBeUndefined();
    const behind = usesBehind(pilot, whole!, () => true).map(({ key, by }) => [key, by.person]);
    notebook.note(new Map([...behind, ['one more use', somebody!.person]] as [string, string][]));

    expect(notebook.isolated(k - 1)).toEqual([somebody!.person]);
  });

  it('finds who joined in where a number of people rises by one', () => {
    const [first] = pilot.days;
    const activation = shownOn(first!).find(
      ({ measure, filter }) => measure.name === 'activation' && filter.by === 'all',
    );
    const { measure, filter } = activation!;
    const { input } = first!;
    const users = measure.groups(input)['successes'] ?? [];
    const notebook = new Notebook();
    const without = { ...input, people: input.people.filter((one) => one !== users[0]) };
    notePeople(notebook, { measure, filter, input }, asTheyAre);
    notePeople(notebook, { measure, filter, input: without }, asTheyAre);

    expect(notebook.isolated(k - 1)).toEqual([String(users[0]?.personKey)]);
  });
});
