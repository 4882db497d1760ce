import { recordLooks } from '@causeway/bot/usecases/criterion/record-looks.js';
import { listCriteria } from '@causeway/bot/usecases/criterion/list-criteria.js';
import { registerCriterion } from '@causeway/bot/usecases/criterion/register-criterion.js';
import type { CriterionView } from '@causeway/shared/api/criteria.js';
import { dayMs, hourMs } from '@causeway/shared/lib/instant.js';
import { aRowOfKind } from '../builders/observation-row';
import { newTestId } from '../builders/ids';
import { expectDone } from '../harness/expect-done';
import { ObservedProgram } from '../harness/observed-program';
import { SmallCompany } from '../harness/small-company';
import { tick } from '../harness/tick';

let company: SmallCompany;
let program: ObservedProgram;
beforeEach(async () => {
  company = await SmallCompany.open();
  program = new ObservedProgram(company.house, company.programId);
});
afterEach(() => company.close());

type Command = Parameters<typeof registerCriterion>[2];

/** At most one output in ten is wrong, of those that nobody reviewed. */
function fewErrors(change: Partial<Command> = {}): Command {
  return {
    programId: company.programId,
    criterionId: newTestId<'criterion'>(),
    version: 0,
    measure: 'audited-error-rate-unreviewed',
    filter: { by: 'all' },
    direction: 'below',
    threshold: 0.1,
    alpha: 0.05,
    kind: 'anytime',
    minimumTrials: 20,
    lookFrom: null,
    measurer: { personId: company.ids.olu, relation: 'expert-reviewer' },
    isIndependent: false,
    ...change,
  };
}

const register = (command: Command) =>
  registerCriterion(company.house.ports, company.actors.pavel, command);

let audits = 0;

/** So many audits of outputs that were passed on today, the first of them wrong. */
async function audit(count: number, wrong: number): Promise<readonly string[]> {
  const rows = Array.from({ length: count }, (_, at) => {
    audits += 1;
    return aRowOfKind('audit', {
      key: `audit-${audits}`,
      at: new Date(company.house.now).toISOString(),
      verdict: at < wrong ? 'wrong' : 'right',
      review: 'unreviewed',
    });
  });
  await program.send(rows);
  await tick(company.house);
  return rows.map(({ key }) => key);
}

/** To the next morning, when the clock looks. */
async function morning(): Promise<CriterionView[]> {
  const { house } = company;
  house.now = (Math.floor(house.now / dayMs) + 1) * dayMs + 3 * hourMs;
  await tick(house);
  return list();
}

async function list(): Promise<CriterionView[]> {
  const { house, actors, programId } = company;
  return expectDone(await listCriteria(house.ports, actors.pavel, { programId })).criteria;
}

function stands(criteria: readonly CriterionView[]): readonly string[] {
  return criteria.flatMap(({ versions }) =>
    versions.flatMap(({ version, series }) =>
      series.map(
        (one) =>
          `version ${version} series ${one.series}: ${one.outcome} after ${one.looks}` +
          (one.openBecause ? `, ${one.openBecause}` : ''),
      ),
    ),
  );
}

