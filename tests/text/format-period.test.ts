import { formatPeriod } from '@causeway/shared/text/format-period.js';

/** 16 November to the end of 2 December on a calendar in Auckland, thirteen hours ahead. */
const planned = {
  fromAt: Date.UTC(2026, 10, 15, 11),
  untilAt: Date.UTC(2026, 11, 2, 11),
};

describe('a period of days', () => {
  it('is its first and its last day to whoever has the calendar it was planned on', () => {
    expect(formatPeriod(planned, 'en', 'Pacific/Auckland')).toEqual(['Mon 16 Nov', 'Wed 2 Dec']);
  });

  it('says the hour to everybody else, and never the day before', () => {
    expect(formatPeriod(planned, 'en', 'Pacific/Honolulu')).toEqual([
      'Sun 15 Nov, 01:00 GMT-10',
      'Wed 2 Dec, 01:00 GMT-10',
    ]);
  });

  it('holds over a change of the clocks', () => {
    const overOctober = { fromAt: Date.UTC(2026, 9, 23, 22), untilAt: Date.UTC(2026, 9, 25, 23) };
    expect(formatPeriod(overOctober, 'en', 'Europe/Berlin')).toEqual(['Sat 24 Oct', 'Sun 25 Oct']);
  });
});
