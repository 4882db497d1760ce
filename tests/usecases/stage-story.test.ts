import { saveProgram } from '@causeway/bot/usecases/catalogue/save-program.js';
import { endStage } from '@causeway/bot/usecases/stage/end-stage.js';
import { extendStage } from '@causeway/bot/usecases/stage/extend-stage.js';
import { nameLead } from '@causeway/bot/usecases/stage/name-lead.js';
import { resumeStage } from '@causeway/bot/usecases/stage/resume-stage.js';
import { retreatStage } from '@causeway/bot/usecases/stage/retreat-stage.js';
import { stopStage } from '@causeway/bot/usecases/stage/stop-stage.js';
import { advanceStage } from '@causeway/bot/usecases/stage/advance-stage.js';
import type { StageView } from '@causeway/shared/api/stages.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from '../builders/ids';
import { aResult } from '../builders/snapshot';
import { aRing } from '../builders/stage';
import { expectDone } from '../harness/expect-done';
import type { Name } from '../harness/stage-company';
import { StageCompany } from '../harness/stage-company';

const reason = 'Because it is so.';

async function stop(company: StageCompany, kind: 'hold' | 'halt', by: Name = 'olu') {
  const { programId, ports } = company;
  const scope = { ring: null, useCaseId: null };
  const command = { programId, kind, ...scope, reason };
  return stopStage(ports, await company.actor(by), command);
}

async function resume(company: StageCompany, { stops }: StageView) {
  const { programId, ports } = company;
  const stopId = stops[0]?.id ?? newTestId<'halt'>();
  return resumeStage(ports, await company.actor('olu'), { programId, stopId, reason });
}

const opened: StageCompany[] = [];
afterEach(() => Promise.all(opened.splice(0).map((company) => company.close())));

async function open(...stage: Parameters<typeof StageCompany.open>): Promise<StageCompany> {
  const company = await StageCompany.open(...stage);
  opened.push(company);
  return company;
}

describe('a program', () => {
  it('has a stage and a date from the moment it is made', async () => {
    const company = await open('none');
    const { house, ports } = company;
    const programId = newTestId<'program'>();
    const toolId = await house.tool('Another tool');
    const made = { programId, version: 0, name: 'Drafting', toolId, managerId: null };
    expectDone(await saveProgram(ports, await company.actor('ada'), made));
    expect(await house.stores.stages.get(programId)).toMatchObject({
      version: 1,
      phase: 'demonstration',
      decideBy: house.now + 42 * dayMs,
    });
  });

  it('from before there were stages stands where it stood, from its first look on', async () => {
    const company = await open('none');
    expect(await company.stage()).toMatchObject({
      version: 1,
      phase: 'stress-testing',
      ring: null,
    });
    expect(await company.stage()).toMatchObject({ version: 1 });
    expect(await company.recorded()).toEqual(['stage-started']);
  });

  it('goes into its first ring and on by an approval for each, and its row says where it is', async () => {
    const company = await open();
    const { programId, house } = company;
    expect(await company.goOn()).toMatchObject({
      phase: 'staged-rollout',
      ring: 1,
      next: 'ring:2',
    });
    expect(await house.stores.programs.get(programId)).toMatchObject({
      phase: 'staged-rollout',
      ring: 1,
    });
    expect(await company.goOn()).toMatchObject({ ring: 2, next: 'completion', extensions: [] });
    const end = await company.goOn();
    expect(end).toMatchObject({ phase: 'completed', decideBy: null, next: null });
    expect(end.steps.map(({ transition }) => transition)).toEqual([
      'ring:1',
      'ring:2',
      'completion',
    ]);
    expect(new Set(end.steps.map(({ approvalId }) => approvalId)).size).toBe(3);
    expect((await company.recorded()).filter((type) => type === 'stage-advanced')).toHaveLength(3);
    expect(await company.told('sven')).toEqual([
      'stage-advanced',
      'stage-advanced',
      'stage-advanced',
    ]);
    expect(await company.told('pavel')).toEqual([]);
  });

  it('does not go on twice by one approval', async () => {
    const company = await open();
    const { programId, ports } = company;
    await company.answer();
    await company.grant();
    const actor = await company.actor('pavel');
    const { version } = await company.stage();
    const command = { programId, version };
    const tries = await Promise.all([1, 2, 3].map(() => advanceStage(ports, actor, command)));
    const took = tries.filter(({ kind }) => kind === 'done');
    expect(took).toHaveLength(1);
    expect(await company.stage()).toMatchObject({ phase: 'staged-rollout', ring: 1 });
    expect(await company.tryToAdvance()).toMatchObject({ code: 'approval-missing' });
  });

  it('does not go on after the audience has changed; the approval is void instead', async () => {
    const company = await open();
    const { programId, house } = company;
    await company.answer();
    await company.grant();
    const [first] = await company.rings();
    await house.ports.commands.run(house.tenantId, async (stores) => {
      if (first) stores.rings.save(first, aRing({ ...first, audience: [{ by: 'everybody' }] }));
    });
    expect(await company.tryToAdvance()).toMatchObject({
      code: 'basis-changed',
      facts: { change: 'audience-changed' },
    });
    const [approval] = await house.stores.approvals.list(programId, 5);
    expect(approval).toMatchObject({ state: 'void', voidedBy: [{ kind: 'audience-changed' }] });
    expect(await company.stage()).toMatchObject({ phase: 'infrastructure-build' });
  });

  it('does not go on by waiting, however long, with an approval that was granted in time', async () => {
    const company = await open();
    await company.answer();
    company.results = [aResult({ outcome: 'inconclusive' })];
    await company.wait(60);
    expect(await company.stage()).toMatchObject({ phase: 'infrastructure-build', isOverdue: true });
    expect(await company.tryToAdvance()).toMatchObject({ code: 'approval-missing' });
    company.results = [aResult()];
    await company.answer();
    await company.grant();
    await company.wait(8);
    expect(await company.tryToAdvance()).toMatchObject({ code: 'approval-missing' });
    expect(await company.stage()).toMatchObject({ phase: 'infrastructure-build' });
  });
});

