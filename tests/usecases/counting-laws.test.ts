import fc from 'fast-check';
import { purgeLabels } from '@causeway/bot/usecases/participant/purge-labels.js';
import {
  observationKindNames,
  observationKinds,
  type ObservationKindName,
} from '@causeway/shared/domain/observation/observation-kinds.js';
import type { Provenance } from '@causeway/shared/domain/participant/participant.js';
import { provenances } from '@causeway/shared/domain/participant/participant.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import { aParticipant } from '../builders/cohort';
import { expectDone } from '../harness/expect-done';
import { ObservedProgram } from '../harness/observed-program';
import { SmallCompany } from '../harness/small-company';

let company: SmallCompany;
beforeAll(async () => {
  company = await SmallCompany.open();
});
afterAll(() => company.close());

const onSqlServer = process.env['CAUSEWAY_TEST_DATABASE'] === 'mssql';
const runs = (embedded: number) => ({ numRuns: onSqlServer ? 3 : embedded });

const people = ['ada', 'bo', 'cem', 'dee'] as const;
const kinds = observationKindNames.filter((name) => name !== 'retraction');
const noon = Date.UTC(2026, 10, 10, 12);

type Fields = Readonly<Record<string, unknown>>;

function present<Value>(presence: 'required' | 'optional' | 'never', value: fc.Arbitrary<Value>) {
  if (presence === 'never') return fc.constant(undefined);
  return presence === 'required' ? value : fc.option(value);
}

function fieldsOf(name: ObservationKindName): fc.Arbitrary<Fields> {
  const kind = observationKinds[name];
  const codes = kind.codes.map((field) => [field.name, fc.constantFrom(...field.values)] as const);
  const amounts = kind.amounts.map(
    (field) =>
      [field.name, present(field.isRequired ? 'required' : 'optional', fc.nat(9))] as const,
  );
  return fc.record({
    kind: fc.constant(name),
    at: fc.nat(9).map((half) => noon + half * 43_200_000),
    person: present(kind.person, fc.constantFrom(...people)),
    otherPerson: present(kind.otherPerson, fc.constantFrom(...people)),
    useCase: present(kind.useCase, fc.constant('Preparing a call')),
    ring: fc.option(fc.integer({ min: 1, max: 2 })),
    ...Object.fromEntries([...codes, ...amounts]),
  });
}

const anyFields = fc.constantFrom(...kinds).chain(fieldsOf);
const somePerson = fc.constantFrom(...people);

type Step =
  | { readonly do: 'send'; readonly rows: readonly Fields[] }
  | { readonly do: 'correct'; readonly which: number; readonly by: Fields }
  | { readonly do: 'retract'; readonly which: number }
  | {
      readonly do: 'place';
      readonly person: (typeof people)[number];
      readonly provenance: Provenance;
      readonly strata: number;
    }
  | { readonly do: 'purge' }
  | { readonly do: 'count' };

const sending: fc.Arbitrary<Step>[] = [
  fc.record({ do: fc.constant('send'), rows: fc.array(anyFields, { minLength: 1, maxLength: 8 }) }),
  fc.record({ do: fc.constant('correct'), which: fc.nat(30), by: anyFields }),
  fc.record({ do: fc.constant('retract'), which: fc.nat(30) }),
  fc.constant({ do: 'count' }),
];
const placing: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('place'),
  person: somePerson,
  provenance: fc.constantFrom(...provenances),
  strata: fc.nat(63),
});
const purging: fc.Arbitrary<Step> = fc.constant({ do: 'purge' });

/** A source's chains of versions: the last of each is what it means to say. */
class Source {
  readonly #last: { key: string; row: Fields | undefined }[] = [];
  #keys = 0;

  send(fields: Fields): Fields {
    const row = { key: `k${(this.#keys += 1)}`, ...fields };
    this.#last.push({ key: row.key, row });
    return row;
  }

  correct(which: number, by: Fields | undefined): Fields | undefined {
    const chain = this.#last[which % Math.max(1, this.#last.length)];
    if (!chain) return undefined;
    const fields = by ?? { kind: 'retraction', at: noon };
    const row = { key: `k${(this.#keys += 1)}`, corrects: chain.key, ...fields };
    chain.key = row.key;
    chain.row = by && row;
    return row;
  }

  /** What would have been sent by somebody who never erred. */
  get meant(): readonly Fields[] {
    return this.#last.flatMap(({ row }) => {
      if (!row) return [];
      const { corrects: _, ...rest } = row as { corrects?: unknown };
      return [rest];
    });
  }
}

