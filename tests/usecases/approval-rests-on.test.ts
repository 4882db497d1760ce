import { delegateDecisions } from '@causeway/bot/usecases/approval/delegate-decisions.js';
import { saveApprovalRule } from '@causeway/bot/usecases/approval/save-approval-rule.js';
import { saveProgram } from '@causeway/bot/usecases/catalogue/save-program.js';
import { saveCharter } from '@causeway/bot/usecases/charter/save-charter.js';
import { registerCriterion } from '@causeway/bot/usecases/criterion/register-criterion.js';
import { withdrawEvidence } from '@causeway/bot/usecases/evidence/withdraw-evidence.js';
import { agreeTemplateChange } from '@causeway/bot/usecases/gate/agree-template-change.js';
import { proposeTemplateChange } from '@causeway/bot/usecases/gate/propose-template-change.js';
import { planRing } from '@causeway/bot/usecases/ring/plan-ring.js';
import { withdrawSheet } from '@causeway/bot/usecases/sheet/withdraw-sheet.js';
import { answerStage } from '@causeway/bot/usecases/stage/answer-stage.js';
import { endStage } from '@causeway/bot/usecases/stage/end-stage.js';
import { extendStage } from '@causeway/bot/usecases/stage/extend-stage.js';
import { retreatStage } from '@causeway/bot/usecases/stage/retreat-stage.js';
import { stopStage } from '@causeway/bot/usecases/stage/stop-stage.js';
import { withdrawWaiver } from '@causeway/bot/usecases/waiver/withdraw-waiver.js';
import type { TemplateName } from '@causeway/shared/domain/gate/gate-template.js';
import { readyMadeTemplate } from '@causeway/shared/domain/gate/ready-made-templates.js';
import { basisChangeKinds } from '@causeway/shared/domain/snapshot/basis-change.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { calls, offers } from '../builders/gate-parts';
import { newTestId } from '../builders/ids';
import { AskedGate } from '../harness/asked-gate';
import { expectDone } from '../harness/expect-done';
import { GateCompany } from '../harness/gate-company';
import { intoNextRing } from '../harness/gate-says';

let company: GateCompany;
beforeEach(async () => {
  company = await GateCompany.open(intoNextRing);
  await company.exceptAbsent();
});
afterEach(() => company.close());

const actors = () => company.small.actors;
const of = () => ({ programId: company.programId });
const reason = 'So it is.';

async function propose(template: TemplateName): Promise<void> {
  const { ports } = company;
  const lines = readyMadeTemplate(template).lines.filter(
    ({ criterion }) => criterion !== 'blind-spots',
  );
  const changeId = newTestId<'template-change'>();
  const proposed = { ...of(), changeId, template, drawnFrom: 0, lines, reason };
  expectDone(await proposeTemplateChange(ports, actors().olu, proposed));
  const legal = await company.actor('Lena', 'approver-legal');
  expectDone(await agreeTemplateChange(ports, legal, { changeId, version: 1 }));
}

async function saveRule(transition: 'ring' | 'completion'): Promise<void> {
  const functions = [
    { role: 'sponsor', needed: 1 },
    { role: 'approver-legal', needed: 1 },
  ] as const;
  const rule = { ...of(), transition, version: 0, functions };
  expectDone(await saveApprovalRule(company.ports, actors().ada, rule));
}

async function widen(number: number): Promise<void> {
  const ring = (await company.small.house.stores.rings.list(company.programId)).find(
    (one) => one.number === number,
  );
  const plan = {
    name: ring?.name ?? 'Everybody',
    audience: [{ by: 'everybody' }] as const,
    holdoutPercent: 0,
    useCaseIds: [calls, offers],
    humanReviewUseCaseIds: [],
    minimumDays: 14,
    orderReason: null,
  };
  const command = { ...of(), number, version: ring?.version ?? 0, reason, ...plan };
  expectDone(await planRing(company.ports, actors().pavel, command));
}

async function stop(kind: 'hold' | 'halt'): Promise<void> {
  const command = { ...of(), kind, ring: null, useCaseId: null, reason };
  expectDone(await stopStage(company.ports, actors().olu, command));
}

async function version(): Promise<number> {
  return (await company.small.house.stores.stages.get(company.programId))?.version ?? 0;
}

async function register(isNew: boolean): Promise<void> {
  const known = company.ready.registered[0]?.criterion;
  if (!known) throw new Error('One is registered');
  const { measure, filter, direction, alpha, kind, isIndependent } = known;
  const terms = { measure, filter, direction, alpha, kind, isIndependent };
  const measurer = { personId: company.small.ids.mara, relation: 'independent' as const };
  const asked = { ...terms, threshold: 0.7, minimumTrials: 8, measurer, lookFrom: null };
  const which = isNew
    ? { criterionId: newTestId<'criterion'>(), version: 0 }
    : { criterionId: known.id, version: 1 };
  expectDone(await registerCriterion(company.ports, actors().olu, { ...of(), ...which, ...asked }));
}

async function withdraw(kind: string): Promise<void> {
  const subject = 'program';
  const sheet = await company.small.house.stores.sheets.find(company.programId, kind, subject);
  const at = { ...of(), kind, subject, version: sheet?.version ?? 0 };
  const command = { ...at, number: 1, reason };
  expectDone(await withdrawSheet(company.ports, actors().olu, command));
}