describe('a halt', () => {
  it('takes effect at once, voids what was asked, and is taken back by name', async () => {
    const company = await open();
    const { house, programId } = company;
    await company.answer();
    await company.grant();
    const halted = expectDone(await stop(company, 'halt'));
    expect(halted.stops).toMatchObject([{ kind: 'halt', reason, by: { name: 'Olu' } }]);
    const [approval] = await house.stores.approvals.list(programId, 5);
    expect(approval).toMatchObject({ state: 'void', voidedBy: [{ kind: 'halted' }] });
    expect(await company.told('pavel')).toEqual(['stage-halted']);
    expect(await stop(company, 'halt')).toMatchObject({ code: 'stopped-already' });
    await company.wait(90);
    const { stops } = await company.stage();
    expect(stops).toHaveLength(1);
    expect(expectDone(await resume(company, halted)).stops).toEqual([]);
    expect(await company.told('pavel')).toContain('stage-resumed');
  });

  it('may be called by whoever runs the program or administers the house, and by nobody else', async () => {
    const company = await open();
    expect(await stop(company, 'halt', 'mara')).toMatchObject({ kind: 'done' });
    expect(await stop(company, 'hold', 'ada')).toMatchObject({ kind: 'done' });
    expect(await stop(company, 'hold', 'sven')).toMatchObject({ code: 'forbidden' });
  });
});

describe('going back', () => {
  it('follows the plan, and the way forward is asked anew', async () => {
    const company = await open();
    const { programId, ports } = company;
    await company.goOn();
    const { version } = await company.goOn();
    company.house.now += 1;
    const actor = await company.actor('olu');
    const back = expectDone(await retreatStage(ports, actor, { programId, version, reason }));
    expect(back).toMatchObject({ ring: 1, furthestRing: 2, answer: null, next: 'ring:2' });
    expect(await company.tryToAdvance()).toMatchObject({ code: 'approval-missing' });
    expect(await company.goOn()).toMatchObject({ ring: 2 });
  });

  it('needs the plan', async () => {
    const company = await open();
    const { programId, ports, house } = company;
    const { version } = await company.goOn();
    const sheet = await house.stores.sheets.find(programId, 'retreat-plan', 'ring-1');
    await house.ports.commands.run(house.tenantId, async (stores) => {
      if (sheet) stores.sheets.save(sheet, { ...sheet, versions: [] });
    });
    const actor = await company.actor('olu');
    expect(await retreatStage(ports, actor, { programId, version, reason })).toMatchObject({
      code: 'retreat-plan-missing',
    });
  });
});

