import type { FlagLine } from '@causeway/shared/api/flags.js';
import type { FlagState } from '@causeway/shared/domain/flag/flag.js';
import type { boardText } from '@causeway/shared/text/board-text.js';

export const moveNames = [
  'claim',
  'release',
  'handTo',
  'ask',
  'severity',
  'confirm',
  'answer',
  'dismiss',
  'reopen',
] as const;
export type MoveName = (typeof moveNames)[number];

type Word = keyof ReturnType<typeof boardText>;

interface MoveRule {
  readonly key: string;
  readonly word: Word & string;
  readonly done: Word & string;
  readonly states: readonly FlagState[];
  /** Whether somebody else's claim stands in the way. */
  readonly respectsClaim: 'yes' | 'no';
}

const open: readonly FlagState[] = ['new', 'in-triage', 'confirmed'];

/** What the board offers; the decision on the server has the last word. */
export const moveRules: Readonly<Record<MoveName, MoveRule>> = {
  claim: { key: 'c', word: 'claim', done: 'claimed', states: open, respectsClaim: 'yes' },
  release: {
    key: 'r',
    word: 'release',
    done: 'released',
    states: ['in-triage', 'confirmed'],
    respectsClaim: 'yes',
  },
  handTo: { key: 'h', word: 'handTo', done: 'handedTo', states: open, respectsClaim: 'yes' },
  ask: { key: 'q', word: 'ask', done: 'asked', states: open, respectsClaim: 'yes' },
  severity: {
    key: 's',
    word: 'severityMove',
    done: 'severitySet',
    states: open,
    respectsClaim: 'yes',
  },
  confirm: {
    key: 'f',
    word: 'confirm',
    done: 'confirmed',
    states: ['in-triage'],
    respectsClaim: 'yes',
  },
  answer: {
    key: 'a',
    word: 'answer',
    done: 'answered',
    states: ['confirmed'],
    respectsClaim: 'yes',
  },
  dismiss: {
    key: 'x',
    word: 'dismiss',
    done: 'dismissed',
    states: ['in-triage'],
    respectsClaim: 'yes',
  },
  reopen: {
    key: 'o',
    word: 'reopen',
    done: 'reopened',
    states: ['answered', 'dismissed'],
    respectsClaim: 'no',
  },
};

export type Obstacle = 'state' | 'held-by-other' | 'not-held' | 'held-already';

type Moveable = Pick<FlagLine, 'state' | 'heldBy'>;

/** Why a move makes no sense right now; undefined where it does. */
export function obstacleTo(move: MoveName, flag: Moveable, me: string): Obstacle | undefined {
  const rule = moveRules[move];
  if (!rule.states.includes(flag.state)) return 'state';
  if (rule.respectsClaim === 'yes' && flag.heldBy && flag.heldBy.id !== me) return 'held-by-other';
  if (move === 'release' && !flag.heldBy) return 'not-held';
  if (move === 'claim' && flag.heldBy) return 'held-already';
  return undefined;
}

export function possibleMoves(flag: Moveable, me: string): readonly MoveName[] {
  return moveNames.filter((move) => !obstacleTo(move, flag, me));
}

/** The step that usually comes next, offered first. */
export function nextMove(flag: Moveable, me: string): MoveName | undefined {
  const usual: readonly MoveName[] = flag.heldBy
    ? ['confirm', 'answer', 'reopen']
    : ['claim', 'reopen'];
  return usual.find((move) => !obstacleTo(move, flag, me));
}
