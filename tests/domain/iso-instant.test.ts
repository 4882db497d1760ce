import fc from 'fast-check';
import { parseIsoInstant } from '@causeway/shared/lib/iso-instant.js';

describe('an ISO 8601 time', () => {
  it('is read as the platform reads it, whatever its offset', () => {
    const offsets = fc.tuple(fc.constantFrom('+', '-'), fc.nat(23), fc.nat(59));
    const instants = fc.date({
      min: new Date('1970-01-02'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, offsets, (date, [sign, hour, minute]) => {
        const two = (part: number) => String(part).padStart(2, '0');
        const local = date.toISOString().slice(0, -1);
        const text = `${local}${sign}${two(hour)}:${two(minute)}`;
        expect(parseIsoInstant(text)).toBe(Date.parse(text));
        expect(parseIsoInstant(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  it.each([
    ['2024-02-29T12:00Z', Date.UTC(2024, 1, 29, 12)],
    ['2026-11-17T12:00:01Z', Date.UTC(2026, 10, 17, 12, 0, 1)],
    ['2026-11-17T12:00:01.5Z', Date.UTC(2026, 10, 17, 12, 0, 1, 500)],
    ['2026-11-17T12:00:01.123987Z', Date.UTC(2026, 10, 17, 12, 0, 1, 123)],
    ['2026-11-17T12:00:00+0530', Date.UTC(2026, 10, 17, 6, 30)],
  ])('is read without seconds, with parts of them and without a colon: %s', (text, instant) => {
    expect(parseIsoInstant(text)).toBe(instant);
  });

  it.each([
    '2026-11-17',
    '2026-11-17T12:00:00',
    '2026-11-17 12:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-01T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-11-17T24:00:00Z',
    '2026-11-17T12:60:00Z',
    '2026-11-17T12:00:60Z',
    '2026-11-17T12:00:00+24:00',
    '17.11.2026 12:00',
    '',
  ])('is not "%s"', (text) => {
    expect(parseIsoInstant(text)).toBeUndefined();
  });
});
