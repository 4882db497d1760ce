import { uuidV7 } from '@causeway/tab/lib/uuid-v7.js';
import { fromWallClock, toWallClock } from '@causeway/tab/lib/wall-clock.js';

describe('a typed date and time', () => {
  it('means the reader’s own clock, in summer and in winter', () => {
    expect(fromWallClock('2026-01-15T09:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 0, 15, 8));
    expect(fromWallClock('2026-07-15T09:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 15, 7));
    expect(fromWallClock('2026-07-15T09:00', 'America/New_York')).toBe(Date.UTC(2026, 6, 15, 13));
  });

  it('comes back as it was typed', () => {
    for (const typed of ['2026-03-29T01:30', '2026-03-29T03:30', '2026-10-25T12:00']) {
      const instant = fromWallClock(typed, 'Europe/Berlin');
      expect(instant !== undefined && toWallClock(instant, 'Europe/Berlin')).toBe(typed);
    }
  });

  it('is nothing while it is incomplete', () => {
    expect(fromWallClock('', 'Europe/Berlin')).toBeUndefined();
  });
});

describe('an id made by the tab', () => {
  it('is a version 7 UUID that sorts by time', () => {
    const [earlier, later] = [uuidV7(1_700_000_000_000), uuidV7(1_800_000_000_000)];
    expect(earlier).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(earlier < later).toBe(true);
    expect(Number.parseInt(earlier.replaceAll('-', '').slice(0, 12), 16)).toBe(1_700_000_000_000);
  });
});
