import { ConflictError, DatabaseRefused, DatabaseUnavailable } from './errors.js';

/** Result codes of SQLite; the low byte is the primary code. */
const codes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;
const taken = new Set([1555, 2067, 2579]);

/** Not by `instanceof`: an error of the driver is none of this realm's inside jest. */
export function resultCode(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode : undefined;
}

/** Turns the driver's error into one of ours; what it does not know stays a bug and passes as it is. */
export function translateEmbeddedError(error: unknown): unknown {
  const code = resultCode(error);
  if (code === undefined) return error;
  if (taken.has(code)) return new ConflictError('taken', { cause: error });
  switch (code & 0xff) {
    case codes.busy:
    case codes.locked:
      return new DatabaseUnavailable('The database file is locked.', { cause: error });
    case codes.full:
      return new DatabaseUnavailable('The disk is full.', { cause: error });
    case codes.readOnly:
    case codes.ioError:
    case codes.cannotOpen:
      return new DatabaseUnavailable('The database file cannot be written.', { cause: error });
    case codes.corrupt:
    case codes.notADatabase:
      return new DatabaseRefused('damaged', 'The database file is damaged.', { cause: error });
    default:
      return error;
  }
}
