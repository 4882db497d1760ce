import type { Instant } from '@causeway/shared/lib/instant.js';

/** A Monday in autumn, eight in the morning in UTC. */
const firstMorning: Instant = Date.parse('2026-09-07T08:00:00Z');

/** Everything but the time of day goes on as it does. */
const untouched = [
  'cancelAnimationFrame',
  'cancelIdleCallback',
  'clearImmediate',
  'clearInterval',
  'clearTimeout',
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'requestIdleCallback',
  'setImmediate',
  'setInterval',
  'setTimeout',
] as const;

/** Takes the clock of this process into the story's hand: server, directory and test all read it. */
export function holdTheClock(): void {
  jest.useFakeTimers({ now: firstMorning, doNotFake: [...untouched] });
}

export function letGoOfTheClock(): void {
  jest.useRealTimers();
}

export function turnTheClock(ms: number): void {
  jest.setSystemTime(Date.now() + ms);
}
