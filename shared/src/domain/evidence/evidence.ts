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

/** Something shown outside the measures: who showed it, when, for how long it holds. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly version: number;
  readonly programId: ProgramId;
  readonly type: EvidenceType;
  readonly title: string;
  /** What was found, in the words of whoever answers for it. */
  readonly finding: string;
  readonly link: string | null;
  /** Numbers a criterion compares: people at once, requests a second … */
  readonly figures: Readonly<Record<string, number>>;
  readonly owner: PersonId;
  readonly measurer: Measurer;
  readonly recordedAt: Instant;
  readonly expiresAt: Instant;
  readonly withdrawnAt: Instant | null;
}
