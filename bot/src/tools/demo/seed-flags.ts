import type { MyFlag, RaiseFlagBody } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { identityModes, reaches } from '@causeway/shared/domain/flag/flag.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs, hourMs, minuteMs } from '@causeway/shared/lib/instant.js';
import type { FlagId } from '@causeway/shared/lib/ids.js';
import { answerFlag } from '../../usecases/flag/answer-flag.js';
import { claimFlag } from '../../usecases/flag/claim-flag.js';
import { closeCorrection } from '../../usecases/flag/close-correction.js';
import { confirmFlag } from '../../usecases/flag/confirm-flag.js';
import { dismissFlag } from '../../usecases/flag/dismiss-flag.js';
import { raiseFlag } from '../../usecases/flag/raise-flag.js';
import { withdrawMyFlag } from '../../usecases/flag/withdraw-my-flag.js';
import { resolveActor } from '../../usecases/person/resolve-actor.js';
import type { Ports } from '../../usecases/ports.js';
import { demoPerson } from './demo-person.js';
import type { DemoHouse } from './demo-scene.js';
import {
  assistantOutputs,
  coachOutputs,
  demoAnswers,
  demoDismissals,
  demoNotes,
} from './demo-outputs.js';
import { expectDone } from './expect-done.js';
import type { DemoProgram } from './seed-program.js';

type End = 'new' | 'in-triage' | 'confirmed' | 'answered' | 'dismissed' | 'withdrawn';

/** Thirty flags a program: most of what is old is answered, what is fresh waits. */
const ends: readonly End[] = [
  ...Array<End>(7).fill('new'),
  ...Array<End>(4).fill('in-triage'),
  ...Array<End>(5).fill('confirmed'),
  ...Array<End>(9).fill('answered'),
  ...Array<End>(3).fill('dismissed'),
  'withdrawn',
  'withdrawn',
];

const daysOld: Readonly<Record<End, readonly [number, number]>> = {
  new: [0.02, 3],
  'in-triage': [0.2, 4],
  confirmed: [1, 9],
  answered: [6, 29],
  dismissed: [4, 20],
  withdrawn: [3, 15],
};

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

function bodyOf(seeded: DemoProgram, index: number, isFirst: boolean): RaiseFlagBody {
  const output = pick(isFirst ? coachOutputs : assistantOutputs, index);
  const tried = seeded.plan.useCases.filter(({ isTried }) => isTried).map(({ key }) => key);
  const corrected = index % 3 === 0;
  return {
    text: output.text,
    tool: { id: seeded.toolId },
    useCaseId: seeded.useCaseIds.get(pick(tried, index)) ?? null,
    reason: output.reason,
    reach: pick(reaches, index * 3 + (isFirst ? 0 : 1)),
    outcome: corrected ? 'corrected-it' : null,
    minutesCorrecting: corrected ? 5 + (index % 4) * 5 : null,
    note: pick(demoNotes, index),
    mode: pick(identityModes, index % 5 === 0 ? 1 : 0),
  };
}

interface Course {
  readonly ports: Ports;
  readonly owner: Actor;
  readonly reporter: Actor;
  readonly raisedAt: Instant;
  readonly now: Instant;
}

function at(course: Course, instant: Instant): Ports {
  return { ...course.ports, now: () => instant };
}

/** Brings a flag as far as it should get, at plausible times. */
async function runCourse(course: Course, flag: MyFlag, end: End, index: number): Promise<void> {
  if (end === 'new') return;
  const { raisedAt, now, owner, reporter } = course;
  const flagId: FlagId = flag.id;
  if (end === 'withdrawn') {
    expectDone(await withdrawMyFlag(at(course, raisedAt + hourMs), reporter, { flagId }));
    return;
  }
  const takenAt = end === 'in-triage' ? now - (5 + index * 7) * minuteMs : raisedAt + 2 * hourMs;
  const take = at(course, takenAt);
  let page = expectDone(await claimFlag(take, owner, { flagId, version: 1 }));
  if (end === 'in-triage') return;
  const work = at(course, Math.min(takenAt + hourMs, now));
  if (end === 'dismissed') {
    const { version } = page;
    expectDone(await dismissFlag(work, owner, { flagId, version, ...pick(demoDismissals, index) }));
    return;
  }
  page = expectDone(await confirmFlag(work, owner, { flagId, version: page.version }));
  if (end === 'confirmed') return;
  if (page.correction) {
    const closing = {
      flagId,
      version: page.version,
      how: 'done',
      text: 'Told the recipient by phone.',
    } as const;
    page = expectDone(await closeCorrection(work, owner, closing));
  }
  const answer = { flagId, version: page.version, ...pick(demoAnswers, index) };
  expectDone(await answerFlag(at(course, takenAt + dayMs), owner, answer));
}

export async function seedFlags(
  { ports, demo, now }: DemoHouse,
  programs: readonly DemoProgram[],
): Promise<void> {
  const reporters = demo.people.filter((candidate) => candidate.key.startsWith('employee'));
  const tenantId = demo.tenant.id;
  for (const [programIndex, seeded] of programs.entries()) {
    const { id: personId, name: ownerName } = demoPerson(demo, seeded.plan.owner);
    const owner = await resolveActor(ports, {
      tenantId,
      personId,
      name: ownerName,
      tenantRoles: ['employee'],
    });
    for (const [index, end] of ends.entries()) {
      const [youngest, oldest] = daysOld[end];
      const share = ((index * 37 + programIndex * 11) % 30) / 30;
      const raisedAt = now - Math.round((youngest + (oldest - youngest) * share) * dayMs);
      const { id, name, tenantRoles } = pick(reporters, index + programIndex);
      const reporter = await resolveActor(ports, { tenantId, personId: id, name, tenantRoles });
      const course = { ports, owner, reporter, raisedAt, now };
      const flag = expectDone(
        await raiseFlag(at(course, raisedAt), reporter, {
          body: bodyOf(seeded, index, programIndex === 0),
          source: index % 4 === 0 ? 'pasted' : 'teams-message',
          messageLink: null,
          key: `demo-${String(programIndex)}-${String(index)}`,
        }),
      );
      await runCourse(course, flag, end, index);
    }
  }
}
