import { randomUUID } from 'node:crypto';
import { requestApproval } from '@causeway/shared/api/approvals.js';
import { advanceStage } from '@causeway/shared/api/stages.js';
import { secondWaiver } from '@causeway/shared/api/waivers.js';
import { evaluation, peopleAtTheDoor, whoGetsIn } from '../harness/decision-story/access';
import * as channel from '../harness/decision-story/channel';
import * as criteria from '../harness/decision-story/criteria';
import * as desk from '../harness/decision-story/gate-desk';
import { inTheWay } from '../harness/decision-story/gate-desk';
import * as imports from '../harness/decision-story/imports';
import { Office } from '../harness/decision-story/office';
import * as papers from '../harness/decision-story/papers';
import { putInForce } from '../harness/decision-story/paperwork';
import * as pilot from '../harness/decision-story/pilot';
import { ProgramInStory } from '../harness/decision-story/program-in-story';
import { historyOf, recordOf, stepsTaken, verifyTheRecord } from '../harness/decision-story/record';
import * as rollout from '../harness/decision-story/rollout';

const nobody = { mara: 'closed', noah: 'closed', zoe: 'closed', xaver: 'closed' };

let office: Office;
let program: ProgramInStory;
let criterionId: string;
let thirdStage: string;

beforeAll(async () => {
  office = await Office.open();
  program = new ProgramInStory(office);
});

afterAll(() => office.remove());

describe('a program before its pilot', () => {
  it('is founded with a metric, a vision, shares of the work, and people who answer for it', async () => {
    await pilot.found(program);
    const { useCases, workload } = await program.workNow();
    expect(useCases.map(({ sharePercent }) => sharePercent)).toEqual([55, 30]);
    expect(workload.otherPercent).toBe(15);
    expect(await whoGetsIn(program)).toEqual(nobody);
  });

  it('is told what the pilot can show and what it cannot', async () => {
    expect(await criteria.whatAuditsCanShow(program, 20)).toMatchObject({ verdict: 'only-open' });
    const enough = { verdict: 'can-pass-or-fail', passesFrom: 2 };
    expect(await criteria.whatAuditsCanShow(program, 100)).toMatchObject(enough);
    criterionId = await criteria.register(program);
  });
});

describe('the demonstration', () => {
  it('does not end while too little is known, and says about how much more is needed', async () => {
    await imports.sendParticipants(program, imports.cohort(program));
    expect(await whoGetsIn(program)).toEqual({ ...nobody, mara: 'open' });
    await imports.agreeOnIrissFile(program);
    await pilot.demonstrate(program);
    await desk.answerTheQuestion(program, 'There is a capability.');
    await putInForce(program, papers.decisionRoster('phase-stress-testing'));
    expect(await inTheWay(program)).toEqual([
      'data-use inconclusive groups-not-counted',
      'registered-criteria inconclusive criterion-below-minimum',
    ]);
    const { furtherTrials } = (await desk.resultOf(program, 'registered-criteria')) ?? {};
    expect(furtherTrials).toBeGreaterThan(10);
    const asking = { params: { ...program.params, approvalId: randomUUID() }, body: {} };
    expect(await office.refused('pavel', requestApproval, asking)).toMatchObject({
      status: 422,
      code: 'criteria-not-met',
      facts: { criterion: `registered-criteria/${criterionId}`, outcome: 'inconclusive', open: 2 },
    });
  });

  it('has shown enough once the clock has looked at more, which a dry run dates', async () => {
    await imports.importAudits(program, { right: 80, wrong: 2 });
    await office.pass(1);
    await office.rest(5);
    expect(await criteria.seriesOf(program, criterionId)).toMatchObject({
      outcome: 'pass',
      looks: 2,
    });
    expect(await inTheWay(program)).toEqual(['data-use inconclusive groups-not-counted']);
    expect(await criteria.dryRunOf(program, criterionId, 2)).toEqual(['inconclusive', 'pass']);
  });

  it('goes on with one exception that has a reason, an end and a second person', async () => {
    const seconding = await desk.askException(program, 'data-use', 'The groups come next.');
    const own = await office.refused('pavel', secondWaiver, seconding);
    expect(own).toMatchObject({ code: 'own-waiver' });
    await office.done('olu', secondWaiver, seconding);
    const approvalId = await desk.request(program, 'It can do it.');
    const { waivers } = await desk.approvalOf(program, approvalId);
    expect(waivers).toMatchObject([{ criterion: 'data-use', secondedBy: { name: 'Olu' } }]);
    await desk.grantedBy(program, approvalId, ['sven', 'bea']);
    expect(await desk.advance(program)).toMatchObject({ phase: 'stress-testing' });
    expect(await whoGetsIn(program)).toEqual({ ...nobody, mara: 'open' });
  });
});

