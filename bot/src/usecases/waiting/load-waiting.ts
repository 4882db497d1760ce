import { defaults } from '@causeway/shared/domain/defaults.js';
import type { Evidence } from '@causeway/shared/domain/evidence/evidence.js';
import type { TemplateChange } from '@causeway/shared/domain/gate/template-change.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import { isUnderWay } from '@causeway/shared/domain/program/stage.js';
import { awaitedOf } from '@causeway/shared/domain/register/awaited.js';
import type { RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import { registerKinds } from '@causeway/shared/domain/register/register-kinds.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { callCriteria, criterionLineOf } from '../criterion/call-criteria.js';
import { currentTemplate } from '../gate/current-template.js';
import {
  approvalsThatWait,
  datesThatWait,
  templateChangesThatWait,
  waiversThatWait,
} from './decisions-that-wait.js';
import {
  entriesThatAreDue,
  evidenceThatExpires,
  namedInDraft,
  sheetsThatWait,
} from './papers-that-wait.js';
import type { WaitingContext } from './waiting-context.js';
import { answerThatWaits, whoseWord } from './answers-that-wait.js';
import { loadWaitingContext } from './waiting-context.js';
import type { Waiting } from './waiting.js';

/** What ran out longer ago waits for nobody any more: its gate says that it is missing. */
const expiredForMs = 90 * dayMs;

/** What is written in a program and may wait for anybody of the tenant. */
export interface Papers {
  readonly drafts: readonly Sheet[];
  readonly expiring: readonly Evidence[];
  readonly due: readonly RegisterEntry[];
  /** What waits for the word of somebody it names. */
  readonly asked: readonly RegisterEntry[];
}

async function loadAsked(
  stores: Stores,
  programs: readonly Program[],
): Promise<readonly RegisterEntry[]> {
  const ids = programs.filter(isUnderWay).map(({ id }) => id);
  const asking = registerKinds.filter(({ awaits }) => Object.keys(awaits).length > 0);
  const entries = await Promise.all(
    asking.map(async (kind) => {
      const all = await stores.registers.listOfPrograms(ids, kind.name);
      return all.filter((entry) => awaitedOf(kind, entry) !== null);
    }),
  );
  return entries.flat();
}

export async function loadPapers(
  stores: Stores,
  programs: readonly Program[],
  now: Instant,
): Promise<Papers> {
  const until = now + defaults.evidenceWarningMs.value;
  const [drafts, expiring, due, asked] = await Promise.all([
    stores.sheets.listDrafts(),
    stores.evidence.listExpiring(now - expiredForMs, until),
    stores.registers.listDue(now),
    loadAsked(stores, programs),
  ]);
  return { drafts, expiring, due, asked };
}

function ownersIn({ drafts, expiring, due, asked }: Papers): readonly PersonId[] {
  const owners = due.flatMap(({ owner, addedBy }) => [owner, addedBy]);
  return [
    ...drafts.flatMap(namedInDraft),
    ...expiring.map(({ owner }) => owner),
    ...owners.filter((id) => id !== null),
    ...asked.flatMap(whoseWord),
  ];
}

async function withTemplates(stores: Stores, proposed: readonly TemplateChange[]) {
  return Promise.all(
    proposed.map(async (change) => ({
      change,
      current: await currentTemplate(stores, change.programId, change.template),
    })),
  );
}

async function requested(stores: Stores, context: WaitingContext): Promise<readonly Waiting[]> {
  const isOf = ({ programId }: { readonly programId: ProgramId }) =>
    context.programs.has(programId);
  const [live, waivers, proposed] = await Promise.all([
    stores.approvals.listAllLive(),
    stores.waivers.listAwaiting(),
    stores.gateTemplates.listProposed(),
  ]);
  const approvals = live.filter(isOf);
  const exceptions = waivers.filter(isOf);
  const calledBy = await callCriteria(
    stores,
    exceptions.map(({ criterion }) => criterion),
  );
  const hands = await stores.snapshots.measuredBy(approvals.map(({ snapshotId }) => snapshotId));
  return [
    ...approvalsThatWait(context, approvals, hands),
    ...waiversThatWait(context, exceptions, calledBy),
    ...templateChangesThatWait(context, await withTemplates(stores, proposed.filter(isOf))),
    ...datesThatWait(context),
  ];
}

export interface Waited {
  readonly context: WaitingContext;
  /** What has waited longest first. */
  readonly waiting: readonly Waiting[];
}

/** Everything that waits in these programs as far as they are under way, and for whom. */
export async function loadWaiting(
  stores: Stores,
  programs: readonly Program[],
  papers: Papers,
  now: Instant,
): Promise<Waited> {
  const context = await loadWaitingContext(stores, programs, ownersIn(papers), now);
  const isOf = ({ programId }: { readonly programId: ProgramId }) =>
    context.programs.has(programId);
  const asked = papers.asked.filter(isOf);
  const calledBy = await callCriteria(stores, asked.map(criterionLineOf));
  const all = [
    ...(await requested(stores, context)),
    ...asked.flatMap((entry) => answerThatWaits(context, entry, calledBy)),
    ...sheetsThatWait(context, papers.drafts.filter(isOf)),
    ...evidenceThatExpires(context, papers.expiring.filter(isOf)),
    ...entriesThatAreDue(context, papers.due.filter(isOf)),
  ];
  return { context, waiting: all.toSorted((a, b) => a.since - b.since) };
}