describe('a criterion', () => {
  it('is open until enough was counted, and then shown by the clock alone', async () => {
    expectDone(await register(fewErrors()));
    expect(stands(await list())).toEqual(['version 1 series 1: inconclusive after 0, no-data']);
    await audit(12, 0);
    expect(stands(await morning())).toEqual([
      'version 1 series 1: inconclusive after 1, below-minimum',
    ]);
    await audit(60, 1);
    expect(stands(await morning())).toEqual(['version 1 series 1: pass after 2']);
  });

  it('stays open for ever without data', async () => {
    expectDone(await register(fewErrors()));
    for (let day = 0; day < 30; day += 1) await morning();
    const [criterion] = await list();
    expect(criterion?.versions[0]?.series).toMatchObject([
      { outcome: 'inconclusive', openBecause: 'no-data', looks: 0, furtherTrials: 20 },
    ]);
  });

  it('is not looked at again where nothing came', async () => {
    expectDone(await register(fewErrors()));
    await audit(12, 0);
    for (let day = 0; day < 5; day += 1) await morning();
    expect(stands(await list())).toEqual([
      'version 1 series 1: inconclusive after 1, below-minimum',
    ]);
  });

  it('begins anew, and shows both, when what it had counted is corrected', async () => {
    expectDone(await register(fewErrors()));
    const keys = await audit(60, 0);
    expect(stands(await morning())).toEqual(['version 1 series 1: pass after 1']);
    const corrections = keys.slice(0, 12).map((corrects) =>
      aRowOfKind('audit', {
        key: `again-${corrects}`,
        at: new Date(company.house.now - 2 * dayMs).toISOString(),
        corrects,
        verdict: 'wrong',
        review: 'unreviewed',
      }),
    );
    await program.send(corrections);
    await tick(company.house);
    expect(stands(await morning())).toEqual([
      'version 1 series 1: pass after 1',
      'version 1 series 2: inconclusive after 1, not-enough-evidence',
    ]);
  });

  it('goes on where something else was corrected', async () => {
    expectDone(await register(fewErrors()));
    await program.send([aRowOfKind('rating', { key: 'rating' })]);
    await audit(12, 0);
    await morning();
    const correction = { key: 'again', corrects: 'rating', verdict: 'poor' };
    await program.send([aRowOfKind('rating', correction)]);
    await audit(8, 0);
    expect(stands(await morning())).toEqual([
      'version 1 series 1: inconclusive after 2, not-enough-evidence',
    ]);
  });

  it('makes a second version when it is changed, and both go on being looked at', async () => {
    const first = fewErrors({ threshold: 0.02 });
    expectDone(await register(first));
    await audit(60, 10);
    await morning();
    const second = expectDone(await register({ ...first, version: 1, threshold: 0.5 }));
    expect(second.versions.map(({ isAfterData }) => isAfterData)).toEqual([true, false]);
    await audit(1, 0);
    expect(stands(await morning())).toEqual([
      'version 2 series 1: pass after 2',
      'version 1 series 1: fail after 2',
    ]);
    expect(await register({ ...first, version: 1, threshold: 0.5 })).toMatchObject({
      code: 'stale',
    });
  });

  it('with one look takes it once, on the first morning that has the minimum', async () => {
    expectDone(await register(fewErrors({ kind: 'one-look', minimumTrials: 40 })));
    await audit(20, 0);
    const [waiting] = await morning();
    expect(waiting?.versions[0]?.series[0]).toMatchObject({ looks: 0, furtherTrials: 20 });
    await audit(25, 0);
    expect(stands(await morning())).toEqual(['version 1 series 1: pass after 1']);
    await audit(60, 60);
    expect(stands(await morning())).toEqual(['version 1 series 1: pass after 1']);
  });

  it('shows what was published of it, and of its looks no number but about how many more', async () => {
    expectDone(await register(fewErrors()));
    await audit(31, 0);
    const [criterion] = await morning();
    const [version] = criterion?.versions ?? [];
    expect(version?.published).toMatchObject({ estimate: 0, trials: 31 });
    expect([5, 10, 20, 50]).toContain(version?.series[0]?.furtherTrials);
    expect(JSON.stringify(version?.series)).not.toMatch(/\b31\b/);
  });

  it('says nothing of too few people, however often they used it', async () => {
    expectDone(await register(fewErrors({ measure: 'deferral', threshold: 0.5 })));
    const use = (people: number) =>
      Array.from({ length: 60 }, (_, at) => {
        const person = `p${at % people}@contoso.example`;
        return aRowOfKind('interaction', { key: `use-${people}-${at}`, person });
      });
    await program.send(use(4));
    await program.count();
    const [criterion] = await morning();
    expect(criterion?.versions[0]).toMatchObject({
      series: [{ outcome: 'inconclusive', openBecause: 'no-data' }],
      published: 'too-few',
    });
    await program.send(use(5));
    await program.count();
    expect(stands(await morning())).toEqual(['version 1 series 1: pass after 1']);
  });

  it('that needs somebody independent is not satisfied by what the sponsor measured', async () => {
    const { house, programId, ids } = company;
    await house.grant(programId, ids.mara, 'sponsor');
    const asIfIndependent = { personId: ids.mara, relation: 'independent' } as const;
    const asked = fewErrors({ isIndependent: true, measurer: asIfIndependent });
    expect(await register(asked)).toMatchObject({ code: 'measurer-has-a-stake' });
    const measurer = { personId: ids.mara, relation: 'sponsor' } as const;
    expectDone(await register({ ...asked, measurer }));
    await audit(80, 0);
    expect(stands(await morning())).toEqual([
      'version 1 series 1: inconclusive after 1, measured-with-a-stake',
    ]);
  });
});