describe('the stress test', () => {
  it('has to be tried once more without help, because the vendor stepped in', async () => {
    await pilot.tryItUnderStress(program, criterionId);
    await pilot.tryWithoutHelp(program, 'steps in');
    expect(await inTheWay(program)).toEqual([
      'data-use inconclusive groups-not-counted',
      'phase-answer fail answer-missing',
      'support-withdrawal fail window-broken',
    ]);
  });

  it("is overdue, and gets more time in somebody's name", async () => {
    await office.rest(19);
    await office.rest(7);
    expect(await desk.stageOf(program)).toMatchObject({ isOverdue: true, extensions: [] });
    const told = await channel.inboxOf(office, 'olu', 'stage-decision');
    expect(told).toEqual(['stage-decision-overdue', 'stage-decision-near']);
    const reason = 'The vendor stepped in; people try once more without.';
    expect(await rollout.giveMoreTime(program, 28, reason)).toMatchObject({
      isOverdue: false,
      extensions: [{ reason, by: { name: 'Olu' } }],
    });
  });

  it('ends once people did without', async () => {
    await pilot.tryWithoutHelp(program, 'keeps out');
    await desk.answerTheQuestion(program, 'Three in a hundred, and people see them.');
    expect(await inTheWay(program)).toEqual(['data-use inconclusive groups-not-counted']);
    await desk.except(program, ['data-use'], 'The groups are those of the stages, planned next.');
    const approvalId = await desk.request(program, 'We know how it fails.');
    await desk.grantedBy(program, approvalId, ['bea', 'sam']);
    expect(await desk.advance(program)).toMatchObject({ phase: 'infrastructure-build' });
    expect(await whoGetsIn(program)).toEqual({ ...nobody, mara: 'open' });
  });
});

describe('building for everybody', () => {
  it('builds what was found missing and plans three stages, but for a load test', async () => {
    await pilot.buildForEverybody(program);
    await desk.answerTheQuestion(program, 'We are prepared.');
    await desk.exceptWhatNothingShows(program);
    expect(await inTheWay(program)).toEqual(['load-test inconclusive no-evidence']);
  });

  it('loses what it asked when evidence expires, and says by which', async () => {
    const title = 'A hundred and fifty at once';
    await desk.recordLoadTest(program, { title, people: 150, holdsForDays: 2 });
    const approvalId = await desk.request(program, 'We are prepared.');
    await desk.sayYes(program, approvalId, 'bea');
    await office.pass(2);
    expect(await desk.approvalOf(program, approvalId)).toMatchObject({
      state: 'void',
      voidedBy: [{ kind: 'evidence-expired', name: title }],
    });
    expect(await inTheWay(program)).toEqual(['load-test stale evidence-expired']);
    expect((await channel.inboxOf(office, 'pavel', 'approval'))[0]).toBe('approval-void');
    await desk.recordLoadTest(program, { title: 'Two hundred at once', people: 200 });
    expect(await inTheWay(program)).toEqual([]);
  });

  it('hears a no with what would make it a yes', async () => {
    const approvalId = await desk.request(program, 'Tested again.');
    const no = { reason: 'A day is too long to go back.', criteria: ['retreat-plan'] };
    expect(await desk.sayNo(program, approvalId, 'lena', no)).toMatchObject({
      state: 'rejected',
      verdicts: [{ person: { name: 'Lena' }, verdict: 'reject', ...no }],
    });
    expect((await channel.inboxOf(office, 'pavel', 'approval'))[0]).toBe('approval-decided');
    await putInForce(program, papers.retreatPlan(program, 1, 4));
  });

  it('opens the first stage by as many of each function as it takes, one of them for somebody', async () => {
    await rollout.handOver(program, 'lena', 'dora', 'approver-legal');
    const approvalId = await desk.request(program, 'Back within four hours.');
    for (const who of ['sven', 'bea', 'wanda', 'sam', 'sara'] as const) {
      await desk.sayYes(program, approvalId, who);
    }
    expect(await desk.approvalOf(program, approvalId)).toMatchObject({
      state: 'open',
      missing: ['approver-legal'],
    });
    expect(await desk.approvalOf(program, approvalId, 'sid')).toMatchObject({
      voices: [],
      silentBecause: 'function-decided',
    });
    const voice = { role: 'approver-legal', onBehalfOf: 'lena' } as const;
    const granted = await desk.sayYes(program, approvalId, 'dora', voice);
    expect(granted.verdicts.at(-1)).toMatchObject({
      person: { name: 'Dora' },
      onBehalfOf: { name: 'Lena' },
    });
    expect(await desk.advance(program)).toMatchObject({ phase: 'staged-rollout', ring: 1 });
    expect(await whoGetsIn(program)).toEqual({ ...nobody, mara: 'open' });
  });
});

