import { addGrant } from '@causeway/bot/usecases/access/add-grant.js';
import { revokeGrant } from '@causeway/bot/usecases/access/revoke-grant.js';
import { giveVerdict } from '@causeway/bot/usecases/approval/give-verdict.js';
import { requestApproval } from '@causeway/bot/usecases/approval/request-approval.js';
import { saveApprovalRule } from '@causeway/bot/usecases/approval/save-approval-rule.js';
import { withdrawApproval } from '@causeway/bot/usecases/approval/withdraw-approval.js';
import { setDisposition } from '@causeway/bot/usecases/disposition/set-disposition.js';
import { withdrawEvidence } from '@causeway/bot/usecases/evidence/withdraw-evidence.js';
import { agreeTemplateChange } from '@causeway/bot/usecases/gate/agree-template-change.js';
import { proposeTemplateChange } from '@causeway/bot/usecases/gate/propose-template-change.js';
import { planRing } from '@causeway/bot/usecases/ring/plan-ring.js';
import { removeRing } from '@causeway/bot/usecases/ring/remove-ring.js';
import { endStage } from '@causeway/bot/usecases/stage/end-stage.js';
import { extendStage } from '@causeway/bot/usecases/stage/extend-stage.js';
import { resumeStage } from '@causeway/bot/usecases/stage/resume-stage.js';
import { retreatStage } from '@causeway/bot/usecases/stage/retreat-stage.js';
import { stopStage } from '@causeway/bot/usecases/stage/stop-stage.js';
import { askWaiver } from '@causeway/bot/usecases/waiver/ask-waiver.js';
import { secondWaiver } from '@causeway/bot/usecases/waiver/second-waiver.js';
import { withdrawWaiver } from '@causeway/bot/usecases/waiver/withdraw-waiver.js';
import { templateNames } from '@causeway/shared/domain/gate/gate-template.js';
import { readyMadeTemplate } from '@causeway/shared/domain/gate/ready-made-templates.js';
import { ruleKeys } from '@causeway/shared/domain/approval/approval-rule.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from '../builders/ids';
import { aResult } from '../builders/snapshot';
import type { Name, StageCompany } from './stage-company';

const reason = 'So it is.';
const outcomes = ['pass', 'inconclusive', 'fail', 'stale'] as const;
const speakers: readonly Name[] = ['sven', 'bea', 'sam', 'lena', 'pavel', 'olu'];

function at<Item>(items: readonly Item[], which: number): Item | undefined {
  return items[which % Math.max(1, items.length)];
}

async function newest(company: StageCompany) {
  const [approval] = await company.house.stores.approvals.list(company.programId, 1);
  return approval;
}

async function moved(company: StageCompany) {
  const stage = await company.house.stores.stages.get(company.programId);
  return { programId: company.programId, version: stage?.version ?? 0, reason };
}

async function say(company: StageCompany, which: number, verdict: 'approve' | 'reject') {
  const approval = await newest(company);
  const name = at(speakers, which);
  if (!approval || !name) return;
  const drawn = { approvalId: approval.id, version: approval.version };
  const said = {
    verdict,
    voice: null,
    reason,
    criteria: verdict === 'reject' ? ['audited-right'] : [],
  };
  await giveVerdict(company.ports, await company.actor(name), { ...drawn, ...said });
}

async function plan(company: StageCompany, number: number) {
  const { programId, ports, useCaseId } = company;
  const ring = (await company.rings()).find((one) => one.number === number);
  const audience = [{ by: 'everybody' }] as const;
  const uses = { useCaseIds: [useCaseId], humanReviewUseCaseIds: [], minimumDays: 14 };
  const whole = { name: 'All', audience, holdoutPercent: 0, orderReason: null, ...uses };
  const command = { programId, number, version: ring?.version ?? 0, reason, ...whole };
  await planRing(ports, await company.actor('pavel'), command);
}

async function changeTemplate(company: StageCompany, which: number) {
  const { programId, ports, house } = company;
  const template = at(templateNames, which) ?? 'completion';
  const lines = readyMadeTemplate(template).lines;
  const drawnFrom = (await house.stores.gateTemplates.get(programId, template))?.version ?? 0;
  const changeId = newTestId<'template-change'>();
  const days = { withinDays: 30 + drawnFrom };
  const edited = lines.map((line) => (line.criterion === 'drill' ? { ...line, asks: days } : line));
  const proposed = { programId, changeId, template, drawnFrom, lines: edited, reason };
  await proposeTemplateChange(ports, await company.actor('olu'), proposed);
  if (which % 3 === 0) return;
  await agreeTemplateChange(ports, await company.actor('lena'), { changeId, version: 1 });
}

async function dispose(company: StageCompany, which: number) {
  const { useCaseId, ports, house } = company;
  const known = await house.stores.dispositions.get(useCaseId, 'all');
  const ready = { kind: 'ready', allowedErrorRate: 0.05, badErrorRate: 0.1 } as const;
  const value = which % 2 === 0 ? ready : ({ kind: 'needs-design', what: 'Dates.' } as const);
  const command = { useCaseId, segment: 'all', version: known?.version ?? 0, value };
  await setDisposition(ports, await company.actor('olu'), command);
}

async function except(company: StageCompany, which: number) {
  const { programId, ports, house } = company;
  const until = house.now + (1 + which) * dayMs;
  const command = {
    programId,
    waiverId: newTestId<'waiver'>(),
    criterion: 'audited-right',
    reason,
    until,
  };
  await askWaiver(ports, await company.actor('pavel'), command);
}

