import { setUseCaseTraits } from '@causeway/bot/usecases/use-case/set-use-case-traits.js';
import { listPortfolio } from '@causeway/bot/usecases/portfolio/list-portfolio.js';
import { extendStage } from '@causeway/bot/usecases/stage/extend-stage.js';
import { stopStage } from '@causeway/bot/usecases/stage/stop-stage.js';
import type { ProblemClass } from '@causeway/shared/domain/use-case/use-case-traits.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { aProgram, aUseCase } from '../builders/catalogue';
import { newTestId } from '../builders/ids';
import { aResult } from '../builders/snapshot';
import { aStage } from '../builders/stage';
import { expectDone } from '../harness/expect-done';
import type { Name } from '../harness/stage-company';
import { StageCompany } from '../harness/stage-company';

let company: StageCompany;
beforeEach(async () => {
  company = await StageCompany.open();
});
afterEach(() => company.close());

type Filter = Parameters<typeof listPortfolio>[2];

async function portfolio(by: Name = 'sven', filter: Filter = {}) {
  return expectDone(await listPortfolio(company.ports, await company.actor(by), filter));
}

async function line() {
  const [one] = (await portfolio()).programs;
  if (!one) throw new Error('The portfolio is empty');
  return one;
}

/** A program of the same tool, beside the one the company has. */
async function another(name: string, change: Parameters<typeof aStage>[0] = {}) {
  const { house } = company;
  const program = await house.stores.programs.get(company.programId);
  const id = newTestId<'program'>();
  const stage = aStage({ decideBy: house.now + 42 * dayMs, ...change, programId: id });
  const { phase, ring } = stage;
  await house.ports.commands.run(house.tenantId, async (stores) => {
    if (!program) throw new Error('The house has no program');
    stores.programs.insert(aProgram({ id, name, toolId: program.toolId, phase, ring }));
    stores.useCases.insert(aUseCase({ programId: id }));
    stores.stages.insert(stage);
  });
  return id;
}

async function extend(days: number) {
  const { version } = await company.stage();
  const { ports, programId, house } = company;
  const until = house.now + days * dayMs;
  const command = { programId, version, until, reason: 'The auditors come back.' };
  return expectDone(await extendStage(ports, await company.actor('pavel'), command));
}

