import { randomUUID } from 'node:crypto';
import { saveWindow } from '@causeway/shared/api/cohort.js';
import type { RingView } from '@causeway/shared/api/rings.js';
import { listRings, planRing } from '@causeway/shared/api/rings.js';
import { setDisposition } from '@causeway/shared/api/use-cases.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { ProgramInStory } from './program-in-story';

/** From so many days on, for so many. */
export async function setWindow(
  { office, params }: ProgramInStory,
  kind: 'support-withdrawal' | 'peak',
  inDays: number,
  days: number,
): Promise<void> {
  const fromAt = office.now + inDays * dayMs;
  const body = { version: 0, kind, fromAt, untilAt: fromAt + days * dayMs, note: '' };
  await office.done('pavel', saveWindow, { params: { ...params, windowId: randomUUID() }, body });
}

/** Both use cases are found ready, and are found so anew in every stage. */
export async function findReady(program: ProgramInStory): Promise<void> {
  for (const { id, dispositions } of (await program.workNow()).useCases) {
    const version = dispositions[0]?.version ?? 0;
    const value = { kind: 'ready', allowedErrorRate: 0.05, badErrorRate: 0.1 } as const;
    const body = { version, segment: 'all', value };
    await program.office.done('olu', setDisposition, { params: { useCaseId: id }, body });
  }
}

export const ringNames = ['Inside sales', 'Field sales', 'Service'] as const;

/** First those on a list, then a department, then a group of the directory. */
const audiences: readonly RingView['audience'][] = [
  [{ by: 'list' }],
  [{ by: 'attribute', attribute: 'department', values: ['Field sales'] }],
  [{ by: 'group', groupIds: ['service'] }],
];

export async function planTheStages({ office, params, useCases }: ProgramInStory) {
  for (const [at, name] of ringNames.entries()) {
    const body = {
      version: 0,
      name,
      audience: audiences[at] ?? [],
      holdoutPercent: 0,
      useCaseIds: useCases.map(({ id }) => id),
      humanReviewUseCaseIds: [],
      minimumDays: 14,
      orderReason: null,
      reason: null,
    };
    await office.done('pavel', planRing, { params: { ...params, number: at + 1 }, body });
  }
  return office.done('pavel', listRings, { params });
}
