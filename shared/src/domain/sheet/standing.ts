import type { Instant } from '../../lib/instant.js';
import { isInForce } from './is-in-force.js';
import type { SheetKind } from './sheet-kind.js';
import type { SheetVersion } from './sheet.js';

export const standings = [
  'draft',
  'proposed',
  'in-force',
  'expired',
  'superseded',
  'withdrawn',
] as const;
export type Standing = (typeof standings)[number];

/** How a version stands right now. Signed by some and not by all, it is proposed and counts for nothing. */
export function standingOf(kind: SheetKind, version: SheetVersion, now: Instant): Standing {
  const { state, expiresAt, signatures } = version;
  if (state === 'superseded' || state === 'withdrawn') return state;
  if (isInForce(kind, version, now)) return 'in-force';
  if (state === 'signed' && expiresAt !== null && now >= expiresAt) return 'expired';
  return signatures.length > 0 ? 'proposed' : 'draft';
}