describe('the decision date', () => {
  it('is reminded of, is overdue, and is moved by name; the clock decides nothing', async () => {
    const company = await open();
    const { programId, ports, house } = company;
    await company.wait(35);
    await company.wait(7);
    await company.wait(7);
    const told = ['stage-decision-near', 'stage-decision-overdue', 'stage-decision-overdue'];
    expect(await company.told('olu')).toEqual(told);
    expect(await company.told('pavel')).toEqual(told);
    const before = await company.stage();
    expect(before).toMatchObject({ phase: 'infrastructure-build', isOverdue: true });
    const until = house.now + 14 * dayMs;
    const command = { programId, version: before.version, until, reason };
    const after = expectDone(await extendStage(ports, await company.actor('olu'), command));
    expect(after).toMatchObject({ isOverdue: false, decideBy: until });
    expect(after.extensions).toMatchObject([{ until, reason, by: { name: 'Olu' } }]);
  });
});

describe('leading', () => {
  it('a second pilot says which one stops, and that one ends, on record with what for', async () => {
    const company = await open({ phase: 'stress-testing' });
    const { house, ports, programId, ids } = company;
    const second = newTestId<'program'>();
    const toolId = await house.tool('Another tool');
    const made = { version: 0, name: 'Drafting', toolId, managerId: ids.pavel };
    const ada = await company.actor('ada');
    expectDone(await saveProgram(ports, ada, { programId: second, ...made }));
    const pavel = await company.actor('pavel');
    const named = { programId: second, version: 1, leadId: ids.pavel };
    expect(await nameLead(ports, pavel, { ...named, instead: null })).toMatchObject({
      code: 'pilot-limit',
      facts: { programId },
    });
    const instead = { programId, reason };
    expectDone(await nameLead(ports, pavel, { ...named, instead }));
    expect(await company.stage()).toMatchObject({ phase: 'ended', end: { reason } });
    const [entry] = (await house.stores.ledger.listOf('stage', programId)).filter(
      ({ type }) => type === 'stage-ended',
    );
    expect(entry).toMatchObject({ body: { insteadFor: second }, personal: { reason } });
  });
});

describe('an end', () => {
  it('is told to everybody who takes part and to everybody who waits for an answer, once', async () => {
    const company = await open();
    const { house, ports, programId, ids } = company;
    const take = (personId: typeof ids.mara, change: object = {}) => ({
      programId,
      personKey: ports.personKey(programId, personId),
      version: 1,
      provenance: 'picked' as const,
      source: '',
      ring: null,
      accessAt: null,
      invitedAt: null,
      invitation: 'accepted' as const,
      declineReason: null,
      leftAt: null,
      strata: 0,
      isSelfLabelled: false,
      ...change,
    });
    const [here, declined, outside] = [
      await house.person('Here'),
      await house.person('Declined'),
      await house.person('Outside'),
    ];
    await house.ports.commands.run(house.tenantId, async (stores) => {
      stores.participants.insertAll([take(here), take(declined, { invitation: 'declined' })]);
    });
    const { version } = await company.stage();
    const ended = { programId, version, reason };
    expectDone(await endStage(ports, await company.actor('pavel'), ended));
    await company.wait(0);
    await company.wait(1);
    const told = async (personId: typeof here) =>
      (await house.stores.notices.list(personId, undefined, 10)).map(({ kind }) => kind);
    expect(await told(here)).toEqual(['stage-ended']);
    expect(await told(declined)).toEqual([]);
    expect(await told(outside)).toEqual([]);
    expect(await company.told('olu')).toEqual(['stage-ended']);
    expect(await company.tryToAdvance()).toMatchObject({ code: 'program-is-over' });
    expect(await stop(company, 'halt')).toMatchObject({ code: 'program-is-over' });
  });
});
