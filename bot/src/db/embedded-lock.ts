import { DatabaseSync } from '@photostructure/sqlite';
import { DatabaseRefused } from './errors.js';
import { resultCode } from './embedded-errors.js';

const busy = 5;

/**
 * Keeps a second server off the same file. The lock is the operating system's, held through a small
 * database of its own, so it falls with the process however that ends; nothing can be left stale.
 */
export function lockForThisProcess(path: string): { release(): void } {
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (((resultCode(error) ?? 0) & 0xff) !== busy) throw error;
    throw new DatabaseRefused(
      'in-use',
      `Another Causeway server is using the database ${path}. Stop it first: ` +
        'the embedded database takes one server; several need SQL Server.',
      { cause: error },
    );
  }
  return { release: () => lock.close() };
}
