import type { Instant } from '../../lib/instant.js';
import type { SheetKind } from './sheet-kind.js';
import type { Sheet, SheetVersion } from './sheet.js';

/** The kind's signatures this version does not have. */
export function missingSignatures(kind: SheetKind, version: SheetVersion): readonly string[] {
  const given = new Set(version.signatures.map((signature) => signature.name));
  return kind.signatures.map(({ name }) => name).filter((name) => !given.has(name));
}

/** All signatures the kind asks for today, not expired, not replaced, not withdrawn. */
export function isInForce(kind: SheetKind, version: SheetVersion, now: Instant): boolean {
  const { state, expiresAt } = version;
  if (state !== 'signed' || (expiresAt !== null && now >= expiresAt)) return false;
  return missingSignatures(kind, version).length === 0;
}

export function versionInForce(
  kind: SheetKind,
  sheet: Sheet,
  now: Instant,
): SheetVersion | undefined {
  return sheet.versions.find((version) => isInForce(kind, version, now));
}

/** Whether something was in force before this moment, whatever became of it. */
export function wasInForceBefore(sheet: Sheet, moment: Instant): boolean {
  return sheet.versions.some(({ signedAt }) => signedAt !== null && signedAt < moment);
}
