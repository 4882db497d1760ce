import type { Instant } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';

export const askRoles = [
  'responder',
  'deputy',
  'program-manager',
  'governance-owner',
  'administrator',
] as const;
export type AskRole = (typeof askRoles)[number];

/** Who is asked right now, as which step of the path, and until when. */
export interface Ask {
  readonly personId: PersonId;
  readonly role: AskRole;
  readonly step: number;
  readonly askedAt: Instant;
  readonly respondBy: Instant;
}

export interface Skipped {
  readonly personId: PersonId;
  readonly because: 'absent' | 'left';
}
