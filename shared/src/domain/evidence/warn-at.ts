import type { Instant } from '../../lib/instant.js';
import { defaults } from '../defaults.js';
import type { Evidence } from './evidence.js';

const shareOfItsTime = 4;

/** From when on its owner should think of showing it anew; what holds for days alone is not warned of at once. */
export function warnAt({
  recordedAt,
  expiresAt,
}: Pick<Evidence, 'recordedAt' | 'expiresAt'>): Instant {
  const ahead = Math.min(
    defaults.evidenceWarningMs.value,
    (expiresAt - recordedAt) / shareOfItsTime,
  );
  return expiresAt - Math.floor(ahead);
}
