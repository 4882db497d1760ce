import type { Instant } from '../../lib/instant.js';
import type { Evidence } from './evidence.js';

/** "Legal was asked before the first ring": by the server's clock, whenever it was renewed since. */
export function wasRecordedBefore(
  evidence: Pick<Evidence, 'firstRecordedAt'>,
  moment: Instant,
): boolean {
  return evidence.firstRecordedAt < moment;
}
