import { fromWallClock, toWallClock } from '@causeway/shared/lib/wall-clock.js';
import fc from 'fast-check';

const local = (text: string) => Date.parse(`${text}Z`);

describe('a wall clock', () => {
  // Offsets and the days they change on: IANA time zone database, 2026.
  it.each([
    ['Europe/Berlin', '2026-01-15T08:30', '2026-01-15T07:30Z'],
    ['Europe/Berlin', '2026-07-15T08:30', '2026-07-15T06:30Z'],
    ['America/New_York', '2026-11-17T23:59', '2026-11-18T04:59Z'],
    ['Asia/Kolkata', '2026-03-01T00:00', '2026-02-28T18:30Z'],
    ['Asia/Kathmandu', '2026-03-01T00:00', '2026-02-28T18:15Z'],
    ['Pacific/Kiritimati', '2026-03-01T00:00', '2026-02-28T10:00Z'],
    ['UTC', '2026-03-01T00:00', '2026-03-01T00:00Z'],
  ])('in %s showing %s is %s', (timeZone, shown, instant) => {
    expect(fromWallClock(local(shown), timeZone)).toBe(Date.parse(instant));
  });

  it.each([
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30Z'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45Z'],
  ])('that shows a time twice means the first: %s, %s', (timeZone, shown, instant) => {
    expect(fromWallClock(local(shown), timeZone)).toBe(Date.parse(instant));
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T02:30'],
    ['America/New_York', '2026-03-08T02:00'],
    ['Australia/Lord_Howe', '2026-10-04T02:15'],
    // Samoa went from one side of the date line to the other and had no 30 December.
    ['Pacific/Apia', '2011-12-30T12:00'],
  ])('never shows what it skips: %s, %s', (timeZone, shown) => {
    expect(fromWallClock(local(shown), timeZone)).toBeUndefined();
  });

  it('leads back to the instant it was read from, or to the first of two that it shows alike', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe');
    const instants = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(instants, zones, (instant, timeZone) => {
        const shown = toWallClock(instant, timeZone);
        const back = fromWallClock(shown, timeZone);
        expect(back).toBeLessThanOrEqual(instant);
        expect(toWallClock(back ?? 0, timeZone)).toBe(shown);
      }),
      { seed: 29, numRuns: 500 },
    );
  });
});
