import { answerFlag, claimFlag, confirmFlag } from '@causeway/shared/api/board.js';
import { raiseFlag } from '@causeway/shared/api/mine.js';
import { listMyNotices, markNoticesSeen } from '@causeway/shared/api/mine.js';
import { startDrill } from '@causeway/shared/api/programs.js';
import { listDrills } from '@causeway/shared/api/programs.js';
import { pressed } from '../activities';
import type { Name, Office } from './office';
import type { ProgramInStory, UseCaseInStory } from './program-in-story';

/** Somebody flags a bad output. */
export async function flag(
  { office, toolId }: ProgramInStory,
  who: Name,
  { id: useCaseId }: UseCaseInStory,
): Promise<string> {
  const body = {
    text: 'The renewal date is 31 March.',
    tool: { id: toolId },
    useCaseId,
    reason: 'wrong',
    reach: 'my-team',
    outcome: null,
    minutesCorrecting: null,
    note: null,
    mode: 'named',
  } as const;
  return (await office.done(who, raiseFlag, { body })).id;
}

/** Olu takes it, understands it and says what was changed; the reporter reads it in their inbox. */
async function answer({ office }: ProgramInStory, flagId: string): Promise<void> {
  const params = { flagId };
  await office.done('olu', claimFlag, { params, body: { version: 1 } });
  await office.done('olu', confirmFlag, { params, body: { version: 2 } });
  const text = 'We connected the contract system.';
  const body = { version: 3, kind: 'changed', text } as const;
  await office.done('olu', answerFlag, { params, body });
}

export async function flagAndAnswer(program: ProgramInStory, who: Name): Promise<void> {
  for (const useCase of program.useCases) {
    await answer(program, await flag(program, who, useCase));
  }
}

/** A test alarm of every use case; Olu, who is asked first, presses the button on her card in Teams. */
export async function runDrills({ office, useCases }: ProgramInStory): Promise<void> {
  const { app, ids } = office;
  for (const { id: useCaseId } of useCases) {
    const drill = await office.done('pavel', startDrill, { params: { useCaseId }, body: {} });
    const { id: drillId, version } = drill;
    const data = { action: 'acknowledge-drill', drillId, card: 'drill-ask', version };
    const token = await app.channel.token(Date.now());
    const body = pressed(data, { personId: ids.olu, name: 'Olu' });
    await app.client.ask({ method: 'POST', path: '/api/messages', token, body });
    const { drills } = await office.done('olu', listDrills, { params: { useCaseId } });
    expect(drills[0]).toMatchObject({ id: drillId, state: 'acknowledged' });
  }
}

/** Somebody opens their inbox. */
export async function readInbox(office: Office, who: Name): Promise<void> {
  const { notices } = await office.done(who, listMyNotices);
  const noticeIds = notices.map(({ id }) => id);
  await office.done(who, markNoticesSeen, { body: { noticeIds } });
}

/** What stands in somebody's inbox about something, newest first. */
export async function inboxOf(office: Office, who: Name, about = ''): Promise<readonly string[]> {
  const { notices } = await office.done(who, listMyNotices);
  return notices.map(({ kind }) => kind).filter((kind) => kind.startsWith(about));
}
