import { randomUUID } from 'node:crypto';
import { addEntry, getEntry, listEntries, moveEntry } from '@causeway/shared/api/registers.js';
import type { RegisterKindName } from '@causeway/shared/domain/register/register-kinds.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Name } from './office';
import type { ProgramInStory } from './program-in-story';

type Values = Readonly<Record<string, unknown>>;

interface Move {
  readonly who: Name;
  readonly values?: Values;
  readonly reason?: string;
  readonly evidenceIds?: readonly string[];
}

async function enter(
  program: ProgramInStory,
  who: Name,
  kind: RegisterKindName,
  values: Values,
  owner: Name | null = null,
): Promise<string> {
  const { office } = program;
  const entryId = randomUUID();
  const params = { ...program.params, kind, entryId };
  const body = { ownerId: owner === null ? null : office.ids[owner], values };
  await office.done(who, addEntry, { params, body });
  return entryId;
}

async function move(
  program: ProgramInStory,
  entryId: string,
  name: string,
  { who, values = {}, reason, evidenceIds = [] }: Move,
) {
  const params = { ...program.params, entryId };
  const { version } = await program.office.done(who, getEntry, { params });
  return program.office.done(who, moveEntry, {
    params,
    body: { version, move: name, reason: reason ?? null, evidenceIds: [...evidenceIds], values },
  });
}

async function entriesOf(program: ProgramInStory, kind: RegisterKindName) {
  const params = { ...program.params, kind };
  return (await program.office.done('pavel', listEntries, { params })).entries;
}

/** "What does success look like to you?", asked of Kim, who has doubts; her answer is a criterion. */
export async function askKimWhatSuccessIs(
  program: ProgramInStory,
  criterionId: string,
): Promise<void> {
  const asked = program.office.ids.kim;
  const whyThem = 'She stopped using the last tool after a week.';
  const id = await enter(program, 'pavel', 'success-answer', {
    asked,
    group: 'employees',
    whyThem,
  });
  const answer = 'No made-up dates in what I send.';
  await move(program, id, 'answer', { who: 'kim', values: { answer } });
  const values = { criterion: criterionId };
  await move(program, id, 'propose-criterion', { who: 'pavel', values });
  await move(program, id, 'agree', { who: 'kim' });
}

/** Every way it may break is tried; that it is manageable is somebody else's word. */
export async function runStressTrials(program: ProgramInStory): Promise<void> {
  const trials = ['unfamiliar-cases', 'untrained-people', 'raw-formats', 'out-of-scope'];
  for (const condition of trials) {
    const planned = { what: `Tried with ${condition}`, condition, plannedFor: program.office.now };
    const id = await enter(program, 'pavel', 'stress-trial', planned);
    const outcome = 'It failed now and then, and people saw it.';
    await move(program, id, 'run', { who: 'pavel', values: { outcome } });
    await move(program, id, 'call-manageable', {
      who: 'olu',
      reason: 'Two a week are put right in ten minutes.',
      values: { size: 20, rate: 0.1 },
    });
  }
}

export async function settleTheBadCase(program: ProgramInStory): Promise<void> {
  const what = 'Offers for public tenders';
  const values = { useCase: program.offers.id, what, size: 0.05 };
  const id = await enter(program, 'iris', 'bad-case', values);
  const cause = 'Their rules are in none of the documents.';
  await move(program, id, 'settle', { who: 'olu', values: { cause, disposition: 'out-of-scope' } });
}

/** The clock listed what nobody is seeing; each is closed by evidence. */
export async function lookIntoBlindSpots(
  program: ProgramInStory,
  evidenceId: string,
): Promise<void> {
  const open = (await entriesOf(program, 'blind-spot')).filter(({ isClosed }) => !isClosed);
  for (const { id } of open) {
    await move(program, id, 'show', { who: 'olu', evidenceIds: [evidenceId] });
  }
  expect(open.map(({ values }) => values['source'])).toContain('conditions');
}

/** Infrastructure is built from what stress testing found. */
export async function buildWhatIsMissing(
  program: ProgramInStory,
  evidenceId: string,
): Promise<void> {
  const { office } = program;
  const what = 'Dates are made up when the calendar is empty';
  const finding = await enter(program, 'olu', 'finding', { what, weight: 'high' });
  const work = { what: 'Say that the calendar is empty', finding };
  const item = await enter(program, 'pavel', 'work-item', work, 'hugo');
  await move(program, item, 'begin', { who: 'pavel' });
  await move(program, item, 'finish', { who: 'pavel', evidenceIds: [evidenceId] });
  const gapValues = { what: 'Offers are typed in again', area: 'data-formats' };
  const gap = await enter(program, 'pavel', 'integration-gap', gapValues, 'hugo');
  const solution = 'The draft is written into the offer itself.';
  await move(program, gap, 'build', { who: 'pavel', values: { solution } });
  const values = { testedOn: office.now - dayMs };
  await move(program, gap, 'test', { who: 'olu', values, evidenceIds: [evidenceId] });
}

export async function meetTheBarrier(program: ProgramInStory): Promise<void> {
  const values = { kind: 'doubt', group: 'Field sales', share: 0.2 };
  const id = await enter(program, 'pavel', 'barrier', values, 'hugo');
  const remedy = 'Hugo sits with them for a morning.';
  await move(program, id, 'remedy', { who: 'pavel', values: { remedy } });
}
