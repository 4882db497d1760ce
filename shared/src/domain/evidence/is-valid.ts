import type { Instant } from '../../lib/instant.js';
import type { Evidence } from './evidence.js';

/** Whether it may be cited at this moment. Time alone ends it, whether or not the clock has noted that. */
export function isValid(
  evidence: Pick<Evidence, 'expiresAt' | 'withdrawal'>,
  now: Instant,
): boolean {
  return evidence.withdrawal === null && now < evidence.expiresAt;
}
