import { randomUUID } from 'node:crypto';
import { getApproval, getSnapshot, giveVerdict } from '@causeway/shared/api/approvals.js';
import { requestApproval } from '@causeway/shared/api/approvals.js';
import { recordEvidence } from '@causeway/shared/api/evidence.js';
import type { GateView } from '@causeway/shared/api/gates.js';
import { getGate } from '@causeway/shared/api/gates.js';
import { advanceStage, answerStage, getStage } from '@causeway/shared/api/stages.js';
import { askWaiver, secondWaiver } from '@causeway/shared/api/waivers.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { EvidenceType } from '@causeway/shared/domain/evidence/evidence.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Name } from './office';
import type { ProgramInStory } from './program-in-story';

async function gateOf({ office, params }: ProgramInStory): Promise<GateView> {
  const { gate } = await office.done('pavel', getGate, { params });
  if (!gate) throw new Error('There is no step left');
  return gate;
}

export async function stageOf({ office, params }: ProgramInStory) {
  return office.done('pavel', getStage, { params });
}

/** A registered criterion goes by its id besides. */
function shortName(name: string): string {
  return name.split('/')[0] ?? '';
}

/** What the gate is not content with: the criterion, what it says and why. */
export async function inTheWay(program: ProgramInStory): Promise<readonly string[]> {
  const { results } = await gateOf(program);
  return results
    .filter(({ outcome, waiverId }) => outcome !== 'pass' && waiverId === null)
    .map(({ name, outcome, because }) => `${shortName(name)} ${outcome} ${because}`)
    .toSorted();
}

export async function resultOf(program: ProgramInStory, criterion: string) {
  const { results } = await gateOf(program);
  return results.find(({ name }) => shortName(name) === criterion);
}

/** By Pavel; until somebody else seconds it, it excepts nothing. */
export async function askException(
  { office, params }: ProgramInStory,
  criterion: string,
  reason: string,
) {
  const waiverId = randomUUID();
  const { version } = await office.done('pavel', askWaiver, {
    params: { ...params, waiverId },
    body: { criterion, reason, until: office.now + 28 * dayMs },
  });
  return { params: { waiverId }, body: { version } };
}

/** Asked by Pavel, seconded by Olu: in force from then on. */
export async function except(
  program: ProgramInStory,
  criteria: readonly string[],
  reason: string,
): Promise<void> {
  for (const criterion of criteria) {
    const seconding = await askException(program, criterion, reason);
    await program.office.done('olu', secondWaiver, seconding);
  }
}

/** What nothing in the house can show yet; it stays open however long one waits. */
export async function exceptWhatNothingShows(program: ProgramInStory): Promise<readonly string[]> {
  const { results } = await gateOf(program);
  const absent = results
    .filter(({ because, waiverId }) => because === 'not-built' && waiverId === null)
    .map(({ name }) => name);
  await except(program, absent, 'Nothing can show it yet; Olu asks people in person.');
  return absent.toSorted();
}

interface Found {
  readonly type: EvidenceType;
  readonly title: string;
  readonly figures?: Readonly<Record<string, number>>;
  readonly measuredBy?: Name;
  readonly holdsForDays?: number;
}

/** Written down by Olu, found by somebody who gains nothing by it. */
export async function record(program: ProgramInStory, found: Found): Promise<string> {
  const { office, params } = program;
  const { type, title, figures = {}, measuredBy = 'iris', holdsForDays = 180 } = found;
  const evidenceId = randomUUID();
  await office.done('olu', recordEvidence, {
    params: { ...params, evidenceId },
    body: {
      type,
      ownerId: office.ids.olu,
      title,
      text: 'It held.',
      link: null,
      figures: { ...figures },
      measurer: { personId: office.ids[measuredBy], relation: 'independent' },
      holdsForDays,
    },
  });
  return evidenceId;
}

export function recordLoadTest(
  program: ProgramInStory,
  test: { readonly title: string; readonly people: number; readonly holdsForDays?: number },
): Promise<string> {
  const { people, ...found } = test;
  const figures = { 'people-at-once': people };
  return record(program, { type: 'load-test', figures, ...found });
}

/** The question of the phase or stage, answered on evidence of its own. */
export async function answerTheQuestion(program: ProgramInStory, answer: string): Promise<void> {
  const { office, params } = program;
  const evidenceId = await record(program, { type: 'report', title: answer });
  const { version } = await stageOf(program);
  const body = { version, answer, evidenceIds: [evidenceId] };
  await office.done('olu', answerStage, { params, body });
}

/** Pavel asks those who decide. */
export async function request({ office, params }: ProgramInStory, note: string): Promise<string> {
  const approvalId = randomUUID();
  const asking = { params: { ...params, approvalId }, body: { note } };
  await office.done('pavel', requestApproval, asking);
  return approvalId;
}

export function approvalOf({ office }: ProgramInStory, approvalId: string, who: Name = 'pavel') {
  return office.done(who, getApproval, { params: { approvalId } });
}

export function snapshotOf({ office }: ProgramInStory, snapshotId: string) {
  return office.done('pavel', getSnapshot, { params: { snapshotId } });
}

interface No {
  readonly reason: string;
  /** What would make it a yes. */
  readonly criteria: readonly string[];
}

/** From how it is drawn at this moment. */
export async function sayNo(program: ProgramInStory, approvalId: string, who: Name, no: No) {
  const { version } = await approvalOf(program, approvalId);
  const { reason, criteria } = no;
  return program.office.done(who, giveVerdict, {
    params: { approvalId },
    body: { version, verdict: 'reject', reason, criteria: [...criteria] },
  });
}

export async function sayYes(
  program: ProgramInStory,
  approvalId: string,
  who: Name,
  voice?: { readonly role: GrantRole; readonly onBehalfOf: Name },
) {
  const { office } = program;
  const { version } = await approvalOf(program, approvalId);
  const spoken = voice && { role: voice.role, onBehalfOfId: office.ids[voice.onBehalfOf] };
  return office.done(who, giveVerdict, {
    params: { approvalId },
    body: { version, verdict: 'approve', voice: spoken ?? null },
  });
}

/** All who are needed, one after the other; the last one grants it. */
export async function grantedBy(
  program: ProgramInStory,
  approvalId: string,
  everybody: readonly Name[],
): Promise<void> {
  for (const who of everybody) await sayYes(program, approvalId, who);
  expect((await approvalOf(program, approvalId)).state).toBe('granted');
}

export async function advance(program: ProgramInStory) {
  const { office, params } = program;
  const { version } = await stageOf(program);
  return office.done('pavel', advanceStage, { params, body: { version } });
}
