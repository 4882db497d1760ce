import fc from 'fast-check';
import { dueAt, isWorkingAt } from '@causeway/shared/domain/escalation/working-time.js';
import type { WorkingTime } from '@causeway/shared/domain/person/person.js';

const berlin: WorkingTime = {
  timeZone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5],
  startMinute: 540,
  endMinute: 1020,
};
const at = (iso: string) => Date.parse(iso);

describe('a deadline in working time', () => {
  it('falls on the next working day at the same hour', () => {
    const due = dueAt(at('2026-11-17T14:00:00+01:00'), { unit: 'working-days', count: 1 }, berlin);
    expect(due).toBe(at('2026-11-18T14:00:00+01:00'));
  });

  it('does not run over a weekend', () => {
    const due = dueAt(at('2026-11-20T16:00:00+01:00'), { unit: 'working-hours', count: 4 }, berlin);
    expect(due).toBe(at('2026-11-23T12:00:00+01:00'));
  });

  it('starts with the next working morning when it begins at night', () => {
    const due = dueAt(at('2026-11-20T23:00:00+01:00'), { unit: 'working-hours', count: 2 }, berlin);
    expect(due).toBe(at('2026-11-23T11:00:00+01:00'));
  });

  it('keeps wall-clock hours over both changes of daylight saving', () => {
    const spring = dueAt(
      at('2026-03-27T16:00:00+01:00'),
      { unit: 'working-hours', count: 2 },
      berlin,
    );
    expect(spring).toBe(at('2026-03-30T10:00:00+02:00'));
    const autumn = dueAt(
      at('2026-10-23T16:00:00+02:00'),
      { unit: 'working-hours', count: 2 },
      berlin,
    );
    expect(autumn).toBe(at('2026-10-26T10:00:00+01:00'));
  });

  it('runs day and night where hours are meant', () => {
    const due = dueAt(at('2026-11-20T23:00:00+01:00'), { unit: 'hours', count: 4 }, berlin);
    expect(due).toBe(at('2026-11-21T03:00:00+01:00'));
  });

  it('reads a calendar west of Greenwich', () => {
    const newYork = { ...berlin, timeZone: 'America/New_York' };
    const due = dueAt(at('2026-11-20T22:00:00Z'), { unit: 'working-hours', count: 1 }, newYork);
    expect(due).toBe(at('2026-11-23T15:00:00Z'));
  });

  it('always falls inside working time or at its end, after its start, and later for more', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...zones),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        (start, count, timeZone, days) => {
          const time = { ...berlin, timeZone, days };
          const due = dueAt(start, { unit: 'working-hours', count }, time);
          expect(due).toBeGreaterThan(start);
          expect(isWorkingAt(due - 1, time)).toBe(true);
          expect(dueAt(start, { unit: 'working-hours', count: count + 1 }, time)).toBeGreaterThan(
            due,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
