import type { DemoScene } from '../demo-scene.js';
import type { Paper } from '../put-in-force.js';

const ofProgram = { subject: 'program', writer: 'manager-1' } as const;
const byOwner = { owner: 'owner-2' } as const;
const bySponsor = { subject: 'program', writer: 'sponsor-1', signed: { sponsor: 'sponsor-1' } };

export const ringNames = ['Service north', 'Service south', 'Service everywhere'] as const;

/** Why it is there and how everybody will know whether it worked. */
export function assistantFoundation(scene: DemoScene): readonly Paper[] {
  return [
    {
      kind: 'pilot-type',
      ...ofProgram,
      signed: byOwner,
      values: {
        type: 'risk-revealing',
        question: 'How does it fail when the queue is long?',
        cannotAnswer: 'How it goes in languages we did not try.',
      },
    },
    {
      kind: 'business-metric',
      ...ofProgram,
      signed: { ...byOwner, 'co-owner': 'lead-1' },
      values: {
        metric: 'Cases solved with the first reply',
        unit: 'per cent of cases',
        direction: 'up',
        baseline: 58,
        target: 64,
        source: 'The case system, last half-year',
        measuredOn: scene.before(125),
        measuredBy: scene.id('expert-1'),
        coOwner: scene.id('lead-1'),
      },
    },
    {
      kind: 'success-rule',
      ...ofProgram,
      signed: { ...byOwner, sponsor: 'sponsor-1' },
      values: {
        rule: 'Six more cases in a hundred are solved at once, and fewer than six in a hundred checked replies are wrong.',
        measuredBy: 'Elif, from audits and the case system',
        otherwise: 'The stage goes back, and we say why.',
        startsOn: scene.before(80),
        frame: 6,
      },
    },
    {
      kind: 'conditions',
      subject: 'phase-staged-rollout',
      writer: 'manager-1',
      signed: byOwner,
      values: {
        vendorSupport: 'on-request',
        slowdown: 'not-allowed',
        consequences: 'full',
        timeAllowance: 0.5,
      },
    },
  ];
}

/** What every employee may read. */
export function assistantSaidToAll(scene: DemoScene): readonly Paper[] {
  return [
    {
      kind: 'vision',
      ...bySponsor,
      values: {
        why: 'People wait two days for an answer that takes ten minutes.',
        whenAppropriate: 'For a first draft of a reply that you read and send in your own name.',
        whenNot: 'For anything about safety, and where somebody is upset.',
        success: 'An answer on the same day, and nothing promised that nobody meant.',
      },
    },
    {
      kind: 'replaces',
      ...bySponsor,
      values: {
        changes: 'Who writes the first draft, and who looks a policy up.',
        replacesNot: 'Your judgement, and nobody’s place.',
        notKnownYet: 'What becomes of the night shift.',
      },
    },
    {
      kind: 'permitted-use',
      ...ofProgram,
      signed: byOwner,
      values: {
        allowed: 'Drafting replies, summarising a case before you take it over.',
        notAllowed: 'Sending anything unread; answers about safety; appraisals of colleagues.',
        neverPutIn: 'Health data and bank details.',
        contact: scene.id('owner-2'),
      },
    },
    {
      kind: 'data-use',
      ...ofProgram,
      signed: byOwner,
      values: {
        datasets: ['The case you have open', 'Policy pages', 'Cases solved in the last two years'],
        purpose: 'To draft replies and summaries.',
        accessGroups: [ringNames[0], ringNames[1]],
        retention: 90,
        contact: scene.id('owner-2'),
      },
    },
  ];
}

export function assistantLegal(): Paper {
  return {
    kind: 'legal-consultation',
    ...ofProgram,
    signed: { legal: 'legal-1' },
    values: {
      question: 'May replies to customers be drafted from their earlier cases?',
      scope: 'Customer service in three countries',
      answer: 'with-conditions',
      demands: ['A person sends every reply', 'Cases of minors are left out'],
    },
  };
}

/** What good is, who checks it, and what happens without it, for every use case. */
export function assistantUseCases(scene: DemoScene): readonly Paper[] {
  return ['reply', 'summary', 'refund'].flatMap((key): readonly Paper[] => {
    const subject = `use-case-${scene.useCase(key)}`;
    return [
      {
        kind: 'quality-rubric',
        subject,
        writer: 'expert-1',
        signed: { 'second-reviewer': 'owner-2' },
        values: {
          items: ['It answers what was asked', 'Policies are quoted', 'Nothing is promised'],
          passesWhen: 'All three hold.',
          agreementFloor: 0.7,
        },
      },
      {
        kind: 'exceptions',
        subject,
        writer: 'manager-1',
        signed: byOwner,
        values: {
          noOutput: 'The case is answered by hand.',
          belowQuality: 'It is thrown away and flagged.',
          needsHuman: 'Amounts over 200 are decided by a team lead.',
          testedOn: scene.before(124),
          testedBy: scene.id('expert-1'),
        },
      },
      {
        kind: 'human-review',
        subject,
        writer: 'manager-1',
        signed: { ...byOwner, reviewer: 'lead-1' },
        values: {
          step: 'Whoever sends it reads it; a second person looks at a part of them.',
          reviewer: scene.id('lead-1'),
          whenAbsent: 'Replies wait until the next morning.',
          reviewedShare: 0.6,
        },
      },
    ];
  });
}

function support(scene: DemoScene, ring: number): Paper {
  return {
    kind: 'support-structure',
    subject: `ring-${ring}`,
    writer: 'manager-1',
    signed: { lead: 'lead-1' },
    values: {
      group: 'Service coaches',
      lead: scene.id('lead-1'),
      hours: 16 * ring,
      ifItFails: 'The coaches answer the customer.',
    },
  };
}

function retreat(scene: DemoScene, ring: number): Paper {
  return {
    kind: 'retreat-plan',
    subject: `ring-${ring}`,
    writer: 'manager-1',
    signed: byOwner,
    values: {
      signs: ['A promise reached a customer that nobody made', 'Twice as many tickets in a week'],
      decides: scene.id('owner-2'),
      within: 4,
      openWork: 'Drafts that are open are finished by hand.',
      whoIsTold: 'Everybody in the stage, on the same day.',
    },
  };
}

function roster(ring: number): Paper {
  return {
    kind: 'decision-roster',
    subject: `ring-${ring}`,
    writer: 'owner-2',
    signed: byOwner,
    values: {
      decision: `Whether ${ringNames[ring - 1] ?? ''} may open.`,
      affected: ['Customer service'],
      invited: ['Customer service', 'Legal', 'Security', 'Works council'],
      present: ['Customer service', 'Legal', 'Works council'],
    },
  };
}

export function ringPapers(scene: DemoScene, ring: number): readonly Paper[] {
  return [support(scene, ring), retreat(scene, ring), roster(ring)];
}

/** Whoever promises the hours of the third ring has not signed for them. */
export function thirdRingPapers(scene: DemoScene): readonly Paper[] {
  return [{ ...support(scene, 3), signed: {} }, retreat(scene, 3), roster(3)];
}