describe('registering', () => {
  it.each(['would-recommend', 'satisfaction', 'training-completion'])(
    'refuses %s, whoever asks',
    async (measure) => {
      const { house, actors, programId, ids } = company;
      await house.grant(programId, ids.ada, 'governance-owner');
      const ada = await house.actor(ids.ada, ['employee', 'administrator']);
      for (const actor of [actors.pavel, actors.olu, ada]) {
        const answer = await registerCriterion(house.ports, actor, fewErrors({ measure }));
        expect(answer).toMatchObject({ code: 'vanity-cannot-gate' });
      }
    },
  );

  it('refuses a minimum of fewer people than are ever spoken of', async () => {
    expect(await register(fewErrors({ minimumTrials: 4 }))).toMatchObject({
      code: 'minimum-below-smallest-group',
      facts: { smallestGroup: 5 },
    });
  });

  it('is for those who answer for the program, about people and work that are known', async () => {
    const { house, actors } = company;
    expect(await registerCriterion(house.ports, actors.mara, fewErrors())).toMatchObject({
      code: 'forbidden',
    });
    const somebody = { personId: newTestId<'person'>(), relation: 'vendor' } as const;
    expect(await register(fewErrors({ measurer: somebody }))).toMatchObject({
      code: 'unknown-person',
    });
    const filter = { by: 'use-case', useCaseId: newTestId<'use-case'>() } as const;
    expect(await register(fewErrors({ filter }))).toMatchObject({ code: 'unknown-use-case' });
  });

  it('goes on record with its terms, its measurer apart', async () => {
    const command = fewErrors();
    expectDone(await register(command));
    await audit(80, 0);
    await morning();
    const { ledger } = company.house.stores;
    const entries = await ledger.listOf('evidence', command.criterionId);
    expect(entries.map(({ type }) => type)).toEqual([
      'criterion-registered',
      'criterion-looked-at',
    ]);
    expect(entries[0]).toMatchObject({
      actorId: company.ids.pavel,
      body: { version: 1, threshold: 0.1, kind: 'anytime', relation: 'expert-reviewer' },
      personal: { measurer: company.ids.olu },
    });
    expect(entries[1]).toMatchObject({
      actorId: null,
      body: { version: 1, series: 1, outcome: 'pass', openBecause: null },
    });
  });
});

describe('the daily look', () => {
  it('comes once a day however often something is registered', async () => {
    const { house, programId } = company;
    expectDone(await register(fewErrors()));
    await audit(12, 0);
    for (let hour = 0; hour < 30; hour += 1) {
      house.now += hourMs;
      expectDone(await register(fewErrors()));
      await tick(house);
    }
    const [criterion] = await list();
    expect(criterion?.versions[0]?.series[0]?.looks).toBe(1);
    await recordLooks(house.ports, house.tenantId, { programId });
    await audit(12, 0);
    expect(stands(await list())[0]).toBe('version 1 series 1: inconclusive after 1, below-minimum');
  });
});
