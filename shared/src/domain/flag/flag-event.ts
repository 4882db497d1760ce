import type { Instant } from '../../lib/instant.js';
import type { FlagId, PersonId, ProgramId, UseCaseId } from '../../lib/ids.js';
import type { Ask, Skipped } from '../escalation/ask.js';
import type { Correction } from './correction.js';
import type {
  Addition,
  Answer,
  Claim,
  Dismissal,
  Question,
  Report,
  SeverityBasis,
  Triage,
} from './flag.js';
import type { Severity } from './severity.js';

/** Where the flag belongs, and the words frozen with it at that moment. */
export interface Placement {
  readonly programId: ProgramId | null;
  readonly useCaseId: UseCaseId | null;
}

export type FlagEvent =
  | ({
      readonly type: 'flag-raised';
      readonly flagId: FlagId;
      readonly report: Report;
      readonly severity: Severity;
      readonly correction: Correction | null;
      readonly answerBy: Instant;
    } & Placement)
  | ({ readonly type: 'flag-assigned' } & Placement)
  | { readonly type: 'flag-asked'; readonly ask: Ask; readonly skipped: readonly Skipped[] }
  | { readonly type: 'path-exhausted'; readonly skipped: readonly Skipped[]; readonly at: Instant }
  | { readonly type: 'flag-claimed'; readonly claim: Claim }
  | { readonly type: 'claim-released' }
  | { readonly type: 'claim-expired'; readonly personId: PersonId; readonly at: Instant }
  | { readonly type: 'flag-handed-to'; readonly claim: Claim; readonly by: PersonId }
  | { readonly type: 'reporter-asked'; readonly question: Question }
  | { readonly type: 'reporter-replied'; readonly reply: string; readonly at: Instant }
  | { readonly type: 'severity-set'; readonly severity: Severity; readonly basis: SeverityBasis }
  | { readonly type: 'flag-confirmed' }
  | { readonly type: 'correction-planned'; readonly correction: Correction }
  | { readonly type: 'correction-closed'; readonly correction: Correction }
  | { readonly type: 'correction-overdue'; readonly at: Instant }
  | { readonly type: 'flag-answered'; readonly answer: Answer }
  | { readonly type: 'flag-dismissed'; readonly dismissal: Dismissal }
  | { readonly type: 'flag-reopened'; readonly byReporter: boolean; readonly because: string }
  | { readonly type: 'flag-added-to'; readonly addition: Addition }
  | { readonly type: 'flag-withdrawn' }
  | { readonly type: 'move-undone'; readonly restores: Triage }
  | { readonly type: 'undo-offered'; readonly by: PersonId; readonly until: Instant };

export type FlagRejection =
  | 'stale'
  | 'not-in-state'
  | 'held-by-other'
  | 'not-held'
  | 'correction-open'
  | 'no-correction'
  | 'correction-closed-already'
  | 'correction-due-in-past'
  | 'question-open'
  | 'no-question'
  | 'question-replied'
  | 'reopened-once'
  | 'nothing-to-undo'
  | 'undo-expired'
  | 'not-the-mover'
  | 'already-assigned'
  | 'not-due'
  | 'text-missing'
  | 'confidential-is-not-told'
  | 'minutes-without-correcting';
