import type { SheetKind } from './sheet-kind.js';
import type { Sheet, SheetVersion } from './sheet.js';

/**
 * Whether a version was signed after what it should have been signed before. The first version that
 * ever held says when that was: a later one cannot move the start it came after.
 */
export function isLate(kind: SheetKind, sheet: Sheet, version: SheetVersion): boolean {
  if (kind.signedBefore === null || version.signedAt === null) return false;
  const first = sheet.versions.find(({ signedAt }) => signedAt !== null);
  const start = first?.values[kind.signedBefore];
  return typeof start === 'number' && version.signedAt >= start;
}
