import { runDueTimers } from '@causeway/bot/jobs/run-due-timers.js';
import { sealLedger } from '@causeway/bot/store/ledger-seal.js';
import { verifyLedger } from '@causeway/bot/store/ledger-verify.js';
import { seedDemo } from '@causeway/bot/tools/demo/seed-demo.js';
import { recomputeOnServer } from '@causeway/bot/usecases/gate/recompute-on-server.js';
import { listMyNotices } from '@causeway/bot/usecases/notice/list-my-notices.js';
import { listPortfolio } from '@causeway/bot/usecases/portfolio/list-portfolio.js';
import { loadGate, shownBy } from '@causeway/bot/usecases/snapshot/load-gate.js';
import { listMyWaiting } from '@causeway/bot/usecases/waiting/list-my-waiting.js';
import { unmetCriteria } from '@causeway/shared/domain/approval/unmet-criteria.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import { minuteMs } from '@causeway/shared/lib/instant.js';
import { demoCompany, demoPersonId } from '../harness/demo-company';
import { expectDone } from '../harness/expect-done';
import { TestHouse } from '../harness/test-house';
import { timersInHand } from '../harness/timers-in-hand';

let house: TestHouse;
let programs: readonly Program[];

beforeAll(async () => {
  house = await TestHouse.open();
  const tenant = { ...demoCompany.tenant, id: house.tenantId };
  await seedDemo(house.ports, { ...demoCompany, tenant }, house.now);
  programs = await house.stores.programs.list();
});

afterAll(() => house.close());

function named(start: string): Program {
  const program = programs.find(({ name }) => name.startsWith(start));
  if (!program) throw new Error(`The demo has no program ${start}`);
  return program;
}

async function gateOf(start: string) {
  const gate = await loadGate(house.ports, house.stores, named(start).id, house.now);
  if (!gate) throw new Error('There is no step left');
  return gate;
}

/** What each criterion says and why; a registered one goes by its measure. */
async function saidOf(start: string): Promise<Readonly<Record<string, string>>> {
  const { evaluated } = await gateOf(start);
  return Object.fromEntries(
    evaluated.results.map(({ name, outcome, because, facts }) => [
      name.includes('/') ? String(facts['measure']) : name,
      `${outcome} ${because}`,
    ]),
  );
}

async function waitingFor(key: string): Promise<readonly string[]> {
  const actor = await house.actor(demoPersonId(key) as PersonId);
  const { waiting } = expectDone(await listMyWaiting(house.ports, actor));
  return waiting.map(({ noun, what, program }) => `${program.name.split(' ')[0]}: ${noun} ${what}`);
}

/** The clock goes on and does what is due. */
async function waitMinutes(minutes: number): Promise<void> {
  const failed: unknown[] = [];
  for (let minute = 0; minute < minutes; minute += 1) {
    house.now += minuteMs;
    const queue = timersInHand(house);
    await runDueTimers(house.ports, queue, (timer, error) => failed.push([timer.kind, error]));
  }
  expect(failed).toEqual([]);
}

async function waitingMessages(): Promise<number> {
  const query = house.opened.database.reader
    .selectFrom('outbox')
    .select((of) => of.fn.countAll<number>().as('n'))
    .compile();
  const [row] = await house.opened.database.read<{ n: number }>({ sql: query.sql, parameters: [] });
  return Number(row?.n);
}

describe('the stalled pilot of the demo', () => {
  it('shows at its gate what passes, fails, is open and held once', async () => {
    expect(await saidOf('Sales')).toMatchObject({
      'phase-answer': 'stale answer-evidence-over',
      'sustained-use-30': 'fail criterion-not-shown',
      quality: 'inconclusive criterion-not-enough-evidence',
      dispositions: 'fail undecided',
      'bad-cases': 'fail bad-case-without-cause',
      charter: 'fail questions-open',
      coverage: 'inconclusive not-covered',
      'stress-trials': 'inconclusive strain-not-tried',
      'success-answer': 'inconclusive answer-not-agreed',
      'blind-spots': 'pass blind-spots-open',
      'pilot-type': 'pass in-force',
      'channel-heard': 'pass channel-hears',
    });
  });

  it('is overdue after a date that was moved once', async () => {
    const stage = await house.stores.stages.get(named('Sales').id);
    expect(stage?.extensions).toHaveLength(1);
    expect(stage?.decideBy).toBeLessThan(house.now);
    expect(stage?.overdueAt).not.toBeNull();
  });

  it('waits for people of several functions', async () => {
    expect(await waitingFor('owner-1')).toEqual(
      expect.arrayContaining([
        'Sales: evidence report',
        'Sales: evidence walk-through',
        'Sales: decision stress-testing',
        'Sales: waiver strata-quotas',
      ]),
    );
    expect(await waitingFor('lead-1')).toContain('Sales: sheet business-metric');
    expect(await waitingFor('security-1')).toContain('Sales: waiver strata-quotas');
  });
});

