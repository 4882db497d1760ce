import { addColumn, instant, nullable, text } from '../ddl.js';
import type { Migration } from '../ddl.js';

/** A key outlives its secret: while a new one is taken over, the one before works beside it. */
export const keySecrets: Migration = {
  number: 9,
  name: 'key-secrets',
  changes: [
    addColumn('api_key', nullable(instant('secret_made_at'))),
    addColumn('api_key', nullable(text('old_secret_hash', 64))),
    addColumn('api_key', nullable(instant('old_ends_at'))),
    addColumn('api_key', nullable(instant('old_used_at'))),
  ],
};
