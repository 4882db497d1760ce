import type { Instant } from '../../lib/instant.js';
import { defaults } from '../defaults.js';
import type { Sheet, SheetVersion } from './sheet.js';

/** The version that will expire or has. */
export function expiringVersion(sheet: Sheet): SheetVersion | undefined {
  return sheet.versions.find(({ state, expiresAt }) => state === 'signed' && expiresAt !== null);
}

/** When the next word about its expiry is due: once ahead of it, once when it has happened. */
export function nextTelling(version: SheetVersion): Instant | null {
  const { expiresAt, told } = version;
  if (expiresAt === null || told === 'expired') return null;
  return told === 'nothing' ? expiresAt - defaults.sheetWarningMs.value : expiresAt;
}