describe('the rollout', () => {
  it("stops in its first stage from the next question on, and carries on by somebody's word", async () => {
    const resume = await rollout.haltStage(program, 1, 'A made-up date reached a customer.');
    expect(await whoGetsIn(program)).toEqual({ ...nobody, mara: 'halted' });
    expect(await inTheWay(program)).toContain('no-stops fail stopped');
    expect(await channel.inboxOf(office, 'sven')).toContain('stage-halted');
    await resume();
    expect(await whoGetsIn(program)).toEqual({ ...nobody, mara: 'open' });
  });

  it('opens its second stage once the first was open long enough and operates', async () => {
    await rollout.operateAWhile(program);
    await rollout.prepareStage(program, 2);
    expect(await inTheWay(program)).toContain('dispositions stale ready-before');
    await rollout.showThatItOperates(program, 'Inside sales operates.');
    await desk.exceptWhatNothingShows(program);
    expect(await inTheWay(program)).toEqual([]);
    await rollout.openTheNextStage(program, 'Field sales may follow.');
    expect(await whoGetsIn(program)).toEqual({ ...nobody, mara: 'open', noah: 'open' });
  });

  it('goes back a stage by its plan, and comes again only by a new decision', async () => {
    await office.pass(1);
    const back = await rollout.goBack(program, 'Twice as many tickets in a week.');
    expect(back).toMatchObject({ ring: 1, furthestRing: 2 });
    expect(await whoGetsIn(program)).toEqual({ ...nobody, mara: 'open' });
    expect(
      await office.refused('pavel', advanceStage, { params: program.params, body: back }),
    ).toMatchObject({ code: 'approval-missing' });
    expect(await inTheWay(program)).toContain('minimum-dwell inconclusive open-too-short');
    await rollout.operateAWhile(program);
    await rollout.showThatItOperates(program, 'The tickets came from one broken form.');
    expect(await inTheWay(program)).toEqual([]);
    await rollout.openTheNextStage(program, 'Field sales may follow again.');
    expect(await whoGetsIn(program)).toEqual({ ...nobody, mara: 'open', noah: 'open' });
  });

  it('opens its third stage', async () => {
    await rollout.operateAWhile(program);
    await rollout.prepareStage(program, 3);
    await rollout.showThatItOperates(program, 'Field sales operates.');
    await desk.exceptWhatNothingShows(program);
    expect(await inTheWay(program)).toEqual([]);
    thirdStage = await rollout.openTheNextStage(program, 'Service may follow.');
    expect(await desk.stageOf(program)).toMatchObject({ ring: 3, furthestRing: 3 });
    expect(await whoGetsIn(program)).toEqual({
      mara: 'open',
      noah: 'open',
      zoe: 'open',
      xaver: 'closed',
    });
  });
});

describe('the end', () => {
  it('is told to those who took part, and to whoever still waits for an answer', async () => {
    await channel.flag(program, 'noah', program.calls);
    await rollout.end(program, 'The vendor gives the tool up.');
    expect(await whoGetsIn(program)).toEqual(nobody);
    const { mara } = peopleAtTheDoor(office);
    expect(await evaluation(program, mara)).toMatchObject({ reason: 'DISABLED' });
    await office.tick();
    for (const who of ['mara', 'kim', 'noah', 'sven'] as const) {
      expect(await channel.inboxOf(office, who)).toContain('stage-ended');
    }
    expect(await channel.inboxOf(office, 'xaver')).toEqual([]);
  });

  it('leaves each step bound to its decision, and each decision to numbers that come out again', async () => {
    const taken = ['phase:stress-testing', 'phase:infrastructure-build', 'ring:1', 'ring:2'];
    const again = ['ring:2', 'ring:3'];
    const bound = { approval: 'used', snapshot: 'its own, as hashed', numbers: 'equal' };
    const steps = [...taken, ...again].map((transition) => ({ transition, ...bound }));
    expect(await stepsTaken(program)).toEqual(steps);
    const record = await recordOf(program, thirdStage);
    expect(record.outcome.state).toBe('used');
    expect(record.step).toMatchObject({ transition: 'ring:3' });
  });

  it('leaves a record that nobody touched and that reads in order', async () => {
    expect(await verifyTheRecord(program)).toMatchObject({ kind: 'consistent', notYetSealed: 0 });
    await office.close();
    expect(await historyOf(program)).toEqual([
      'stage-started',
      'stage-lead-named',
      'stage-answered',
      'stage-advanced phase:stress-testing',
      'stage-decision-near',
      'stage-decision-overdue',
      'stage-extended',
      'stage-answered',
      'stage-advanced phase:infrastructure-build',
      'stage-answered',
      'stage-advanced ring:1',
      'stage-halted',
      'stage-resumed',
      'stage-answered',
      'stage-advanced ring:2',
      'stage-retreated',
      'stage-answered',
      'stage-advanced ring:2',
      'stage-answered',
      'stage-advanced ring:3',
      'stage-ended',
    ]);
  });
});