async function waiver(company: StageCompany, which: number) {
  const all = await company.house.stores.waivers.list(company.programId);
  const one = at(all, which);
  return one && { waiverId: one.id, version: one.version };
}

async function toggleGrant(company: StageCompany, which: number) {
  const { programId, ports, house } = company;
  const ada = await company.actor('ada');
  const personId = company.ids.sam;
  const [grant] = await house.stores.grants.listOf(personId);
  if (grant) await revokeGrant(ports, ada, { grantId: grant.id });
  else {
    const role = which % 2 === 0 ? 'approver-security' : 'approver-legal';
    await addGrant(ports, ada, { programId, personId, role });
  }
}

async function saveRule(company: StageCompany, which: number) {
  const { programId, ports, house } = company;
  const transition = at(ruleKeys, which) ?? 'ring';
  const saved = await house.stores.approvalRules.current(programId, transition);
  const functions = [
    { role: 'sponsor', needed: 1 },
    { role: 'approver-business', needed: 1 },
  ] as const;
  const command = { programId, transition, version: saved?.version ?? 0, functions };
  await saveApprovalRule(ports, await company.actor('ada'), command);
}

async function withdrawCited(company: StageCompany) {
  const [evidence] = (await company.house.stores.evidence.list(company.programId)).toReversed();
  if (!evidence) return;
  const command = { evidenceId: evidence.id, version: evidence.version, reason };
  await withdrawEvidence(company.ports, await company.actor('olu'), command);
}

async function withdrawAsked(company: StageCompany) {
  const approval = await newest(company);
  if (!approval) return;
  const command = { approvalId: approval.id, version: approval.version, reason };
  await withdrawApproval(company.ports, await company.actor('pavel'), command);
}

async function stop(company: StageCompany, kind: 'hold' | 'halt', which: number) {
  const { programId, ports } = company;
  const ring = [null, 1, 2][which % 3] ?? null;
  const command = { programId, kind, ring, useCaseId: null, reason };
  await stopStage(ports, await company.actor('olu'), command);
}

async function resume(company: StageCompany, which: number) {
  const { stops } = await company.stage();
  const stopId = at(stops, which)?.id;
  if (!stopId) return;
  const command = { programId: company.programId, stopId, reason };
  await resumeStage(company.ports, await company.actor('olu'), command);
}

async function extend(company: StageCompany, which: number) {
  const { decideBy } = await company.stage();
  const until = Math.max(company.house.now, decideBy ?? 0) + (1 + which) * dayMs;
  const command = { ...(await moved(company)), until };
  await extendStage(company.ports, await company.actor('pavel'), command);
}

async function ask(company: StageCompany) {
  const approvalId = newTestId<'approval'>();
  const command = { programId: company.programId, approvalId, note: '' };
  await requestApproval(company.ports, await company.actor('pavel'), command);
}

/** Everything people and clocks may do to a program, but for the step itself. What is refused is refused. */
export const walkedCommands = {
  wait: (company: StageCompany, which: number) =>
    company.wait([0, 1, 3, 8, 20, 45][which % 6] ?? 0),
  measure: (company: StageCompany, which: number) => {
    const outcome = at(outcomes, which) ?? 'pass';
    company.results = [
      aResult({ outcome }),
      aResult({ name: 'load', source: 'evidence', facts: {} }),
    ];
    return Promise.resolve();
  },
  forgetCriteria: (company: StageCompany) => {
    company.results = [];
    return Promise.resolve();
  },
  answer: (company: StageCompany) => company.answer().then(() => undefined),
  ask,
  approve: (company: StageCompany, which: number) => say(company, which, 'approve'),
  reject: (company: StageCompany, which: number) => say(company, which, 'reject'),
  withdrawAsked,
  grantAll: (company: StageCompany) => company.grant().catch(() => undefined),
  hold: (company: StageCompany, which: number) => stop(company, 'hold', which),
  halt: (company: StageCompany, which: number) => stop(company, 'halt', which),
  resume,
  retreat: async (company: StageCompany) => {
    await retreatStage(company.ports, await company.actor('olu'), await moved(company));
  },
  extend,
  end: async (company: StageCompany, which: number) => {
    if (which > 0) return;
    await endStage(company.ports, await company.actor('pavel'), await moved(company));
  },
  widen: (company: StageCompany, which: number) => plan(company, 1 + (which % 3)),
  removeRing: async (company: StageCompany) => {
    const last = (await company.rings()).at(-1);
    if (!last) return;
    const { programId, ports } = company;
    const command = { programId, number: last.number, version: last.version };
    await removeRing(ports, await company.actor('pavel'), command);
  },
  changeTemplate,
  saveRule,
  dispose,
  except,
  second: async (company: StageCompany, which: number) => {
    const command = await waiver(company, which);
    if (command) await secondWaiver(company.ports, await company.actor('lena'), command);
  },
  endException: async (company: StageCompany, which: number) => {
    const command = await waiver(company, which);
    if (!command) return;
    const { ports } = company;
    await withdrawWaiver(ports, await company.actor('olu'), { ...command, reason });
  },
  withdrawCited,
  toggleGrant,
} satisfies Readonly<Record<string, (company: StageCompany, which: number) => Promise<unknown>>>;
