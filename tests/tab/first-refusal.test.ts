import { getMe } from '@causeway/shared/api/session.js';
import { asProblem } from '@causeway/tab/lib/api-problem.js';
import { call } from '@causeway/tab/lib/api.js';
import { sayProblem } from '@causeway/tab/lib/problem-words.js';
import { FakeApi, Refusal } from '../harness/fake-api.js';

const reader = { locale: 'en', timeZone: 'Europe/Berlin' } as const;

/** What somebody reads in the very moment their request has failed. */
function saidAfter(api: FakeApi): Promise<string> {
  api.install();
  return call(getMe, {}).then(
    () => 'nothing',
    (error: unknown) => sayProblem(asProblem(error), reader),
  );
}

describe('a request that did not work out', () => {
  it('is told without words that would have to travel when there is no line', async () => {
    const api = new FakeApi();
    api.isReachable = false;
    expect(await saidAfter(api)).toBe('No connection. Nothing was sent; what you typed is kept.');
    const unknown = { code: 'undo-expired', facts: {} };
    expect(sayProblem(unknown, reader)).toContain('our fault');
  });

  it('has its words by the time the first refusal is told', async () => {
    const api = new FakeApi().on(getMe, () => {
      throw new Refusal(422, 'undo-expired');
    });
    expect(await saidAfter(api)).toBe('Undo is possible for ten minutes; they are over.');
  });
});