describe('the rollout of the demo', () => {
  it('holds one use case and has another reviewed, in three planned rings', async () => {
    const { id } = named('Service');
    const stage = await house.stores.stages.get(id);
    const useCases = await house.stores.useCases.list([id]);
    const nameOf = (of: string | null) => useCases.find((one) => one.id === of)?.name;
    expect(stage).toMatchObject({ phase: 'staged-rollout', ring: 2, steps: [] });
    expect(stage?.stops.map(({ kind, scope }) => [kind, nameOf(scope.useCaseId)])).toEqual([
      ['hold', 'Suggesting a refund'],
    ]);
    const rings = await house.stores.rings.list(id);
    expect(rings).toHaveLength(3);
    expect(rings[1]?.humanReviewUseCaseIds.map(nameOf)).toEqual(['Summarising a case']);
  });

  it('shows at the gate of its third ring what is in the way', async () => {
    expect(await saidOf('Service')).toMatchObject({
      'no-stops': 'fail stopped',
      'support-structure': 'fail sheet-missing',
      dispositions: 'stale ready-before',
      'human-review': 'inconclusive review-sample-small',
      capacity: 'inconclusive load-unknown',
      'phase-answer': 'pass answered',
      'audited-error-rate-reviewed': 'pass criterion-shown',
      'legal-consultation': 'pass legal-with-conditions',
      'data-use': 'pass access-counted',
      'retreat-plan': 'pass in-force',
      drill: 'pass drill-passed',
    });
  });

  it('has scored what it expected once, and expects something else', async () => {
    const forecasts = await house.stores.forecasts.list(named('Service').id);
    const endings = forecasts.map(({ measure, ending }) => [measure, ending?.kind ?? 'open']);
    expect(Object.fromEntries(endings)).toEqual({ quality: 'scored', acceptance: 'open' });
  });
});

describe('the decision that the demo waits for', () => {
  it('is asked with everything shown but for one exception, and has one of two yeses', async () => {
    const gate = await gateOf('Contract');
    expect(unmetCriteria(shownBy(gate))).toEqual([]);
    const excepted = gate.waivers.map(({ criterion, second }) => [criterion, second !== null]);
    expect(excepted).toEqual([['data-use', true]]);
    const [approval] = await house.stores.approvals.list(named('Contract').id, 5);
    expect(approval?.state).toBe('open');
    expect(approval?.verdicts.map(({ role, verdict }) => [role, verdict])).toEqual([
      ['sponsor', 'approve'],
    ]);
    expect(await waitingFor('business-1')).toContain('Contract: approval phase:stress-testing');
    expect(await waitingFor('sponsor-1')).not.toContain('Contract: approval phase:stress-testing');
  });

  it('stands in the inbox of whoever it waits for as waiting, and of nobody else', async () => {
    const isWaitingIn = async (key: string) => {
      const actor = await house.actor(demoPersonId(key) as PersonId);
      const { notices } = expectDone(await listMyNotices(house.ports, actor, {}));
      return notices
        .filter(({ kind }) => kind === 'approval-requested')
        .map(({ waitsForYou }) => waitsForYou);
    };
    expect(await isWaitingIn('business-1')).toEqual([true]);
    expect(await isWaitingIn('sponsor-1')).toEqual([false]);
  });

  it('is on a snapshot whose numbers come out again', async () => {
    const [approval] = await house.stores.approvals.list(named('Contract').id, 5);
    if (!approval) throw new Error('Nothing was asked');
    const again = await recomputeOnServer(house.ports, house.tenantId, approval.snapshotId);
    expect(again).toMatchObject({ verdict: 'equal', results: [], cells: [] });
  });
});

describe('the demo as a whole', () => {
  it('has published the measures of every program several times', async () => {
    for (const { id } of programs) {
      expect((await house.stores.editions.listNewest(id, 10)).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('stands in the portfolio, with how each gate stood when the clock last looked', async () => {
    const reader = await house.actor(demoPersonId('reader-1') as PersonId, ['reader']);
    const { programs: lines } = expectDone(await listPortfolio(house.ports, reader, {}));
    expect(lines.map(({ name, isDemo, health }) => [name, isDemo, health?.outcome])).toEqual([
      ['Sales coaching pilot (demo)', true, 'fail'],
      ['Service assistant rollout (demo)', true, 'fail'],
      ['Contract review pilot (demo)', true, 'pass'],
    ]);
    expect(lines[0]?.attention).toContain('overdue');
  });

  it('has sent nobody anything, and changes nothing by itself in the first minutes', async () => {
    expect(await waitingMessages()).toBe(0);
    await waitMinutes(10);
    const [approval] = await house.stores.approvals.list(named('Contract').id, 5);
    expect(approval?.state).toBe('open');
    expect(await house.stores.programs.list()).toEqual(programs);
  });

  it('has a record that nobody touched', async () => {
    const { database, keys } = house.opened;
    await sealLedger(database, keys);
    const verdict = await verifyLedger(database, keys, house.tenantId);
    expect(verdict).toMatchObject({ kind: 'consistent', notYetSealed: 0 });
  });
});
