/** A version moved or a unique key was taken by somebody else in the meantime: load and decide again. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  /** Only met by a caller when several attempts in a row lost. */
  readonly retryAfterSeconds = 1;
  constructor(
    readonly kind: 'stale' | 'taken' | 'deadlock',
    options?: ErrorOptions,
  ) {
    super(`The write met a conflict: ${kind}`, options);
  }
}

/** The database cannot take this right now (full, locked, out of reach). Nothing was written; try later. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly retryAfterSeconds = 5;
}

/** The database cannot be used as it is. The message is a sentence for the person who starts the server. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused';
  constructor(
    readonly reason: 'damaged' | 'in-use' | 'newer-than-code' | 'not-migrated',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
