import type { Instant } from '../../lib/instant.js';
import { dayMs } from '../../lib/instant.js';

export function ageInDays(since: Instant, now: Instant): number {
  return Math.max(0, Math.floor((now - since) / dayMs));
}
