import type { DemoScene } from '../demo-scene.js';
import type { Paper } from '../put-in-force.js';

const ofProgram = { subject: 'program', writer: 'manager-1' } as const;
const byOwner = { owner: 'owner-1' } as const;

function conditions(phase: string, values: Paper['values']): Paper {
  const common = { slowdown: 'allowed', timeAllowance: 1 };
  return {
    kind: 'conditions',
    subject: `phase-${phase}`,
    writer: 'manager-1',
    signed: byOwner,
    values: { ...common, ...values },
  };
}

/** Why it is tried, and how everybody will know whether it worked. */
export function contractFoundation(scene: DemoScene): readonly Paper[] {
  return [
    {
      kind: 'pilot-type',
      ...ofProgram,
      signed: byOwner,
      values: {
        type: 'demonstration',
        question: 'Does it find what our lawyers find?',
        cannotAnswer: 'How it fails with contracts nobody chose for it.',
      },
    },
    {
      kind: 'business-metric',
      ...ofProgram,
      signed: { ...byOwner, 'co-owner': 'lead-1' },
      values: {
        metric: 'Days from a draft to a signed contract',
        unit: 'days',
        direction: 'down',
        baseline: 19,
        target: 14,
        source: 'The contract register of the last year',
        measuredOn: scene.before(45),
        measuredBy: scene.id('expert-1'),
        coOwner: scene.id('lead-1'),
      },
    },
    {
      kind: 'success-rule',
      ...ofProgram,
      signed: { ...byOwner, sponsor: 'sponsor-1' },
      values: {
        rule: 'Fewer than one in ten checked reviews is wrong, and contracts are signed five days sooner.',
        measuredBy: 'Elif, from audits and the contract register',
        otherwise: 'We stop after six weeks.',
        startsOn: scene.before(31),
        frame: 6,
      },
    },
    {
      kind: 'vision',
      subject: 'program',
      writer: 'sponsor-1',
      signed: { sponsor: 'sponsor-1' },
      values: {
        why: 'Sales waits three weeks for a contract that is our own text.',
        whenAppropriate: 'For a first reading of a contract that a lawyer reads after it.',
        whenNot: 'For a decision to sign.',
        success: 'A lawyer reads what is unusual, and nothing twice.',
      },
    },
  ];
}

export function contractPapers(scene: DemoScene): readonly Paper[] {
  return [
    {
      kind: 'data-use',
      ...ofProgram,
      signed: byOwner,
      values: {
        datasets: ['Draft contracts you upload', 'Our standard terms'],
        purpose: 'To name what is unusual in a contract.',
        accessGroups: ['Contract desk'],
        retention: 14,
        contact: scene.id('owner-1'),
      },
    },
    conditions('demonstration', { vendorSupport: 'on-site', consequences: 'none' }),
    conditions('staged-rollout', { vendorSupport: 'on-request', consequences: 'full' }),
    ...['clauses', 'compare'].map((key): Paper => ({
      kind: 'needs',
      subject: `use-case-${scene.useCase(key)}`,
      writer: 'manager-1',
      signed: { manager: 'manager-1' },
      values: { who: 'Contract desk', frequency: 14, friction: 55, knownBy: 'from-data' },
    })),
  ];
}

export function contractRoster(): Paper {
  return {
    kind: 'decision-roster',
    subject: 'phase-stress-testing',
    writer: 'owner-1',
    signed: byOwner,
    values: {
      decision: 'Whether it is tried with contracts nobody chose for it.',
      affected: ['Contract desk'],
      invited: ['Contract desk', 'Sales', 'Legal'],
      present: ['Contract desk', 'Legal'],
    },
  };
}
