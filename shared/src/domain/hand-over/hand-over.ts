import type { Instant } from '../../lib/instant.js';
import type { HandOverId, PersonId, ProgramId, ToolId, UseCaseId } from '../../lib/ids.js';
import type { Ask, Skipped } from '../escalation/ask.js';

export const handOverStates = ['open', 'taken', 'answered', 'withdrawn'] as const;
export type HandOverState = (typeof handOverStates)[number];

export const judgements = ['right', 'not-right', 'depends'] as const;
export type Judgement = (typeof judgements)[number];

/** "I can't tell whether this is right": a question to somebody who can judge, with a clock. Not a flag. */
export interface HandOver {
  readonly id: HandOverId;
  readonly version: number;
  readonly state: HandOverState;
  readonly programId: ProgramId | null;
  readonly useCaseId: UseCaseId | null;
  readonly toolId: ToolId;
  readonly toolName: string;
  readonly useCaseName: string | null;
  readonly text: string;
  readonly note: string | null;
  readonly raisedAt: Instant;
  readonly ask: Ask | null;
  readonly takenBy: PersonId | null;
  readonly answer: {
    readonly judgement: Judgement;
    readonly text: string;
    readonly by: PersonId;
    readonly at: Instant;
  } | null;
}

export type HandOverEvent =
  | { readonly type: 'hand-over-raised'; readonly handOver: HandOver }
  | { readonly type: 'hand-over-asked'; readonly ask: Ask; readonly skipped: readonly Skipped[] }
  | { readonly type: 'hand-over-path-exhausted'; readonly skipped: readonly Skipped[] }
  | { readonly type: 'hand-over-taken'; readonly by: PersonId }
  | { readonly type: 'hand-over-passed-on'; readonly by: PersonId; readonly ask: Ask }
  | { readonly type: 'hand-over-answered'; readonly answer: NonNullable<HandOver['answer']> }
  | { readonly type: 'hand-over-withdrawn' };

export type HandOverRejection =
  'stale' | 'not-in-state' | 'held-by-other' | 'not-due' | 'text-missing';
