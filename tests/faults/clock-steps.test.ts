/**
 * @jest-environment ./tests/harness/berlin-environment.mjs
 */
import { dayMs, hourMs } from '@causeway/shared/lib/instant.js';
import { SeededRandom } from '../harness/seeded-random';
import { SmallCompany } from '../harness/small-company';
import { tuesdayNoon } from '../harness/test-house';
import type { ClockEvent } from './check-clock';
import { checkClock } from './check-clock';
import type { ClockCounts, ClockScenario } from './clock-steps';
import { ClockRoom } from './clock-steps';
import { faultRun } from './counts';
import { History } from './history';

const run = faultRun<ClockCounts>('clock-steps', {
  short: { timers: 40, looks: 40 },
  full: { timers: 1_000, looks: 400 },
});

/** An hour before clocks in Berlin are put back, and forward. */
const autumn = Date.parse('2026-10-25T00:00:00Z');
const spring = Date.parse('2027-03-28T00:00:00Z');

const scenarios: readonly [string, Partial<ClockScenario>][] = [
  ['an hour ahead', { wrongByMs: hourMs }],
  ['an hour behind', { wrongByMs: -hourMs }],
  ['a day ahead', { wrongByMs: dayMs }],
  ['a day behind', { wrongByMs: -dayMs }],
  ['put back for the winter', { startsAt: autumn }],
  ['put forward for the summer', { startsAt: spring }],
  ['set back in the middle of the work', { setBackMs: hourMs }],
];

describe('what is due', () => {
  let company: SmallCompany;
  beforeEach(async () => {
    company = await SmallCompany.open();
  });
  afterEach(() => company.close());

  it.each(scenarios)(
    'comes once, not early and not late, where a clock is %s',
    async (name, change) => {
      const history = new History<ClockEvent>(run.historyFile.replace('.jsonl', ` ${name}.jsonl`));
      const room = new ClockRoom(company, new SeededRandom(run.seed), history);
      const steady: ClockScenario = { startsAt: tuesdayNoon, wrongByMs: 0, setBackMs: 0 };

      await room.run({ ...steady, ...change }, run.counts);

      const { events } = history;
      expect(checkClock(events)).toEqual([]);
      expect(events.filter(({ kind }) => kind === 'set')).toHaveLength(run.counts.timers);
      const takers = events.flatMap((event) => (event.kind === 'taken' ? [event.server] : []));
      expect(new Set(takers)).toEqual(new Set(['one', 'two']));
    },
    run.timeoutMs,
  );

  it('is held against the hours of a zone that changes them', () => {
    const hoursOf = (at: number) => new Date(at).getTimezoneOffset();
    expect(hoursOf(autumn)).not.toBe(hoursOf(autumn + 2 * hourMs));
    expect(hoursOf(spring)).not.toBe(hoursOf(spring + 2 * hourMs));
  });
});
