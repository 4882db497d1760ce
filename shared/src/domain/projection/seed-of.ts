import { canonicalJson } from '../../lib/canonical-json.js';
import type { PilotCell } from './pilot-cell.js';

/**
 * FNV-1a over the mix, so that the same projection is drawn the same way everywhere. The counts are
 * left out: more or fewer observations must not come with another draw.
 */
export function seedOf(cells: readonly PilotCell[]): number {
  const text = canonicalJson(cells.map(({ name, weight }) => [name, weight]));
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
