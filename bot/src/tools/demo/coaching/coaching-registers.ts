import { enter, moveOn } from '../demo-entries.js';
import type { DemoScene } from '../demo-scene.js';

/** One is understood, the other nobody has explained. */
export async function listBadCases(scene: DemoScene): Promise<void> {
  const settled = await enter(scene, {
    kind: 'bad-case',
    who: 'expert-1',
    values: { useCase: scene.useCase('calls'), what: 'Customers with two contracts', size: 0.06 },
  });
  await moveOn(scene, settled, {
    who: 'owner-1',
    move: 'settle',
    values: {
      cause: 'It reads the older contract first.',
      disposition: 'human-review',
    },
  });
  await enter(scene, {
    kind: 'bad-case',
    who: 'expert-1',
    values: {
      useCase: scene.useCase('feedback'),
      what: 'Praise that fits any call',
      size: 0.22,
    },
  });
}

/** One is sized, one was run, one is overdue, and what lies out of scope nobody has tried. */
export async function tryItHard(scene: DemoScene): Promise<void> {
  const plan = (what: string, condition: string, plannedFor: number) =>
    enter(scene, {
      kind: 'stress-trial',
      who: 'manager-1',
      values: { what, condition, plannedFor },
    });
  const unfamiliar = await plan('Public tenders', 'unfamiliar-cases', scene.before(30));
  const untrained = await plan('Six people without training', 'untrained-people', scene.before(24));
  await plan('Notes pasted from paper', 'raw-formats', scene.before(3));
  await moveOn(scene, unfamiliar, {
    who: 'manager-1',
    move: 'run',
    values: { outcome: 'Two of forty drafts named a rule that tenders do not have.' },
  });
  await moveOn(scene, unfamiliar, {
    who: 'owner-1',
    move: 'call-manageable',
    reason: 'Tenders are read by two people anyway.',
    values: { size: 8, rate: 0.05 },
  });
  await moveOn(scene, untrained, {
    who: 'manager-1',
    move: 'run',
    values: { outcome: 'They believed what it said about discounts.' },
  });
}

/** Asked of somebody with doubts; her answer became a criterion, and waits for her word. */
export async function askWhoDoubts(scene: DemoScene, criterion: string): Promise<void> {
  const asked = await enter(scene, {
    kind: 'success-answer',
    who: 'manager-1',
    values: {
      asked: scene.id('employee-3'),
      group: 'employees',
      whyThem: 'She stopped using the last tool after a week, and said why.',
    },
  });
  await moveOn(scene, asked, {
    who: 'employee-3',
    move: 'answer',
    values: { answer: 'That I do not have to look up every date again.' },
  });
  await moveOn(scene, asked, {
    who: 'manager-1',
    move: 'propose-criterion',
    values: { criterion },
  });
}

export async function noteWhatIsUnseen(scene: DemoScene): Promise<void> {
  await enter(scene, {
    kind: 'blind-spot',
    who: 'manager-1',
    owner: 'expert-1',
    values: {
      what: 'How it goes on the phone in the car',
      source: 'noticed',
      why: 'Field sales prepares there, and nobody of them takes part.',
      plan: 'Elif rides along for two days.',
      due: scene.before(-9),
    },
  });
  await enter(scene, {
    kind: 'deferred-risk',
    who: 'owner-1',
    owner: 'legal-1',
    values: {
      what: 'Whether feedback after a call is an appraisal',
      topic: 'transparency',
      whyLater: 'It depends on who may read it, which is decided with the works council.',
      useCase: scene.useCase('feedback'),
      due: scene.before(-21),
    },
  });
  await enter(scene, {
    kind: 'negative-result',
    who: 'expert-1',
    values: {
      what: 'Drafts for existing customers repeat the last offer',
      useCase: scene.useCase('calls'),
      size: 0.11,
      consequence: 'People write these themselves.',
    },
  });
}
