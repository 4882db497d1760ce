import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { aNotice } from '../builders/notice.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

describe('notices', () => {
  it('are listed to their person newest first, page by page', async () => {
    const personId = newTestId<'person'>();
    const notices = [0, 1, 1, 2].map((at) => aNotice({ personId, createdAt: someMonday + at }));
    await db.write((s) => [...notices, aNotice()].forEach((notice) => s.notices.insert(notice)));
    const newest = notices.toReversed();
    const first = await db.stores().notices.list(personId, undefined, 2);
    expect(first).toEqual(newest.slice(0, 2));
    const last = first[1];
    expect(await db.stores().notices.list(personId, last, 5)).toEqual(newest.slice(2));
  });

  it('are unseen until their own person has seen them, and keep when that was', async () => {
    const personId = newTestId<'person'>();
    const notices = [aNotice({ personId }), aNotice({ personId })];
    await db.write((s) => notices.forEach((notice) => s.notices.insert(notice)));
    expect(await db.stores().notices.countUnseen(personId)).toBe(2);
    const ids = notices.map((notice) => notice.id).slice(0, 1);
    await db.write((s) => s.notices.markSeen(newTestId<'person'>(), ids, someMonday));
    expect(await db.stores().notices.countUnseen(personId)).toBe(2);
    await db.write((s) => s.notices.markSeen(personId, ids, someMonday));
    await db.write((s) => s.notices.markSeen(personId, ids, someMonday + 5));
    expect(await db.stores().notices.countUnseen(personId)).toBe(1);
    const [seen] = ids;
    expect(seen && (await db.stores().notices.get(seen))?.seenAt).toBe(someMonday);
  });

  it('tell how the newest one about a subject was delivered', async () => {
    const notice = aNotice();
    const later = { ...notice, id: newTestId<'notice'>(), createdAt: someMonday + 1 };
    const answer = { ...later, id: newTestId<'notice'>(), kind: 'flag-answered' as const };
    await db.write((s) => [notice, later, answer].forEach((one) => s.notices.insert(one)));
    await db.write((s) => s.notices.setDelivery(later.id, 'failed', 'x'.repeat(900)));
    const latest = (kinds: readonly ('flag-receipt' | 'flag-answered' | 'drill-ask')[]) =>
      db.stores().notices.latestDelivery(notice.subjectId, notice.personId, kinds);
    const at = { seenAt: null, createdAt: someMonday + 1 };
    expect(await latest(['flag-receipt'])).toEqual({ delivery: 'failed', ...at });
    expect(await latest(['flag-answered'])).toEqual({ delivery: 'waiting', ...at });
    expect(await latest(['drill-ask'])).toBeUndefined();
    expect((await db.stores().notices.get(later.id))?.deliveryReason).toHaveLength(400);
    expect(await db.stores().notices.wasSent(notice.subjectId, notice.personId)).toBe(true);
    expect(await db.stores().notices.wasSent(notice.subjectId, newTestId<'person'>())).toBe(false);
  });
});

describe('reminders', () => {
  it('are counted for one person, by kind and from a moment on, unless they stayed in the inbox', async () => {
    const personId = newTestId<'person'>();
    const kinds = ['sheet-expiry', 'evidence-expiring'] as const;
    const inbox = { delivery: 'undeliverable', deliveryReason: 'enough' } as const;
    const notices = [
      aNotice({ personId, kind: 'sheet-expiry' }),
      aNotice({ personId, kind: 'evidence-expiring', delivery: 'sent' }),
      aNotice({ personId, kind: 'sheet-expiry', createdAt: someMonday - 1 }),
      aNotice({ personId, kind: 'sheet-expiry', ...inbox }),
      aNotice({ personId, kind: 'flag-receipt' }),
      aNotice({ kind: 'sheet-expiry' }),
    ];
    await db.write((s) => notices.forEach((notice) => s.notices.insert(notice)));
    expect(await db.stores().notices.countSent(personId, kinds, someMonday)).toBe(2);
    expect(await db.stores().notices.countSent(personId, kinds, someMonday - 1)).toBe(3);
  });
});

describe('sent cards', () => {
  it('are live until their chat has lost them', async () => {
    const subjectId = newTestId<'flag'>();
    const card = {
      id: newTestId<'card'>(),
      subject: 'flag' as const,
      subjectId,
      kind: 'flag-receipt' as const,
      personId: newTestId<'person'>(),
      conversationId: 'a:1',
      serviceUrl: 'https://smba.example/emea/',
      activityId: '1712',
      state: 'live' as const,
    };
    const other = { ...card, id: newTestId<'card'>() };
    await db.write((s) => [card, other].forEach((one) => s.sentCards.insert(one)));
    expect(await db.stores().sentCards.listLive(subjectId)).toEqual([card, other]);
    await db.write((s) => s.sentCards.markGone(card.id));
    expect(await db.stores().sentCards.listLive(subjectId)).toEqual([other]);
    expect(await db.stores().sentCards.get(card.id)).toEqual({ ...card, state: 'gone' });
  });
});
