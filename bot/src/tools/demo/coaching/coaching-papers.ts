import type { DemoScene } from '../demo-scene.js';
import type { Paper } from '../put-in-force.js';

const ofProgram = { subject: 'program', writer: 'manager-1' } as const;
const byOwner = { owner: 'owner-1' } as const;

/** What the pilot is for, how everybody will know whether it worked, and what data it uses. */
export function coachingFoundation(scene: DemoScene): readonly Paper[] {
  return [
    {
      kind: 'pilot-type',
      ...ofProgram,
      signed: byOwner,
      values: {
        type: 'risk-revealing',
        question: 'How does it fail with people who did not ask for it, and how often?',
        cannotAnswer: 'Whether we can operate it for all of sales.',
      },
    },
    {
      kind: 'success-rule',
      ...ofProgram,
      signed: { owner: 'owner-1', sponsor: 'sponsor-1' },
      values: {
        rule: 'Seven in ten outputs are good, and fewer than one in twenty that were checked is wrong.',
        measuredBy: 'Elif, from audits of a random sample',
        otherwise: 'We stop, say so, and keep what was learned.',
        startsOn: scene.before(46),
        frame: 6,
      },
    },
    {
      kind: 'vision',
      subject: 'program',
      writer: 'sponsor-1',
      signed: { sponsor: 'sponsor-1' },
      values: {
        why: 'Preparing a call takes the hour that the customer should get.',
        whenAppropriate: 'For a first draft that you read before the call.',
        whenNot: 'For prices, and for anything about a colleague.',
        success: 'More time with customers, and no made-up date reaches one of them.',
      },
    },
    {
      kind: 'data-use',
      ...ofProgram,
      signed: byOwner,
      values: {
        datasets: ['Customer records of your own accounts', 'Your calendar'],
        purpose: 'To prepare calls and to give feedback after them.',
        accessGroups: ['Inside sales'],
        retention: 30,
        contact: scene.id('owner-1'),
      },
    },
    ...['calls', 'feedback', 'follow-up'].map((key): Paper => ({
      kind: 'needs',
      subject: `use-case-${scene.useCase(key)}`,
      writer: 'manager-1',
      signed: { manager: 'manager-1' },
      values: { who: 'Inside sales', frequency: 9, friction: 35, knownBy: 'observed' },
    })),
  ];
}

/** Two of four differ from what a rollout will be like, and the gate names them. */
export function coachingConditions(): readonly Paper[] {
  const paper = { kind: 'conditions', writer: 'manager-1', signed: byOwner } as const;
  const common = { slowdown: 'tolerated', timeAllowance: 1 };
  const tried = { vendorSupport: 'regular', consequences: 'limited', ...common };
  const later = { vendorSupport: 'on-request', consequences: 'full', ...common };
  return [
    { ...paper, subject: 'phase-stress-testing', values: tried },
    { ...paper, subject: 'phase-staged-rollout', values: later },
  ];
}

/** Proposed: whoever runs the business has not signed it. */
export function coachingMetric(scene: DemoScene): Paper {
  return {
    kind: 'business-metric',
    ...ofProgram,
    signed: byOwner,
    values: {
      metric: 'Offers that are won',
      unit: 'per cent of offers',
      direction: 'up',
      baseline: 21,
      target: 25,
      source: 'The sales ledger of the last four quarters',
      measuredOn: scene.before(70),
      measuredBy: scene.id('expert-1'),
      coOwner: scene.id('lead-1'),
    },
  };
}

/** For one of three use cases. */
export function coachingRubric(scene: DemoScene): Paper {
  return {
    kind: 'quality-rubric',
    subject: `use-case-${scene.useCase('calls')}`,
    writer: 'expert-1',
    signed: { 'second-reviewer': 'owner-1' },
    values: {
      items: [
        'Every date has a source',
        'The customer is the right one',
        'Nothing about colleagues',
      ],
      passesWhen: 'All three hold.',
      agreementFloor: 0.7,
      goodExample: 'Renewal on 30 June (contract, section 4). They asked about training twice.',
      badExample: 'Renewal some time in spring. Build rapport.',
    },
  };
}
