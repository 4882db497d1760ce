import { RequestLimit } from '@causeway/bot/http/request-limit.js';
import { minuteMs, secondMs } from '@causeway/shared/lib/instant.js';

function limitOf(perMinute: number) {
  const clock = { now: 1_700_000_000_000 };
  const limit = new RequestLimit(perMinute, () => clock.now);
  const takeAll = (name: string) => {
    let taken = 0;
    while (taken < 1_000 && limit.take(name) === 0) taken += 1;
    return taken;
  };
  return { clock, limit, takeAll };
}

describe('a limit of requests', () => {
  it('lets a minute’s worth through at once, and says how long the next one waits', () => {
    const { limit, takeAll } = limitOf(30);
    expect(takeAll('a')).toBe(30);
    expect(limit.take('a')).toBe(2);
  });

  it('drips at its rate and never fills beyond a minute’s worth', () => {
    const { clock, takeAll } = limitOf(30);
    takeAll('a');
    clock.now += 20 * secondMs;
    expect(takeAll('a')).toBe(10);
    clock.now += 10 * minuteMs;
    expect(takeAll('a')).toBe(30);
  });

  it('is each name’s own', () => {
    const { takeAll } = limitOf(5);
    expect(takeAll('a')).toBe(5);
    expect(takeAll('b')).toBe(5);
  });

  it('takes back what did not count', () => {
    const { limit, takeAll } = limitOf(5);
    takeAll('a');
    limit.giveBack('a');
    expect(takeAll('a')).toBe(1);
  });

  it('does not mind a clock that was set back', () => {
    const { clock, takeAll } = limitOf(5);
    takeAll('a');
    clock.now -= minuteMs;
    expect(takeAll('a')).toBe(0);
    clock.now += minuteMs;
    expect(takeAll('a')).toBe(5);
  });
});
