import { readNumber } from '@causeway/shared/domain/import/read-number.js';
import { readTime } from '@causeway/shared/domain/import/read-time.js';

const at = (text: string) => Date.parse(text);

describe('a time in a file', () => {
  it.each([
    ['iso', '2026-11-17T14:05:09Z', '2026-11-17T14:05:09Z'],
    ['iso', '2026-11-17 14:05:09.25+02:00', '2026-11-17T12:05:09.250Z'],
    ['iso', '2026-11-17T14:05-0330', '2026-11-17T17:35:00Z'],
    ['iso', '2026-11-17T14:05', '2026-11-17T13:05:00Z'],
    ['iso', '2026-07-17T14:05', '2026-07-17T12:05:00Z'],
    ['day-first', '7.3.2026 09:04', '2026-03-07T08:04:00Z'],
    ['day-first', '07/03/26, 9:04:30', '2026-03-07T08:04:30Z'],
    ['day-first', '17.11.2026 14:05 Uhr', '2026-11-17T13:05:00Z'],
    ['month-first', '3/7/2026 9:04 PM', '2026-03-07T20:04:00Z'],
    ['month-first', '3/7/2026 12:04 a.m.', '2026-03-06T23:04:00Z'],
    ['unix-seconds', '1794924309.5', '2026-11-17T14:05:09.500Z'],
    ['unix-ms', '1794924309250', '2026-11-17T14:05:09.250Z'],
  ] as const)('written as %s: %s', (timeFormat, text, instant) => {
    expect(readTime(text, { timeFormat, timeZone: 'Europe/Berlin' })).toBe(at(instant));
  });

  it.each(['Pacific/Auckland', 'America/Los_Angeles', 'Europe/Berlin'])(
    'without a time of day is counted on its own day in %s',
    (timeZone) => {
      expect(readTime('2026-11-17', { timeFormat: 'iso', timeZone })).toBe(at('2026-11-17T12:00Z'));
    },
  );

  it.each([
    ['iso', '17.11.2026 14:05'],
    ['iso', '2026-02-29T10:00'],
    ['iso', '2026-11-17T24:00'],
    ['iso', '2026-11-17T10:60'],
    ['iso', 'yesterday'],
    ['iso', ''],
    ['day-first', '31.4.2026 10:00'],
    ['month-first', '17/11/2026 10:00'],
    ['month-first', '3/7/2026 13:04 PM'],
    ['unix-seconds', '1794924309250'],
    ['unix-ms', '17949243.5'],
    ['unix-ms', '-1'],
  ] as const)('is none, as %s: %s', (timeFormat, text) => {
    expect(readTime(text, { timeFormat, timeZone: 'Europe/Berlin' })).toBe('not-a-time');
  });

  it('that the clock skipped says so, for the time zone may be the wrong one', () => {
    const berlin = { timeFormat: 'day-first', timeZone: 'Europe/Berlin' } as const;
    expect(readTime('29.3.2026 02:30', berlin)).toBe('skipped-hour');
  });
});

describe('a number in a file', () => {
  it.each([
    ['point', '12.5', 12.5],
    ['point', '1,234,567.25', 1_234_567.25],
    ['point', '-0.5', -0.5],
    ['point', '.5', 0.5],
    ['point', "1'234.5", 1234.5],
    ['comma', '12,5', 12.5],
    ['comma', '1.234.567,25', 1_234_567.25],
    ['comma', '1 234,5', 1234.5],
    ['comma', '1.500', 1500],
    ['point', '1,500', 1500],
  ] as const)('with a decimal %s: %s', (decimal, text, number) => {
    expect(readNumber(text, decimal)).toBe(number);
  });

  it.each([
    ['point', '12,5'],
    ['comma', '12.5'],
    ['point', '1,23,456'],
    ['point', '12 min'],
    ['point', '1e3'],
    ['point', '-'],
    ['point', '.'],
    ['comma', ''],
    ['comma', '0x1F'],
    ['point', 'Infinity'],
  ] as const)('is none with a decimal %s: %s', (decimal, text) => {
    expect(readNumber(text, decimal)).toBeUndefined();
  });
});