describe('the portfolio', () => {
  it('is for those who run or sponsor a program and those who read over all, and nobody else', async () => {
    const { ports } = company;
    for (const name of ['olu', 'pavel', 'sven', 'ada'] as const) {
      expect((await portfolio(name)).programs).toHaveLength(1);
    }
    const reader = { ...(await company.actor('ada')), tenantRoles: ['reader'] as const };
    expect(expectDone(await listPortfolio(ports, reader, {})).programs).toHaveLength(1);
    // Lena decides for legal; an employee has no part at all.
    for (const name of ['lena'] as const) {
      const refused = await listPortfolio(ports, await company.actor(name), {});
      expect(refused).toMatchObject({ code: 'forbidden' });
    }
    const employee = { ...(await company.actor('ada')), tenantRoles: ['employee'] as const };
    expect(await listPortfolio(ports, employee, {})).toMatchObject({ code: 'forbidden' });
  });

  it('holds of other programs nothing for who has no part in them', async () => {
    const other = await another('Elsewhere');
    expect((await portfolio('sven')).programs.map(({ id }) => id)).toEqual([company.programId]);
    expect((await portfolio('ada')).programs.map(({ id }) => id)).toContain(other);
  });

  it('says where a program stands, by whom it is run, and until when it is to be decided', async () => {
    expect(await line()).toMatchObject({
      phase: 'infrastructure-build',
      ring: null,
      lead: { name: 'Pavel' },
      decideBy: company.house.now + 42 * dayMs,
      isOverdue: false,
      extensions: 0,
      attention: [],
    });
    const owners = (await line()).owners.map(({ person, role }) => `${person.name} ${role}`);
    expect(owners.toSorted()).toEqual([
      'Mara governance-owner',
      'Olu governance-owner',
      'Pavel program-manager',
      'Sven sponsor',
    ]);
  });

  it('keeps how a gate stood in counts, looks once it is asked for, and again when something moved', async () => {
    company.results = [aResult(), aResult({ name: 'load', outcome: 'inconclusive' })];
    expect((await line()).health).toBeNull();
    await company.wait(1 / 1_440);
    expect((await line()).health).toMatchObject({
      transition: 'ring:1',
      outcome: 'inconclusive',
      counts: { pass: 1, fail: 0, inconclusive: 1, stale: 0 },
      evaluatedAt: company.house.now,
    });
    company.results = [aResult()];
    expect((await line()).health?.outcome).toBe('inconclusive');
    await company.answer();
    await company.wait(1 / 1_440);
    expect((await line()).health).toMatchObject({ outcome: 'pass', counts: { pass: 1 } });
  });

  it('looks at a gate once a day where nothing moves, for time moves outcomes too', async () => {
    await line();
    await company.wait(1 / 1_440);
    company.results = [aResult({ outcome: 'stale' })];
    await company.wait(1);
    expect((await line()).health).toMatchObject({ counts: { pass: 0, stale: 1 } });
  });

  it('has what is overdue or was extended twice on top, and below it what has waited longest', async () => {
    const { house } = company;
    const quiet = await another('Quiet');
    const near = await another('Near', { decideBy: house.now + 3 * dayMs });
    const nearer = await another('Nearer', { decideBy: house.now + dayMs });
    const over = await another('Over', { phase: 'ended', decideBy: null });
    const order = async () => (await portfolio('ada')).programs.map(({ id }) => id);
    expect(await order()).toEqual([nearer, near, quiet, company.programId, over]);
    await extend(50);
    expect((await order())[0]).toBe(nearer);
    await extend(60);
    expect((await order())[0]).toBe(company.programId);
    house.now += 2 * dayMs;
    const lines = (await portfolio('ada')).programs;
    expect(lines.slice(0, 2).map(({ id, attention }) => [id, attention])).toEqual([
      [nearer, ['overdue']],
      [company.programId, ['twice-extended']],
    ]);
    expect(lines[1]).toMatchObject({ extensions: 2 });
  });

  it('shows what is stopped, where and since when', async () => {
    const { ports, programId, useCaseId, house } = company;
    const stop = {
      programId,
      kind: 'halt',
      ring: null,
      useCaseId,
      reason: 'Wrong dates.',
    } as const;
    expectDone(await stopStage(ports, await company.actor('olu'), stop));
    expect((await line()).stops).toEqual([
      { kind: 'halt', ring: null, useCaseName: 'Preparing a call', since: house.now },
    ]);
  });

  it('is asked by owner, phase and health', async () => {
    const other = await another('Other', { phase: 'demonstration' });
    const { programId, ids } = company;
    const found = async (filter: Filter) =>
      (await portfolio('ada', filter)).programs.map(({ id }) => id);
    expect(await found({ ownerId: ids.sven })).toEqual([programId]);
    expect(await found({ ownerId: ids.lena })).toEqual([]);
    expect(await found({ phase: 'demonstration' })).toEqual([other]);
    expect(await found({ health: 'pass' })).toEqual([]);
    expect(new Set(await found({ health: 'unknown' }))).toEqual(new Set([programId, other]));
    await company.wait(1 / 1_440);
    expect(new Set(await found({ health: 'pass' }))).toEqual(new Set([programId, other]));
  });

  it('says where everything is the same as before, only faster', async () => {
    const { ports, useCaseId } = company;
    const say = async (problemClass: ProblemClass, version: number) => {
      const command = { useCaseId, version, problemClass, accessPath: null };
      const rest = { decidesAboutPeople: null, tellsThem: null, goesToOthers: null };
      return expectDone(
        await setUseCaseTraits(ports, await company.actor('olu'), { ...command, ...rest }),
      );
    };
    expect(await portfolio()).toMatchObject({
      isAllSameFaster: false,
      useCases: { sameFaster: 0, differentProblem: 0, unsaid: 1 },
    });
    await say('same-faster', 1);
    expect(await portfolio()).toMatchObject({
      isAllSameFaster: true,
      programs: [{ isAllSameFaster: true }],
    });
    await another('Nobody said');
    expect((await portfolio('ada')).isAllSameFaster).toBe(false);
    await say('different-problem', 2);
    expect((await portfolio()).isAllSameFaster).toBe(false);
  });

  it('asks the database as often for many programs as for one', async () => {
    const asked = async () => {
      const { opened } = company.house;
      const read = jest.spyOn(opened.database, 'read');
      await portfolio('ada');
      const times = read.mock.calls.length;
      read.mockRestore();
      return times;
    };
    const made: ProgramId[] = [];
    await asked();
    const forOne = await asked();
    for (let count = 0; count < 20; count += 1)
      made.push(await another(`Program ${String(count)}`));
    expect(made).toHaveLength(20);
    expect(await asked()).toBeLessThanOrEqual(forOne + 2);
  });
});