/** What the answer to the ring's question rests on. */
async function cited() {
  const stage = await company.small.house.stores.stages.get(company.programId);
  const evidenceId = stage?.answers[0]?.evidenceIds[0];
  if (!evidenceId) throw new Error('It was answered on evidence');
  return evidenceId;
}

type Happening = readonly [what: string, does: () => Promise<unknown>, by: string];

const changes: readonly Happening[] = [
  ['another template', () => propose('next-ring'), 'template-changed next-ring'],
  ['a wider audience', () => widen(2), 'audience-changed Stage 2'],
  ['another rule of who decides', () => saveRule('ring'), 'approval-rule-changed ring'],
  ['a hold', () => stop('hold'), `held ${reason}`],
  ['a halt', () => stop('halt'), `halted ${reason}`],
  ['another version of a criterion', () => register(false), 'definition-changed acceptance'],
  ['a statement taken back', () => withdraw('data-use'), 'sheet-ended Sales coaching'],
  [
    'another word of who answers for it',
    async () => {
      const charter = await company.small.house.stores.charters.get(calls);
      if (!charter) throw new Error('It has one');
      const { programId: _programId, ...answers } = charter;
      const edited = { ...answers, standard: 'Dates may be wrong.' };
      expectDone(await saveCharter(company.ports, actors().olu, edited));
    },
    'sheet-changed Calls',
  ],
  [
    'evidence taken back',
    async () => {
      const { stores } = company.small.house;
      const evidence = await stores.evidence.get(await cited());
      await company.write((writing) => {
        if (!evidence) throw new Error('It was recorded');
        const recordedBy = company.small.ids.olu;
        writing.evidence.save(evidence, { ...evidence, recordedBy });
      });
      const { id: evidenceId, version: drawnFrom } =
        (await stores.evidence.get(await cited())) ?? {};
      if (!evidenceId) throw new Error('It was recorded');
      const command = { evidenceId, version: drawnFrom ?? 0, reason };
      expectDone(await withdrawEvidence(company.ports, actors().olu, command));
    },
    'evidence-withdrawn Load test of the assistant',
  ],
  [
    'an exception taken back',
    async () => {
      const [waiver] = await company.small.house.stores.waivers.list(company.programId);
      if (!waiver) throw new Error('What is absent is excepted');
      const command = { waiverId: waiver.id, version: waiver.version, reason };
      expectDone(await withdrawWaiver(company.ports, actors().olu, command));
    },
    'waiver-ended',
  ],
  [
    'another answer to the question',
    async () => {
      const said = { ...of(), version: await version(), answer: 'Mostly.' };
      const command = { ...said, evidenceIds: [await cited()] };
      expectDone(await answerStage(company.ports, actors().olu, command));
    },
    'answer-changed staged-rollout',
  ],
  [
    'a step back',
    async () => {
      const command = { ...of(), version: await version(), reason };
      expectDone(await retreatStage(company.ports, actors().olu, command));
    },
    'standing-changed staged-rollout',
  ],
  [
    'the end',
    async () => {
      const command = { ...of(), version: await version(), reason };
      expectDone(await endStage(company.ports, actors().olu, command));
    },
    'standing-changed staged-rollout',
  ],
];

const unrelated: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['another template of another step', () => propose('completion')],
  ['a plan for a later ring', () => widen(3)],
  ['another rule for another step', () => saveRule('completion')],
  ['a statement that no criterion asks for', () => withdraw('vision')],
  [
    'more time',
    async () => {
      const until = company.small.house.now + dayMs;
      const command = { ...of(), version: await version(), until, reason };
      expectDone(await extendStage(company.ports, actors().olu, command));
    },
  ],
  [
    'another name for the program',
    async () => {
      const { toolId } = company.small;
      const command = { ...of(), version: 1, name: 'Coaching', toolId, managerId: null };
      expectDone(await saveProgram(company.ports, actors().ada, command));
    },
  ],
  [
    'a word handed over',
    async () => {
      const { house, ids } = company.small;
      const lena = await company.actor('Lena', 'approver-legal');
      const functions = ['approver-legal'] as const;
      const during = { fromAt: house.now, untilAt: house.now + dayMs };
      const to = { delegationId: newTestId<'delegation'>(), toId: ids.mara };
      expectDone(
        await delegateDecisions(company.ports, lena, { ...of(), ...to, functions, ...during }),
      );
    },
  ],
];

describe('an open question', () => {
  it.each(changes)('is void after %s, and names it', async (_what, does, by) => {
    const asked = await AskedGate.ask(company);
    await does();
    const because = await asked.now();
    expect(because[0]).toContain(by);
    expect(basisChangeKinds).toContain(because[0]?.split(' ')[0]);
  });

  it('is void at the next look after a criterion more', async () => {
    const asked = await AskedGate.ask(company);
    await register(true);
    expect(await asked.after()).toContain('criterion-added acceptance');
  });

  it.each(unrelated)('stands after %s', async (_what, does) => {
    const asked = await AskedGate.ask(company);
    await does();
    expect(await asked.after()).toEqual(['open']);
  });
});
