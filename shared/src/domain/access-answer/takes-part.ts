import type { Instant } from '../../lib/instant.js';
import type { Participant } from '../participant/participant.js';

/** Somebody who is in it: neither declined nor left. */
export function takesPart(
  { invitation, leftAt }: Pick<Participant, 'invitation' | 'leftAt'>,
  now: Instant,
): boolean {
  return invitation !== 'declined' && (leftAt === null || leftAt > now);
}
