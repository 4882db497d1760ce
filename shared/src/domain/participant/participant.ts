import type { Instant } from '../../lib/instant.js';
import type { PersonKey, ProgramId } from '../../lib/ids.js';

/** How somebody came to take part. Nobody is counted without one; `unknown` is said aloud. */
export const provenances = ['volunteered', 'picked', 'assigned', 'declined', 'unknown'] as const;
export type Provenance = (typeof provenances)[number];

export const invitationOutcomes = ['none', 'open', 'accepted', 'declined'] as const;
export type InvitationOutcome = (typeof invitationOutcomes)[number];

/** Why somebody said no, or does not use it: five reasons and the right to give none. */
export const declineReasons = [
  'no-time',
  'no-benefit',
  'do-not-trust-it',
  'too-hard',
  'worried-about-role',
  'skipped',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Somebody in a program's cohort, known to it by a keyed hash alone. */
export interface Participant {
  readonly programId: ProgramId;
  readonly personKey: PersonKey;
  readonly version: number;
  readonly provenance: Provenance;
  /** Who or what brought them: a list, a sponsor, a rule, a draw. Never a person's name. */
  readonly source: string;
  readonly ring: number | null;
  readonly accessAt: Instant | null;
  readonly invitedAt: Instant | null;
  readonly invitation: InvitationOutcome;
  readonly declineReason: DeclineReason | null;
  readonly leftAt: Instant | null;
  /** Bits of `strata`. */
  readonly strata: number;
}

/** As the store keeps somebody: besides what they are, whose word their labels are. */
export interface KeptParticipant extends Participant {
  /** They put their labels right themselves; no import changes them from then on. */
  readonly isSelfLabelled: boolean;
}
