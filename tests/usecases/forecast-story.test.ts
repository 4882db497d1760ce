import { listForecasts } from '@causeway/bot/usecases/forecast/list-forecasts.js';
import { previewProjection } from '@causeway/bot/usecases/forecast/preview-projection.js';
import { registerForecast } from '@causeway/bot/usecases/forecast/register-forecast.js';
import { scoreForecast } from '@causeway/bot/usecases/forecast/score-forecast.js';
import { withdrawForecast } from '@causeway/bot/usecases/forecast/withdraw-forecast.js';
import { publishEdition } from '@causeway/bot/usecases/measure/publish-edition.js';
import { importParticipants } from '@causeway/bot/usecases/participant/import-participants.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import { dayMs, hourMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from '../builders/ids';
import { aRowOfKind } from '../builders/observation-row';
import { expectDone } from '../harness/expect-done';
import { ObservedProgram } from '../harness/observed-program';
import { SmallCompany } from '../harness/small-company';
import { tick } from '../harness/tick';

let company: SmallCompany;
let program: ObservedProgram;
let calls: UseCaseId;
let letters: UseCaseId;
let mails: UseCaseId;

beforeEach(async () => {
  company = await SmallCompany.open();
  program = new ObservedProgram(company.house, company.programId);
  calls = company.useCaseId;
  letters = await useCase('Writing a letter');
  mails = await useCase('Answering a mail');
});
afterEach(() => company.close());

async function useCase(name: string): Promise<UseCaseId> {
  const { house, programId } = company;
  const id = newTestId<'use-case'>();
  await house.ports.commands.run(house.tenantId, (stores) => {
    stores.useCases.insert({ id, version: 1, programId, name, isRetired: false });
    return Promise.resolve();
  });
  return id;
}

let uses = 0;

/** Everybody used it ten times, and so many times did the work themselves after all. */
async function use(people: readonly string[], useCaseId: UseCaseId, deferred: number) {
  const rows = people.flatMap((person) =>
    Array.from({ length: 10 }, (_, at) => {
      uses += 1;
      return aRowOfKind('interaction', {
        key: `use-${uses}`,
        at: new Date(company.house.now).toISOString(),
        person: `${person}@contoso.example`,
        useCase: useCaseId,
        outcome: at < deferred ? 'did-myself' : 'used',
      });
    }),
  );
  await program.send(rows);
  await program.count();
}

const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `p${from + at}`);

/** The next morning, when what was counted is published. */
async function publish(): Promise<void> {
  const { house, programId } = company;
  house.now = (Math.floor(house.now / dayMs) + 1) * dayMs + 4 * hourMs;
  await publishEdition(house.ports, house.tenantId, { programId });
}

const measure = 'deferral';
const mixOf = (share: number, second = letters) => ({
  by: 'use-case' as const,
  shares: [
    { useCaseId: calls, weight: share },
    { useCaseId: second, weight: 0.3 },
  ],
  other: 0.7 - share,
});

async function preview(mix: Parameters<typeof previewProjection>[2]['mix'], target = 0.4) {
  const { house, actors, programId } = company;
  const query = { programId, measure, mix, level: 0.9, target };
  return previewProjection(house.ports, actors.pavel, query);
}

describe('a projection', () => {
  it('is made of what was published, and a range where something was never tested', async () => {
    expect(await preview(mixOf(0.5))).toMatchObject({ code: 'nothing-to-project-from' });
    await use(people(0, 12), calls, 2);
    await publish();
    const { projection, rest } = expectDone(await preview(mixOf(0.5)));
    expect(projection.naive.estimate).toBeCloseTo(0.2, 9);
    expect(projection.range.low).toBeCloseTo(0.1, 9);
    expect(projection.range.high).toBeCloseTo(0.6, 9);
    expect(projection.drivers.map(({ name, state }) => [name, state])).toEqual([
      [letters, 'untested'],
      ['other', 'untested'],
      [calls, 'tested'],
    ]);
    // (.4 − .5 × .2) / .5
    expect(rest).toMatchObject({ mustReach: expect.closeTo(0.6, 9) as number });
  });

  it('names what too few people stand behind, and uses no number of them', async () => {
    await use(people(0, 12), calls, 2);
    await use(people(12, 3), letters, 5);
    await use(people(15, 4), mails, 5);
    await publish();
    const { projection } = expectDone(await preview(mixOf(0.5)));
    expect(projection.drivers.map(({ name, state }) => [name, state])).toEqual([
      [letters, 'too-few'],
      ['other', 'untested'],
      [calls, 'tested'],
    ]);
    expect(projection.range.high - projection.range.low).toBeCloseTo(0.5, 9);
    expect(projection.covered.estimate).toBeCloseTo(0.2, 9);
  });

  it('is refused for work that is none of the program’s, and shares that make no whole', async () => {
    await use(people(0, 12), calls, 2);
    await publish();
    expect(await preview(mixOf(0.5, newTestId<'use-case'>()))).toMatchObject({
      code: 'unknown-use-case',
    });
    expect(await preview({ ...mixOf(0.5), other: 0.1 })).toMatchObject({
      code: 'shares-not-whole',
    });
  });
});

