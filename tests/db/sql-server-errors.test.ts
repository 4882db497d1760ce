import { translateSqlServerError } from '@causeway/bot/db/sql-server-errors.js';

const failed = (error: object) => translateSqlServerError(Object.assign(new Error('x'), error));

it.each([
  [2627, 'taken'],
  [2601, 'taken'],
  [50409, 'stale'],
  [1205, 'deadlock'],
  [3960, 'deadlock'],
])('takes error %i for a conflict: %s', (number, kind) => {
  expect(failed({ number })).toMatchObject({ name: 'ConflictError', kind });
});

it.each([40613, 40197, 40501, 10928, 10929, 49918, 49919, 49920, 1105, 9002, 3906, 1222])(
  'takes error %i for a database that cannot answer now',
  (number) => {
    expect(failed({ number })).toMatchObject({ name: 'DatabaseUnavailable' });
  },
);

it.each(['ESOCKET', 'ETIMEOUT', 'ECONNCLOSED', 'ECONNRESET'])(
  'takes %s for a database that cannot answer now',
  (code) => {
    expect(failed({ code })).toMatchObject({ name: 'DatabaseUnavailable' });
  },
);

it('finds the number in the errors that came before the last one', () => {
  const preceding = Object.assign(new Error('key'), { number: 2627 });
  expect(failed({ number: 3621, precedingErrors: [preceding] })).toMatchObject({ kind: 'taken' });
});

it.each([{ number: 547 }, { number: 2628 }, { number: 8152 }, { number: 207 }, {}])(
  'leaves %j to be the bug that it is',
  (error) => {
    expect(failed(error)).toMatchObject({ message: 'x' });
  },
);
