import type { GrantRole } from '../access/grant.js';
import type { ResultOutcome } from '../gate/criterion-result.js';
import type { WaitingNoun } from './waiting.js';

interface Asked {
  readonly name: string;
  readonly outcome: ResultOutcome;
  readonly waiverId: string | null;
}

interface Need {
  readonly people: readonly { readonly id: string }[];
  readonly role: GrantRole | null;
  readonly criteria: readonly string[];
}

interface Waits {
  readonly noun: WaitingNoun;
  readonly isOverdue: boolean;
}

export interface ActFacts<Waiting extends Waits> {
  readonly viewerId: string;
  /** What waits for the viewer here, longest first. */
  readonly waiting: readonly Waiting[];
  /** Null where there is no step left. */
  readonly gate: {
    readonly outcomeWithExceptions: string;
    readonly results: readonly Asked[];
    readonly needs: readonly Need[];
  } | null;
  /** Whether the step is asked for, and whose it is to ask. */
  readonly asking: 'asked' | 'mine' | 'others';
}

export type NextAct<Waiting extends Waits> =
  | { readonly kind: 'waiting'; readonly waiting: Waiting }
  | { readonly kind: 'ask' }
  | { readonly kind: 'show'; readonly criterion: string }
  /** Nothing is the viewer's to do; the first thing that is somebody else's. */
  | { readonly kind: 'others'; readonly criterion: string }
  | { readonly kind: 'none' };

const worstFirst: readonly ResultOutcome[] = ['fail', 'stale', 'inconclusive'];

/** What is missing and not excepted: worst first, and of the same what is owed by name before a role's. */
function owedInOrder(
  { results, needs }: NonNullable<ActFacts<Waits>['gate']>,
  isTheirs: (need: Need) => boolean,
): readonly string[] {
  const named = new Set(
    needs.filter((need) => isTheirs(need) && need.role === null).flatMap((need) => need.criteria),
  );
  const all = new Set(needs.filter(isTheirs).flatMap((need) => need.criteria));
  return results
    .filter(({ name, outcome, waiverId }) => {
      return outcome !== 'pass' && waiverId === null && all.has(name);
    })
    .toSorted(
      (a, b) =>
        worstFirst.indexOf(a.outcome) - worstFirst.indexOf(b.outcome) ||
        Number(named.has(b.name)) - Number(named.has(a.name)),
    )
    .map(({ name }) => name);
}

/** What is overdue, a step that was approved, then the rest; a date that is still ahead can wait. */
function firstWaiting<Waiting extends Waits>(waiting: readonly Waiting[]): Waiting | undefined {
  return (
    waiting.find(({ isOverdue }) => isOverdue) ??
    waiting.find(({ noun }) => noun === 'step') ??
    waiting.find(({ noun }) => noun !== 'decision')
  );
}

function toShow({ viewerId, gate, asking }: ActFacts<Waits>): NextAct<never> | undefined {
  if (!gate) return undefined;
  if (gate.outcomeWithExceptions === 'pass') return asking === 'mine' ? { kind: 'ask' } : undefined;
  const [own] = owedInOrder(gate, ({ people }) => people.some(({ id }) => id === viewerId));
  return own === undefined ? undefined : { kind: 'show', criterion: own };
}

/**
 * The one thing that brings a program on and is the viewer's to do. What others wait for with them goes
 * before what they show, and that before a date that is still ahead.
 */
export function nextAct<Waiting extends Waits>(facts: ActFacts<Waiting>): NextAct<Waiting> {
  const { waiting, gate } = facts;
  const first = firstWaiting(waiting);
  if (first) return { kind: 'waiting', waiting: first };
  const own = toShow(facts);
  if (own) return own;
  const [date] = waiting;
  if (date) return { kind: 'waiting', waiting: date };
  const isShown = !gate || gate.outcomeWithExceptions === 'pass';
  const [others] = isShown ? [] : owedInOrder(gate, () => true);
  return others === undefined ? { kind: 'none' } : { kind: 'others', criterion: others };
}
