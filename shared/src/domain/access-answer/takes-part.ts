import type { Instant } from '../../lib/instant.js';
import type { Participant } from '../participant/participant.js';

/** Somebody who is in it: neither declined nor left. */
export function takesPart(
  { provenance, invitation, leftAt }: Pick<Participant, 'provenance' | 'invitation' | 'leftAt'>,
  now: Instant,
): boolean {
  const hasDeclined = provenance === 'declined' || invitation === 'declined';
  return !hasDeclined && (leftAt === null || leftAt > now);
}