describe('adoption', () => {
  it('is projected to a rollout in which a fifth volunteers, not from those who did', async () => {
    const { house, actors, programId } = company;
    const cohort = people(0, 40).map((person, at) => ({
      person: `${person}@contoso.example`,
      provenance: at < 20 ? 'volunteered' : 'assigned',
      accessAt: new Date(house.now - 40 * dayMs).toISOString(),
    }));
    const command = { programId, rows: cohort, isDryRun: false };
    expectDone(await importParticipants(house.ports, actors.pavel, command));
    await use(people(0, 15), calls, 0);
    await use(people(20, 6), calls, 0);
    await publish();
    const { projection, rest } = expectDone(
      await previewProjection(house.ports, actors.pavel, {
        programId,
        measure: 'activation',
        mix: { by: 'provenance', volunteerShare: 0.2 },
        level: 0.9,
        target: 0.5,
      }),
    );
    expect(projection.naive.estimate).toBeCloseTo(21 / 40, 9);
    expect(projection.covered.estimate).toBeCloseTo(0.2 * 0.75 + 0.8 * 0.3, 9);
    expect(projection.interval.high).toBeLessThan(projection.naive.high);
    // (.5 − .2 × .75) / .8
    expect(rest).toMatchObject({ mustReach: expect.closeTo(0.4375, 9) as number });
  });
});

describe('a forecast', () => {
  async function registered(change: object = {}) {
    const { house, actors, programId } = company;
    const command = {
      programId,
      forecastId: newTestId<'forecast'>(),
      measure,
      filter: { by: 'all' as const },
      mix: mixOf(0.5),
      level: 0.9,
      dueAt: house.now + 30 * dayMs,
      chance: null,
      ...change,
    };
    return { command, answer: await registerForecast(house.ports, actors.pavel, command) };
  }

  async function ledger() {
    const { house, actors, programId } = company;
    return expectDone(await listForecasts(house.ports, actors.pavel, { programId }));
  }

  beforeEach(async () => {
    await use(people(0, 12), calls, 2);
    await publish();
  });

  it('stays as it was said, whatever is published or registered afterwards', async () => {
    const { command, answer } = await registered();
    const said = expectDone(answer);
    const { house, actors } = company;
    const again = { ...command, level: 0.5 };
    expect(await registerForecast(house.ports, actors.pavel, again)).toMatchObject({
      code: 'forecast-frozen',
    });
    await use(people(0, 12), calls, 9);
    await publish();
    expect((await ledger()).forecasts).toEqual([said]);
  });

  it('is scored by the clock when it is due, beside what the pilot promised', async () => {
    const { command } = await registered();
    const { house, actors, programId } = company;
    const early = { programId, forecastId: command.forecastId };
    expect(await scoreForecast(house.ports, actors.pavel, early)).toMatchObject({
      code: 'forecast-not-due',
    });
    await use(people(0, 30), mails, 6);
    house.now = command.dueAt;
    await tick(house);
    await publish();
    house.now += dayMs;
    await tick(house);
    const { forecasts, calibration, forecasters } = await ledger();
    // 24 and 180 of 420: in the range, and far from what the pilot promised.
    expect(forecasts[0]?.ending).toMatchObject({
      kind: 'scored',
      isHit: true,
      isNaiveHit: false,
      outcome: { estimate: expect.closeTo(204 / 420, 9) as number, trials: 420 },
      by: null,
    });
    expect(calibration).toMatchObject({
      promised: 0.9,
      honest: { hits: 1, n: 1 },
      naive: { hits: 0, n: 1 },
    });
    expect(forecasters.map(({ person }) => person.name)).toEqual(['Pavel']);
    const late = { ...early, because: 'It looks bad.' };
    expect(await withdrawForecast(house.ports, actors.pavel, late)).toMatchObject({
      code: 'forecast-ended',
    });
  });

  it('that nothing is published for is held against everything counted, without its numbers', async () => {
    const filter = { by: 'use-case' as const, useCaseId: letters };
    const { command } = await registered({ filter });
    const { house } = company;
    house.now = command.dueAt;
    await use(people(0, 2), letters, 5);
    await use(people(2, 4), letters, 0);
    for (let day = 0; day < 9; day += 1) {
      house.now += dayMs;
      await tick(house);
    }
    const { forecasts, calibration } = await ledger();
    expect(forecasts[0]?.ending).toMatchObject({ kind: 'scored', isHit: true, outcome: null });
    expect(calibration.honest).toMatchObject({ hits: 1, n: 1, meanScore: null });
  });

  it('can be withdrawn before it is due, stays on the list and is never scored', async () => {
    const { command } = await registered();
    const { house, actors, programId } = company;
    const { forecastId, dueAt } = command;
    const because = 'The mix was another one.';
    const withdrawal = { programId, forecastId, because };
    expectDone(await withdrawForecast(house.ports, actors.pavel, withdrawal));
    house.now = dueAt + 10 * dayMs;
    await tick(house);
    const { forecasts, calibration } = await ledger();
    expect(forecasts).toMatchObject([{ ending: { kind: 'withdrawn', because } }]);
    expect(calibration).toMatchObject({ withdrawn: 1, honest: { n: 0 } });
  });

  it('is registered by those who answer for the program, for a day to come', async () => {
    const { house, actors } = company;
    const { command } = await registered({ dueAt: house.now });
    expect((await registered({ dueAt: house.now })).answer).toMatchObject({ code: 'due-in-past' });
    expect(await registerForecast(house.ports, actors.mara, command)).toMatchObject({
      code: 'forbidden',
    });
  });

  it('goes on record, its ending without numbers of people', async () => {
    const { command } = await registered();
    const { house } = company;
    await use(people(0, 30), mails, 6);
    house.now = command.dueAt;
    await publish();
    house.now += dayMs;
    await tick(house);
    const entries = await house.stores.ledger.listOf('evidence', command.forecastId);
    expect(
      entries.map(({ type, body }) => `${type} ${Object.keys(body).toSorted().join()}`),
    ).toEqual([
      'forecast-registered chance,confidence,dueAt,filter,interval,measure,measureVersion,mix,naive',
      'forecast-scored happened,isHit,isNaiveHit',
    ]);
  });
});