async function newProgram(): Promise<ObservedProgram> {
  const { house, ids } = company;
  const people_ = { owner: ids.olu, deputy: ids.daria, manager: ids.pavel };
  const toolId = await house.tool(house.ports.newId());
  const { programId } = await house.program(toolId, people_);
  return new ObservedProgram(house, programId);
}

async function place(program: ObservedProgram, step: Step & { do: 'place' }): Promise<void> {
  const { house, programId } = program;
  const personKey = house.ports.personKey(programId, step.person);
  const { provenance, strata } = step;
  await house.ports.commands.run(house.tenantId, async ({ participants }) => {
    const before = await participants.get(programId, personKey);
    if (before) participants.save(before, { ...before, provenance, strata });
    else participants.insertAll([aParticipant({ programId, personKey, provenance, strata })]);
  });
}

async function purge(program: ObservedProgram): Promise<void> {
  const { house, programId } = program;
  const pavel = await house.actor(company.ids.pavel);
  expectDone(await purgeLabels(house.ports, pavel, { programId }));
}

async function play(program: ObservedProgram, steps: readonly Step[]): Promise<Source> {
  const source = new Source();
  const send = async (...rows: readonly (Fields | undefined)[]) => {
    const given = rows.filter((row) => row !== undefined);
    if (given.length === 0) return;
    const receipt = await program.send(given);
    expect(receipt.refused).toEqual([]);
  };
  for (const step of steps) {
    if (step.do === 'send') await send(...step.rows.map((row) => source.send(row)));
    else if (step.do === 'correct') await send(source.correct(step.which, step.by));
    else if (step.do === 'retract') await send(source.correct(step.which, undefined));
    else if (step.do === 'place') await place(program, step);
    else if (step.do === 'purge') await purge(program);
    else await program.count();
  }
  await program.count();
  return source;
}

/** Without what differs between two programs with the same story. */
async function rollupsOf(program: ObservedProgram) {
  const names = new Map(
    people.map((name) => [program.house.ports.personKey(program.programId, name), name]),
  );
  const tallies = (await program.tallies()).map(({ useCaseId, ...tally }) => ({
    ...tally,
    hasUseCase: useCaseId !== null,
  }));
  const uses = (await program.uses()).map(({ personKey, useCaseId, ...use }) => ({
    ...use,
    person: names.get(personKey) ?? 'nobody',
    hasUseCase: useCaseId !== null,
  }));
  const inOrder = (list: readonly object[]) =>
    list.map((item) => canonicalJson({ ...item })).toSorted();
  return { tallies: inOrder(tallies), uses: inOrder(uses) };
}

it('always equals a recount of the facts, whatever came in between', async () => {
  const steps = fc.array(fc.oneof(...sending, placing, purging), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const program = await newProgram();
      await play(program, all);
      expect(await program.waiting()).toBe(0);
      expect(await program.recount()).toMatchObject({ kind: 'equal' });
    }),
    runs(60),
  );
});

it('counts what was corrected as if it had never been wrong', async () => {
  const steps = fc.array(fc.oneof(...sending, placing), { maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const erring = await newProgram();
      const { meant } = await play(erring, all);
      const flawless = await newProgram();
      const places = all.filter((step) => step.do === 'place');
      if (meant.length > 0) await flawless.send(meant);
      await play(flawless, places);
      const [left, right] = [await rollupsOf(erring), await rollupsOf(flawless)];
      expect(left.tallies).toEqual(right.tallies);
      expect(left.uses).toEqual(right.uses);
    }),
    runs(40),
  );
});

it('counts the same in whatever order and portions observations arrive', async () => {
  const sent = fc.array(anyFields, { maxLength: 30 }).chain((rows) => {
    const keyed = rows.map((row, at) => ({ key: `k${at}`, ...row }));
    const shuffled = fc.shuffledSubarray(keyed, { minLength: keyed.length });
    return fc.tuple(fc.constant(keyed), shuffled, fc.integer({ min: 1, max: 12 }));
  });
  await fc.assert(
    fc.asyncProperty(sent, async ([rows, shuffled, portion]) => {
      const whole = await newProgram();
      if (rows.length > 0) await whole.send(rows);
      await whole.count();
      const portioned = await newProgram();
      for (let from = 0; from < shuffled.length; from += portion) {
        await portioned.send(shuffled.slice(from, from + portion));
        if (from % 2 === 0) await portioned.count();
      }
      await portioned.count();
      expect(await rollupsOf(portioned)).toEqual(await rollupsOf(whole));
    }),
    runs(40),
  );
});
