import type { Instant } from '../../lib/instant.js';
import type { EvidenceId, PersonId, ProgramId } from '../../lib/ids.js';
import type { Measurer } from '../criterion/measurer.js';

export const evidenceTypes = [
  'load-test',
  'security-review',
  'legal-consultation',
  'walk-through',
  'rehearsal',
  'drill',
  'trial',
  'report',
] as const;
export type EvidenceType = (typeof evidenceTypes)[number];

/** Numbers by name: `people-at-once`, `requests-per-second` … */
export type Figures = Readonly<Record<string, number>>;

/** Without them nobody could say how far the evidence reaches. */
export const figuresOf: Readonly<Partial<Record<EvidenceType, readonly string[]>>> = {
  'load-test': ['people-at-once'],
};

/** What was shown, in the words of whoever answers for it, and who found it. */
export interface Finding {
  readonly title: string;
  readonly text: string;
  readonly link: string | null;
  readonly figures: Figures;
  readonly measurer: Measurer;
}

/**
 * Something shown outside the measures: by whom, and for how long it holds. Its only date is the
 * server's, so that nothing can be said to have been there earlier.
 */
export interface Evidence {
  readonly id: EvidenceId;
  /** Moves with everything that happens to it. */
  readonly version: number;
  readonly programId: ProgramId;
  readonly type: EvidenceType;
  readonly finding: Finding;
  readonly owner: PersonId;
  readonly recordedBy: PersonId;
  readonly recordedAt: Instant;
  /** Renewing does not move it: what came too late stays too late. */
  readonly firstRecordedAt: Instant;
  readonly expiresAt: Instant;
  /** When the clock noted that it was over. What holds is decided by `expiresAt` alone. */
  readonly expiredAt: Instant | null;
  readonly withdrawal: {
    readonly by: PersonId;
    readonly at: Instant;
    readonly reason: string;
  } | null;
}

export type EvidenceEvent =
  | { readonly type: 'evidence-recorded'; readonly evidence: Evidence }
  | {
      readonly type: 'evidence-renewed';
      readonly finding: Finding;
      readonly by: PersonId;
      readonly at: Instant;
      readonly expiresAt: Instant;
    }
  | {
      readonly type: 'evidence-withdrawn';
      readonly withdrawal: NonNullable<Evidence['withdrawal']>;
    }
  | { readonly type: 'evidence-expired'; readonly at: Instant };

export type EvidenceRejection =
  | 'stale'
  | 'withdrawn-already'
  | 'reason-missing'
  | 'figure-missing'
  | 'holds-too-long'
  | 'not-due';
