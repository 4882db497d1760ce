import { ConflictError, DatabaseUnavailable } from './errors.js';

/** Thrown by our own batches when a guarded change found no row. */
export const staleErrorNumber = 50409;

const taken = new Set([2627, 2601]);
const deadlock = new Set([1205, 3960]);
/** Azure's transient numbers, a full disk or log, a read-only database, a lock that was not granted. */
const unavailable = new Set([
  4060, 10928, 10929, 40197, 40501, 40613, 49918, 49919, 49920, 1105, 9002, 3906, 1222,
]);
/** What the driver says when there is no answer: whether the write happened is then unknown. */
const unreachable = new Set([
  'ESOCKET',
  'ETIMEOUT',
  'ECONNCLOSED',
  'ENOTOPEN',
  'ECONNRESET',
  'ECONNREFUSED',
  'EINSTLOOKUP',
  'ETIMEDOUT',
]);

interface DriverError {
  readonly number?: unknown;
  readonly code?: unknown;
  readonly precedingErrors?: readonly unknown[];
}

function isDriverError(error: unknown): error is DriverError {
  return typeof error === 'object' && error !== null;
}

function errorNumbers(error: DriverError): readonly number[] {
  const all = [error, ...(error.precedingErrors ?? []).filter(isDriverError)];
  return all.flatMap((one) => (typeof one.number === 'number' ? [one.number] : []));
}

/** Turns the driver's error into one of ours by its number; what it does not know passes as it is. */
export function translateSqlServerError(error: unknown): unknown {
  if (!isDriverError(error)) return error;
  const numbers = errorNumbers(error);
  if (numbers.includes(staleErrorNumber)) return new ConflictError('stale', { cause: error });
  if (numbers.some((number) => taken.has(number))) {
    return new ConflictError('taken', { cause: error });
  }
  if (numbers.some((number) => deadlock.has(number))) {
    return new ConflictError('deadlock', { cause: error });
  }
  if (
    numbers.some((number) => unavailable.has(number)) ||
    (typeof error.code === 'string' && unreachable.has(error.code))
  ) {
    return new DatabaseUnavailable('SQL Server cannot answer now.', { cause: error });
  }
  return error;
}
