import { defaultDeadlines } from '@causeway/shared/domain/escalation/deadline.js';
import type { GateFacts, GateStage, GateUseCase } from '@causeway/shared/domain/gate/gate-facts.js';
import type { Participant } from '@causeway/shared/domain/participant/participant.js';
import { strataMask } from '@causeway/shared/domain/participant/stratum.js';
import type { Transition } from '@causeway/shared/domain/program/transition.js';
import type { Ring } from '@causeway/shared/domain/ring/ring.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { aWindow } from './cohort.js';
import { aDrill } from './drill.js';
import { aFinding, anEvidence } from './evidence.js';
import { newTestId } from './ids.js';
import { aTally } from './measure-input.js';
import { calls, gateDay, offers, onDay } from './gate-parts.js';
import { readyEntries, readySheets } from './ready-program.js';
import { registeredAfter } from './registered.js';

const answer = newTestId<'evidence'>();
const accountable = newTestId<'person'>();

export function aGateUseCase(change: Partial<GateUseCase> = {}): GateUseCase {
  return {
    id: calls,
    name: 'Calls',
    share: 0.6,
    isTested: true,
    decidesAboutPeople: false,
    tellsThem: null,
    goesToOthers: true,
    ...change,
  };
}

export function someParticipants(
  count: number,
  change: Pick<Participant, 'provenance'> & Partial<Participant>,
): readonly Pick<Participant, 'provenance' | 'strata'>[] {
  return Array.from({ length: count }, () => ({ strata: 0, ...change }));
}

function aRing(number: number): Ring {
  return {
    programId: newTestId<'program'>(),
    number,
    version: 1,
    name: `Stage ${String(number)}`,
    audience: [{ by: 'list' }],
    holdoutPercent: 0,
    useCaseIds: [calls, offers],
    humanReviewUseCaseIds: [],
    minimumDays: 14,
    orderReason: null,
    plannedBy: newTestId<'person'>(),
    plannedAt: onDay(0),
  };
}

function stageBefore(transition: Transition): GateStage {
  const steps = [
    ['phase:stress-testing', 30],
    ['phase:infrastructure-build', 90],
    ['ring:1', 130],
    ['ring:2', 150],
  ] as const;
  const began = {
    'stress-testing': [0, 0, 'demonstration', null],
    'infrastructure-build': [1, 30, 'stress-testing', null],
    1: [2, 90, 'infrastructure-build', null],
    2: [3, 130, 'staged-rollout', 1],
    completion: [4, 150, 'staged-rollout', 2],
  } as const;
  const key = transition.kind === 'completion' ? 'completion' : transition.to;
  const [taken, day, phase, ring] = began[key as keyof typeof began];
  return {
    phase,
    ring,
    since: onDay(day),
    answers: [
      {
        phase,
        ring,
        answer: 'It holds, with the exceptions listed.',
        evidenceIds: [answer],
        by: accountable,
        at: onDay(gateDay - 1),
      },
    ],
    stops: [],
    steps: steps.slice(0, taken).map(([step, at]) => ({
      transition: step,
      approvalId: newTestId<'approval'>(),
      snapshotId: newTestId<'snapshot'>(),
      at: onDay(at),
    })),
    furthestRing: ring ?? 0,
  };
}

const strata = strataMask(['skeptical', 'high-workload', 'less-technical', 'struggling']);

/** Everything the house can show is shown; what nothing can show yet stays open. */
export function readyFacts(transition: Transition, change: Partial<GateFacts> = {}): GateFacts {
  const registered = registeredAfter([[38, 40]]);
  const lately = (id: UseCaseId) => [
    aTally('audit', 'right|reviewed', 200, {
      day: Math.floor(onDay(gateDay - 5) / dayMs),
      useCaseId: id,
    }),
    aTally('interaction', 'used|none|in|alone|work', 400, {
      day: Math.floor(onDay(gateDay - 5) / dayMs),
      useCaseId: id,
    }),
  ];
  const evidence = { recordedAt: onDay(gateDay - 20), expiresAt: onDay(gateDay + 100) };
  return {
    programId: newTestId<'program'>(),
    programName: 'Sales coaching',
    now: onDay(gateDay),
    smallestGroup: 5,
    transition,
    stage: stageBefore(transition),
    rings: [aRing(1), aRing(2)],
    useCases: [aGateUseCase(), aGateUseCase({ id: offers, name: 'Offers', share: 0.3 })],
    charters: [calls, offers].map((useCaseId) => ({
      useCaseId,
      programId: newTestId<'program'>(),
      version: 3,
      accountableId: accountable,
      standard: 'Every date has a source.',
      correcting: 'Whoever sent it on tells the recipients.',
      judgeId: accountable,
      deputyId: newTestId<'person'>(),
      deadlines: defaultDeadlines,
    })),
    sheets: readySheets(),
    entries: readyEntries(registered.criterion.id),
    evidence: [
      anEvidence({ ...evidence, finding: aFinding({ figures: { 'people-at-once': 5_000 } }) }),
      anEvidence({ ...evidence, type: 'security-review' }),
      anEvidence({ ...evidence, type: 'report', id: answer }),
    ],
    grants: [],
    gone: [],
    registered: [registered],
    people: [
      ...someParticipants(40, { provenance: 'volunteered' }),
      ...someParticipants(40, { provenance: 'assigned', strata }),
    ],
    windows: [
      aWindow({
        kind: 'support-withdrawal',
        fromAt: onDay(160),
        untilAt: onDay(176),
        setAt: onDay(150),
      }),
      aWindow({ kind: 'peak', fromAt: onDay(170), untilAt: onDay(175), setAt: onDay(150) }),
    ],
    tallies: [...lately(calls), ...lately(offers)],
    published: {
      'volunteer-gap': {
        publishedAt: onDay(190),
        value: {
          form: 'difference',
          unit: 'share',
          first: { estimate: 0.8, low: 0.65, high: 0.9, n: 40 },
          second: { estimate: 0.5, low: 0.35, high: 0.65, n: 40 },
          estimate: 0.3,
          low: 0.1,
          high: 0.5,
        },
      },
      'support-load': {
        publishedAt: onDay(190),
        value: {
          form: 'rate',
          unit: 'per-100-people-and-week',
          events: 40,
          estimate: 20,
          low: 15,
          high: 27,
        },
      },
    },
    openFlags: [],
    flagsRaised: 12,
    flagFacts: { dueToHear: 20, told: 19, undelivered: 1 },
    rehearsed: [calls, offers],
    drills: [calls, offers].map((useCaseId) =>
      aDrill({ useCaseId, state: 'acknowledged', startedAt: onDay(gateDay - 8) }),
    ),
    personWeeks: 400,
    peopleAfter: 300,
    dispositions: [calls, offers].map((useCaseId) => ({
      useCaseId,
      value: 'ready',
      at: onDay(gateDay - 2),
    })),
    errorsByGroup: [],
    groupSizes: { Sales: 120, Service: 40 },
    ...change,
  };
}
