import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Paper } from './paperwork';
import type { ProgramInStory, UseCaseInStory } from './program-in-story';

type Phase = 'demonstration' | 'stress-testing' | 'infrastructure-build' | 'staged-rollout';

const ofProgram = { subject: 'program', writtenBy: 'pavel' } as const;
const byOlu = { signedBy: { owner: 'olu' } } as const;

function about({ id }: UseCaseInStory) {
  return { subject: `use-case-${id}`, writtenBy: 'pavel' } as const;
}

export function pilotType(type: 'demonstration' | 'risk-revealing'): Paper {
  const isDemonstration = type === 'demonstration';
  return {
    kind: 'pilot-type',
    ...ofProgram,
    ...byOlu,
    values: {
      type,
      question: isDemonstration
        ? 'Is there a real capability?'
        : 'How does it fail, and how often?',
      cannotAnswer: isDemonstration
        ? 'How it fails with people who did not ask for it.'
        : 'Whether we can operate it for everybody.',
    },
  };
}

/** Why there is a program, and how everybody will know whether it worked. */
export function foundingPapers({ office, useCases }: ProgramInStory): readonly Paper[] {
  const { ids, now } = office;
  return [
    pilotType('demonstration'),
    {
      kind: 'business-metric',
      ...ofProgram,
      signedBy: { owner: 'olu', 'co-owner': 'carl' },
      values: {
        metric: 'Offers that are won',
        unit: 'per cent of offers',
        direction: 'up',
        baseline: 21,
        target: 25,
        source: 'The sales ledger of the last year',
        measuredOn: now - 3 * dayMs,
        measuredBy: ids.iris,
        coOwner: ids.carl,
      },
    },
    {
      kind: 'success-rule',
      ...ofProgram,
      signedBy: { owner: 'olu', sponsor: 'sven' },
      values: {
        rule: 'Four more offers in a hundred are won, and errors stay under one in ten.',
        measuredBy: 'Iris, from the sales ledger',
        otherwise: 'We stop and say so.',
        startsOn: now + 7 * dayMs,
        frame: 6,
      },
    },
    {
      kind: 'vision',
      subject: 'program',
      writtenBy: 'sven',
      signedBy: { sponsor: 'sven' },
      values: {
        why: 'Preparing takes the time that customers should get.',
        whenAppropriate: 'For a first draft that somebody reads.',
        whenNot: 'For prices and dates nobody checked.',
        success: 'More time with customers, and no made-up date reaches one.',
      },
    },
    ...useCases.map((useCase): Paper => ({
      kind: 'needs',
      ...about(useCase),
      signedBy: { manager: 'pavel' },
      values: { who: 'Sales', frequency: 12, friction: 40, knownBy: 'observed' },
    })),
    conditions('demonstration'),
    conditions('staged-rollout'),
    dataUse(['Sales']),
  ];
}

/** The closer to the rollout, the less help there is. */
export function conditions(phase: Phase): Paper {
  const isDemonstration = phase === 'demonstration';
  return {
    kind: 'conditions',
    subject: `phase-${phase}`,
    writtenBy: 'pavel',
    ...byOlu,
    values: {
      vendorSupport: isDemonstration ? 'on-site' : 'on-request',
      slowdown: isDemonstration ? 'allowed' : 'not-allowed',
      consequences: isDemonstration ? 'none' : 'full',
      timeAllowance: 1,
    },
  };
}

/** It holds for ninety days, and is confirmed again. */
export function dataUse(accessGroups: readonly string[]): Paper {
  return {
    kind: 'data-use',
    ...ofProgram,
    ...byOlu,
    values: {
      datasets: ['Calendar entries', 'Offers of the last two years'],
      purpose: 'Drafts for calls and offers.',
      accessGroups,
      retention: 90,
    },
  };
}

export function decisionRoster(subject: `phase-${Phase}` | `ring-${number}`): Paper {
  return {
    kind: 'decision-roster',
    subject,
    writtenBy: 'olu',
    ...byOlu,
    values: {
      decision: 'Whether it may go on.',
      affected: ['Sales'],
      invited: ['Sales', 'Legal', 'Security'],
      present: ['Sales', 'Legal', 'Security'],
    },
  };
}

export function qualityRubrics({ useCases }: ProgramInStory): readonly Paper[] {
  return useCases.map((useCase) => ({
    kind: 'quality-rubric',
    ...about(useCase),
    writtenBy: 'iris',
    signedBy: { 'second-reviewer': 'olu' },
    values: {
      items: ['Every date has a source', 'The customer is the right one'],
      passesWhen: 'All items hold.',
      agreementFloor: 0.67,
    },
  }));
}

/** What has to be said before the first stage opens, and to everybody. */
export function rolloutPapers({ office, useCases }: ProgramInStory): readonly Paper[] {
  const { ids, now } = office;
  return [
    {
      kind: 'legal-consultation',
      ...ofProgram,
      signedBy: { legal: 'lena' },
      values: {
        question: 'May drafts be made from our customers’ offers?',
        scope: 'Calls and offers in sales',
        answer: 'no-objection',
      },
    },
    {
      kind: 'replaces',
      subject: 'program',
      writtenBy: 'sven',
      signedBy: { sponsor: 'sven' },
      values: { changes: 'Who writes the first draft.', replacesNot: 'Anybody’s judgement.' },
    },
    ...useCases.flatMap((useCase): readonly Paper[] => [
      {
        kind: 'exceptions',
        ...about(useCase),
        ...byOlu,
        values: {
          noOutput: 'People write it themselves.',
          belowQuality: 'It is thrown away and flagged.',
          needsHuman: 'Prices are set by a person.',
          testedOn: now - dayMs,
          testedBy: ids.iris,
        },
      },
      {
        kind: 'human-review',
        ...about(useCase),
        signedBy: { owner: 'olu', reviewer: 'hugo' },
        values: {
          step: 'A colleague reads it before it goes out.',
          reviewer: ids.hugo,
          whenAbsent: 'Nothing goes out.',
          reviewedShare: 0.9,
        },
      },
    ]),
  ];
}

/** How a stage goes back, and how soon. */
export function retreatPlan({ office }: ProgramInStory, ring: number, within: number): Paper {
  return {
    kind: 'retreat-plan',
    subject: `ring-${String(ring)}`,
    writtenBy: 'pavel',
    ...byOlu,
    values: {
      signs: ['A made-up date reached a customer', 'Twice as many tickets in a week'],
      decides: office.ids.olu,
      within,
      openWork: 'Drafts are finished by hand.',
      whoIsTold: 'Everybody in the stage, on the same day.',
    },
  };
}

/** How a stage goes back, and who helps while it is open. */
export function ringPapers(program: ProgramInStory, ring: number): readonly Paper[] {
  return [
    retreatPlan(program, ring, 24),
    {
      kind: 'support-structure',
      subject: `ring-${String(ring)}`,
      writtenBy: 'pavel',
      signedBy: { lead: 'hugo' },
      values: {
        group: 'Sales enablement',
        lead: program.office.ids.hugo,
        hours: 12,
        ifItFails: 'Hugo answers the customer.',
      },
    },
  ];
}
