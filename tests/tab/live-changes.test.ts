import type { Changes } from '@causeway/tab/lib/live-changes.js';
import { followChanges } from '@causeway/tab/lib/live-changes.js';

const nothing: Changes = { cursor: 7, changes: [], isTooMany: false };

async function settle(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
}

describe('live changes', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks on from where it stood, and tells only what is new', async () => {
    const read = jest.fn((_after: number | undefined) => Promise.resolve(nothing));
    const onChanges = jest.fn();
    const stop = followChanges({ read, onChanges, onReached: () => undefined });
    await settle(2_100);
    expect(read.mock.calls).toEqual([[undefined], [7]]);
    expect(onChanges).not.toHaveBeenCalled();
    const news: Changes = {
      ...nothing,
      cursor: 8,
      changes: [{ subject: 'flag', id: 'x', programId: null }],
    };
    read.mockResolvedValueOnce(news);
    await settle(2_000);
    expect(onChanges).toHaveBeenCalledWith(news);
    stop();
  });

  it('waits longer while nobody answers, and looks at once when the person comes back', async () => {
    const read = jest.fn(() => Promise.reject(new Error('offline')));
    const onReached = jest.fn();
    const stop = followChanges({ read, onChanges: () => undefined, onReached });
    await settle(3_900);
    expect(read).toHaveBeenCalledTimes(1);
    expect(onReached).toHaveBeenLastCalledWith(false);
    window.dispatchEvent(new Event('focus'));
    await settle(0);
    expect(read).toHaveBeenCalledTimes(2);
    stop();
    await settle(60_000);
    expect(read).toHaveBeenCalledTimes(2);
  });
});
