import type { CriterionId, EvidenceId } from '@causeway/shared/lib/ids.js';
import { enter, moveOn } from '../demo-entries.js';
import type { DemoScene } from '../demo-scene.js';

/** Asked of somebody whose work it is; his answer is a criterion, and he said that it is. */
export async function agreeWithEmployee(scene: DemoScene, criterion: CriterionId): Promise<void> {
  const asked = await enter(scene, {
    kind: 'success-answer',
    who: 'manager-1',
    values: {
      asked: scene.id('employee-2'),
      group: 'employees',
      whyThem: 'He answers the cases that come back.',
    },
  });
  const answer = 'That fewer cases come back because somebody was told something wrong.';
  await moveOn(scene, asked, { who: 'employee-2', move: 'answer', values: { answer } });
  await moveOn(scene, asked, {
    who: 'manager-1',
    move: 'propose-criterion',
    values: { criterion },
  });
  await moveOn(scene, asked, { who: 'employee-2', move: 'agree' });
}

/** What stress testing found is built, tested, and traced to what it came from. */
export async function buildWhatWasMissing(scene: DemoScene, evidenceId: EvidenceId): Promise<void> {
  const evidenceIds = [evidenceId];
  const finding = await enter(scene, {
    kind: 'finding',
    who: 'owner-2',
    values: { what: 'Policies are recalled instead of quoted', weight: 'high' },
  });
  const work = await enter(scene, {
    kind: 'work-item',
    who: 'manager-1',
    owner: 'lead-1',
    values: { what: 'Answer from the policy page alone', finding },
  });
  await moveOn(scene, work, { who: 'manager-1', move: 'begin' });
  await moveOn(scene, work, { who: 'manager-1', move: 'finish', evidenceIds });
  const gap = await enter(scene, {
    kind: 'integration-gap',
    who: 'manager-1',
    owner: 'lead-1',
    values: { what: 'Replies are copied into the case by hand', area: 'data-formats' },
  });
  const solution = 'The draft opens in the case itself.';
  await moveOn(scene, gap, { who: 'manager-1', move: 'build', values: { solution } });
  await moveOn(scene, gap, {
    who: 'owner-2',
    move: 'test',
    values: { testedOn: scene.before(109) },
    evidenceIds,
  });
}

/** What nobody sees, what keeps people from it, what falls short, what was put off, and who was in a hurry. */
export async function noteWhatIsKnown(scene: DemoScene): Promise<void> {
  await enter(scene, {
    kind: 'blind-spot',
    who: 'manager-1',
    owner: 'expert-1',
    values: {
      what: 'Cases in Polish',
      source: 'noticed',
      why: 'Nobody in the first two stages answers them.',
      plan: 'Two people of the third stage try it first.',
      due: scene.before(-30),
    },
  });
  const barrier = await enter(scene, {
    kind: 'barrier',
    who: 'manager-1',
    owner: 'lead-1',
    values: { kind: 'overwhelmed', group: 'Service south', share: 0.18 },
  });
  const remedy = 'An hour a week without the queue.';
  await moveOn(scene, barrier, { who: 'manager-1', move: 'remedy', values: { remedy } });
  await enter(scene, {
    kind: 'negative-result',
    who: 'expert-1',
    values: {
      what: 'Summaries of cases over ten messages leave the last one out',
      useCase: scene.useCase('summary'),
      size: 0.08,
      consequence: 'A person reviews every one of them.',
    },
  });
  await enter(scene, {
    kind: 'pressure',
    who: 'sponsor-1',
    values: {
      askedBy: 'The board of customer service',
      what: 'To open everywhere before the season',
      reasonGiven: 'The queue doubles in the season.',
      planned: scene.before(-40),
      wanted: scene.before(-10),
    },
  });
  await enter(scene, {
    kind: 'workaround',
    who: 'employee-1',
    values: {
      what: 'I had to paste the policy into the case myself',
      useCase: scene.useCase('reply'),
      minutes: 3,
      frequency: 6,
    },
  });
}
