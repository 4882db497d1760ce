import { uuidV7Maker } from '@causeway/shared/lib/uuid-v7.js';

function makerAt(times: readonly number[]) {
  let turn = 0;
  return uuidV7Maker({
    now: () => times[Math.min(turn++, times.length - 1)] ?? 0,
    fillRandom: (bytes) => bytes.fill(0xff),
  });
}

describe('a version 7 UUID', () => {
  it('begins with the time and carries version and variant', () => {
    expect(makerAt([0x0190_1234_5678])()).toBe('01901234-5678-7000-bfff-ffffffffffff');
  });

  it('sorts in the order of making, within a millisecond and when the clock steps back', () => {
    const make = makerAt([1_790_000_000_000, ...Array<number>(9_000).fill(1_789_999_999_000)]);
    const made = Array.from({ length: 9_000 }, make);
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });
});
