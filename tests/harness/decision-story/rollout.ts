import { saveApprovalRule } from '@causeway/shared/api/approvals.js';
import { delegateDecisions } from '@causeway/shared/api/approvals.js';
import { endStage, extendStage, resumeStage, retreatStage } from '@causeway/shared/api/stages.js';
import { stopStage } from '@causeway/shared/api/stages.js';
import { randomUUID } from 'node:crypto';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { runDrills } from './channel';
import * as desk from './gate-desk';
import { aWeekOfUse, importAudits, peopleOfTheStages } from './imports';
import type { Name } from './office';
import * as papers from './papers';
import { putAllInForce } from './paperwork';
import { findReady, ringNames } from './plans';
import type { ProgramInStory } from './program-in-story';

/** Those whose yes opens a stage; a third of security need not speak. */
const decidersOfAStage = ['sven', 'bea', 'lena', 'wanda', 'sam', 'sara'] as const;

/** Ada's: two of three of security, and the works council besides. */
export async function ruleHowStagesAreDecided({ office, params }: ProgramInStory): Promise<void> {
  const functions = [
    { role: 'sponsor', needed: 1 },
    { role: 'approver-business', needed: 1 },
    { role: 'approver-legal', needed: 1 },
    { role: 'approver-works-council', needed: 1 },
    { role: 'approver-security', needed: 2 },
  ] as const;
  await office.done('ada', saveApprovalRule, {
    params: { ...params, transition: 'ring' },
    body: { version: 0, functions: [...functions] },
  });
}

export async function handOver(
  { office, params }: ProgramInStory,
  from: Name,
  to: Name,
  role: 'approver-legal',
): Promise<void> {
  await office.done(from, delegateDecisions, {
    params: { ...params, delegationId: randomUUID() },
    body: {
      toId: office.ids[to],
      functions: [role],
      fromAt: office.now,
      untilAt: office.now + 10 * dayMs,
    },
  });
}

/** A stage shows how it operates: people work, outputs are audited, the alarm is tested. */
export async function operateAWhile(program: ProgramInStory): Promise<void> {
  await aWeekOfUse(program, peopleOfTheStages(program).slice(0, 12));
  await importAudits(program, { right: 40, wrong: 1 });
  await runDrills(program);
  await program.office.pass(2);
  await program.office.rest(12);
}

/** What is said anew before each stage. */
export async function prepareStage(program: ProgramInStory, ring: 2 | 3): Promise<void> {
  await putAllInForce(program, [
    papers.dataUse(ringNames.slice(0, ring)),
    ...papers.ringPapers(program, ring),
    papers.decisionRoster(`ring-${ring}`),
  ]);
}

export async function showThatItOperates(program: ProgramInStory, answer: string): Promise<void> {
  await findReady(program);
  await desk.answerTheQuestion(program, answer);
}

export async function openTheNextStage(program: ProgramInStory, note: string): Promise<string> {
  const approvalId = await desk.request(program, note);
  await desk.grantedBy(program, approvalId, decidersOfAStage);
  await desk.advance(program);
  return approvalId;
}

export async function giveMoreTime(program: ProgramInStory, days: number, reason: string) {
  const { office, params } = program;
  const { version } = await desk.stageOf(program);
  const body = { version, until: office.now + days * dayMs, reason };
  return office.done('olu', extendStage, { params, body });
}

/** Olu sees harm and stops use; answers with what takes it back. */
export async function haltStage(
  { office, params }: ProgramInStory,
  ring: number,
  reason: string,
): Promise<() => Promise<unknown>> {
  const body = { kind: 'halt', ring, useCaseId: null, reason } as const;
  const { stops } = await office.done('olu', stopStage, { params, body });
  const stopId = stops[0]?.id ?? '';
  const resume = { params: { ...params, stopId }, body: { reason: 'The calendar is connected.' } };
  return () => office.done('pavel', resumeStage, resume);
}

export async function goBack(program: ProgramInStory, reason: string) {
  const { version } = await desk.stageOf(program);
  const { office, params } = program;
  return office.done('olu', retreatStage, { params, body: { version, reason } });
}

export async function end(program: ProgramInStory, reason: string) {
  const { version } = await desk.stageOf(program);
  const { office, params } = program;
  return office.done('pavel', endStage, { params, body: { version, reason } });
}
