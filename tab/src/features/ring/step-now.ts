import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { GateView } from '@causeway/shared/api/gates.js';
import type { StopView } from '@causeway/shared/api/stages.js';
import { ringNeeds } from '@causeway/shared/domain/program/decide-advance.js';
import { goesOnUnnamed } from '@causeway/shared/domain/program/decision-frame.js';
import { stopsInTheWay } from '@causeway/shared/domain/program/stops-in-the-way.js';
import type { Transition } from '@causeway/shared/domain/program/transition.js';
import { nextTransition, transitionKey } from '@causeway/shared/domain/program/transition.js';
import { dwellCriterion } from '@causeway/shared/domain/ring/dwell.js';
import type { Rollout } from './rollout.js';

/** What stands in the way of a step besides what is asked about it. */
export type InTheWay =
  | { readonly because: 'not-planned'; readonly ring: number }
  | { readonly because: 'lead-missing' | 'extension-missing' | 'answer-missing' }
  | { readonly because: 'stopped'; readonly stop: StopView }
  | { readonly because: 'dwell'; readonly ring: number; readonly until: number }
  | { readonly because: 'not-shown'; readonly count: number }
  | { readonly because: 'ring-sheet-missing'; readonly kinds: readonly string[] };

export interface StepNow {
  readonly transition: Transition;
  /** Open or granted. */
  readonly live: ApprovalView | undefined;
  /** The last one about this step, where none is live. */
  readonly last: ApprovalView | undefined;
  readonly inTheWay: readonly InTheWay[];
  readonly isShown: boolean;
  readonly mayAsk: boolean;
}

export interface StepFacts {
  readonly rollout: Rollout;
  readonly gate: GateView | null;
  readonly approvals: readonly ApprovalView[];
  readonly mayAsk: boolean;
  /** Kinds of statements in force about the stage that would open. */
  readonly sheets: readonly string[];
  readonly now: number;
}

/** What says more by itself than by being counted among what is not shown. */
function saidOf({ because }: InTheWay): readonly string[] {
  switch (because) {
    case 'stopped':
      return ['no-stops'];
    case 'dwell':
      return [dwellCriterion];
    case 'answer-missing':
      return ['phase-answer'];
    case 'ring-sheet-missing':
      return ringNeeds;
    default:
      return [];
  }
}

function dwellInTheWay({ rollout: { stage }, gate, now }: StepFacts): readonly InTheWay[] {
  const { ring, dwellEndsAt } = stage;
  const dwell = gate?.results.find(({ name }) => name === dwellCriterion);
  const isExcepted = (dwell?.waiverId ?? null) !== null;
  if (ring === null || dwellEndsAt === null || dwellEndsAt <= now || isExcepted) return [];
  return [{ because: 'dwell', ring, until: dwellEndsAt }];
}

function gateInTheWay(gate: GateView | null, said: readonly string[]): readonly InTheWay[] {
  const missing = gate?.results.filter(
    ({ name, outcome, waiverId }) =>
      outcome !== 'pass' && waiverId === null && !said.includes(name),
  );
  return missing && missing.length > 0 ? [{ because: 'not-shown', count: missing.length }] : [];
}

function findInTheWay(facts: StepFacts, transition: Transition): readonly InTheWay[] {
  const { rollout, gate, sheets, now } = facts;
  const { stage, view } = rollout;
  const opened =
    transition.kind === 'ring'
      ? view.rings.find(({ number }) => number === transition.to)
      : undefined;
  if (transition.kind === 'ring' && !opened) {
    return [{ because: 'not-planned', ring: transition.to }];
  }
  const kinds = opened ? ringNeeds.filter((need) => !sheets.includes(need)) : [];
  const simple = [
    ['lead-missing', stage.lead === null],
    ['extension-missing', goesOnUnnamed(stage, now)],
    ['answer-missing', stage.answer === null],
  ] as const;
  const stopped = stopsInTheWay(stage.stops, transition, opened);
  const named: readonly InTheWay[] = [
    ...stopped.map((stop) => ({ because: 'stopped', stop }) as const),
    ...dwellInTheWay(facts),
    ...simple.flatMap(([because, isSo]) => (isSo ? [{ because }] : [])),
    ...(kinds.length > 0 ? [{ because: 'ring-sheet-missing', kinds } as const] : []),
  ];
  return [...named, ...gateInTheWay(gate, named.flatMap(saidOf))];
}

/** How the next step stands at this moment; null where none is left. The server decides again. */
export function stepNow(facts: StepFacts): StepNow | null {
  const { rollout, gate, approvals, mayAsk } = facts;
  const transition = nextTransition(rollout.stage, rollout.view.rings.length);
  if (!transition) return null;
  const ofIt = approvals.filter(
    (approval) => transitionKey(approval.transition) === transitionKey(transition),
  );
  const live = ofIt.find(({ state }) => state === 'open' || state === 'granted');
  const [last] = ofIt;
  return {
    transition,
    live,
    last: live ? undefined : last,
    inTheWay: findInTheWay(facts, transition),
    isShown: gate?.outcomeWithExceptions === 'pass',
    mayAsk,
  };
}
