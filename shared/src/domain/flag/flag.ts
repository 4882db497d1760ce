import type { Instant } from '../../lib/instant.js';
import type { FlagId, PersonId, ProgramId, ToolId, UseCaseId } from '../../lib/ids.js';
import type { Ask } from '../escalation/ask.js';
import type { Correction } from './correction.js';
import type { Harm, Reversibility, Severity } from './severity.js';

export const flagStates = [
  'new',
  'in-triage',
  'confirmed',
  'answered',
  'dismissed',
  'withdrawn',
] as const;
export type FlagState = (typeof flagStates)[number];

export const reasons = ['wrong', 'made-up', 'unsafe-or-unfair', 'leaked', 'did-not-fit'] as const;
export type Reason = (typeof reasons)[number];

export const reaches = ['nobody', 'my-team', 'another-department', 'customer', 'unknown'] as const;
export type Reach = (typeof reaches)[number];

/** What the person did then; asked apart from the reason, and optional. */
export const outcomes = ['used-it', 'corrected-it', 'did-it-myself', 'asked-someone'] as const;
export type Outcome = (typeof outcomes)[number];

/** Confidential: only governance owners of the program see who, and each look is recorded. */
export const identityModes = ['named', 'confidential'] as const;
export type IdentityMode = (typeof identityModes)[number];

export const flagSources = ['teams-message', 'pasted', 'tab'] as const;
export type FlagSource = (typeof flagSources)[number];

export const dismissalReasons = [
  'works-as-intended',
  'not-this-tool',
  'duplicate',
  'not-enough-to-go-on',
] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

/** Frozen when the flag is raised. Later edits of the message, tool or use case never reach it. */
export interface Report {
  readonly text: string;
  readonly source: FlagSource;
  readonly toolId: ToolId;
  readonly toolName: string;
  readonly toolVersion: string | null;
  readonly useCaseName: string | null;
  readonly phase: string | null;
  readonly ring: number | null;
  readonly reason: Reason;
  readonly reach: Reach;
  readonly outcome: Outcome | null;
  readonly minutesCorrecting: number | null;
  readonly note: string | null;
  /** A link back to the message in Teams; it names no author. */
  readonly messageLink: string | null;
  readonly mode: IdentityMode;
  readonly raisedAt: Instant;
}

export interface Claim {
  readonly personId: PersonId;
  readonly until: Instant;
}

export interface Question {
  readonly text: string;
  readonly askedBy: PersonId;
  readonly askedAt: Instant;
  readonly reply: string | null;
  readonly repliedAt: Instant | null;
}

export type SeverityBasis =
  | { readonly kind: 'provisional' }
  | { readonly kind: 'assessed'; readonly harm: Harm; readonly reversibility: Reversibility }
  | { readonly kind: 'overridden'; readonly because: string };

export interface Answer {
  /** A full answer either way: what changed, or that nothing will and why. */
  readonly kind: 'changed' | 'no-change';
  readonly text: string;
  /** What everybody may read of it, written for them; absent where nothing was. */
  readonly toAll?: string;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface Dismissal {
  readonly reason: DismissalReason;
  readonly text: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Everything owners and clocks move; undo puts it back in one piece. */
export interface Triage {
  readonly state: FlagState;
  readonly severity: Severity;
  readonly severityBasis: SeverityBasis;
  readonly claim: Claim | null;
  readonly ask: Ask | null;
  readonly question: Question | null;
  readonly correction: Correction | null;
  readonly answer: Answer | null;
  readonly dismissal: Dismissal | null;
}

export interface Addition {
  readonly text: string;
  readonly at: Instant;
}

export interface Undo {
  readonly by: PersonId;
  readonly until: Instant;
  readonly restores: Triage;
}

export interface Flag {
  readonly id: FlagId;
  readonly version: number;
  readonly programId: ProgramId | null;
  readonly useCaseId: UseCaseId | null;
  readonly report: Report;
  readonly triage: Triage;
  readonly additions: readonly Addition[];
  readonly answerBy: Instant;
  readonly reopenedByReporter: boolean;
  readonly undo: Undo | null;
}
