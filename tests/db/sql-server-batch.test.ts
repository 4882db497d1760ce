import type { Write } from '@causeway/bot/db/query.js';
import { asTransaction, mostParameters, toBatches } from '@causeway/bot/db/sql-server-batch.js';

function write(parameters: readonly number[]): Write {
  const places = parameters.map((_, at) => `@${at + 1}`).join(', ');
  return { kind: 'run', query: { sql: `INSERT INTO t VALUES (${places})`, parameters } };
}

it('puts a unit of work into one round trip that leaves nothing open', () => {
  const update = { sql: 'UPDATE t SET a = @1 WHERE b = @2', parameters: [1, 2] };
  const insert = { sql: 'INSERT INTO t VALUES (@1)', parameters: [3] };
  const [batch, ...others] = toBatches([
    { kind: 'expect-one', query: update },
    { kind: 'upsert', update, insert },
  ]);
  expect(others).toEqual([]);
  expect(batch && asTransaction(batch)).toEqual({
    sql: [
      'SET XACT_ABORT ON;',
      'BEGIN TRY',
      'BEGIN TRANSACTION;',
      'UPDATE t SET a = @1 WHERE b = @2;',
      "IF @@ROWCOUNT <> 1 THROW 50409, 'stale', 1;",
      'UPDATE t SET a = @3 WHERE b = @4;',
      'IF @@ROWCOUNT = 0',
      'INSERT INTO t VALUES (@5);',
      'COMMIT TRANSACTION;',
      'END TRY',
      'BEGIN CATCH',
      'IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION;',
      'THROW;',
      'END CATCH;',
    ].join('\n'),
    parameters: [1, 2, 1, 2, 3],
  });
});

it('splits where the parameters of one statement would be too many', () => {
  const writes = Array.from({ length: 500 }, (_, at) => write([at, at, at, at, at]));
  const batches = toBatches(writes);
  expect(batches.map((batch) => batch.parameters.length)).toEqual([2_000, 500]);
  for (const batch of batches) expect(batch.parameters.length).toBeLessThanOrEqual(mostParameters);
});

it('counts parameters of two digits as one number', () => {
  const [batch] = toBatches([write([1]), write(Array.from({ length: 12 }, (_, at) => at))]);
  expect(batch?.sql).toContain('@12, @13)');
});
