import { dayMs } from '@causeway/shared/lib/instant.js';
import { aFlag, someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { aNotice } from '../builders/notice.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

const reporterId = newTestId<'person'>();

it('gives a flag back as it was raised, long and unusual text included', async () => {
  const flag = aFlag({
    programId: null,
    useCaseId: null,
    report: { text: `Grüße 👩🏽‍💻 "'; -- ${'x'.repeat(19_000)}`, useCaseName: null },
    triage: { claim: { personId: newTestId<'person'>(), until: someMonday + dayMs } },
  });
  await db.write((s) => s.flags.insert(flag, { reporterId }));
  expect(await db.stores().flags.get(flag.id)).toEqual(flag);
});

it('knows who reported, apart from the flag', async () => {
  const flag = aFlag();
  await db.write((s) => s.flags.insert(flag, { reporterId }));
  expect(await db.stores().flags.reporterOf(flag.id)).toBe(reporterId);
  expect(await db.stores().flags.reporterOf(newTestId<'flag'>())).toBeUndefined();
});

it('saves what moved and counts the version up by itself', async () => {
  const flag = aFlag();
  await db.write((s) => s.flags.insert(flag, { reporterId }));
  const moved = {
    ...flag,
    version: 99,
    additions: [{ text: 'Also in the second letter.', at: someMonday }],
    triage: { ...flag.triage, state: 'in-triage' as const },
  };
  await db.write((s) => s.flags.save(flag, moved));
  expect(await db.stores().flags.get(flag.id)).toEqual({ ...moved, version: 1 });
});

it('refuses to save over a version it did not load, and leaves the counters alone', async () => {
  const tenantId = newTestId<'tenant'>();
  const flag = aFlag();
  await db.write((s) => s.flags.insert(flag, { reporterId }), tenantId);
  const moved = { ...flag, triage: { ...flag.triage, state: 'withdrawn' as const } };
  await db.write((s) => s.flags.save(flag, moved), tenantId);
  await expect(db.write((s) => s.flags.save(flag, moved), tenantId)).rejects.toMatchObject({
    kind: 'stale',
  });
  expect(await db.stores(tenantId).flags.counters()).toEqual(
    await db.stores(tenantId).flags.recount(),
  );
});

it('cuts the excerpt between characters', async () => {
  const tenantId = newTestId<'tenant'>();
  const flag = aFlag({ report: { text: `${'a'.repeat(159)}👍 rest` } });
  await db.write((s) => s.flags.insert(flag, { reporterId }), tenantId);
  const query = { programs: [flag.programId], state: 'new' as const, limit: 10 };
  const page = await db.stores(tenantId).flags.listBoard(query);
  expect(page.lines[0]?.excerpt).toBe(`${'a'.repeat(159)}…`);
});

it('lists a reporter’s flags newest first, page by page', async () => {
  const mine = newTestId<'person'>();
  const flags = [0, 1, 2, 2, 3].map((day) =>
    aFlag({ report: { raisedAt: someMonday + day * dayMs } }),
  );
  await db.write((s) => {
    for (const flag of flags) s.flags.insert(flag, { reporterId: mine });
    s.flags.insert(aFlag(), { reporterId });
  });
  const newestFirst = flags
    .toSorted((a, b) => a.report.raisedAt - b.report.raisedAt || (a.id < b.id ? -1 : 1))
    .toReversed();
  const first = await db.stores().flags.listMine(mine, undefined, 3);
  expect(first).toEqual(newestFirst.slice(0, 3));
  const last = first.at(-1);
  const after = last && { raisedAt: last.report.raisedAt, flagId: last.id };
  expect(await db.stores().flags.listMine(mine, after, 3)).toEqual(newestFirst.slice(3));
});

it('remembers which tools somebody flagged last, each once', async () => {
  const mine = newTestId<'person'>();
  const [one, two] = [newTestId<'tool'>(), newTestId<'tool'>()];
  const useCaseId = newTestId<'use-case'>();
  const flags = [one, two, one].map((toolId, day) =>
    aFlag({ useCaseId, report: { toolId, raisedAt: someMonday + day * dayMs } }),
  );
  await db.write((s) => {
    for (const flag of flags) s.flags.insert(flag, { reporterId: mine });
  });
  expect(await db.stores().flags.recentToolsOf(mine)).toEqual([
    { toolId: one, useCaseId },
    { toolId: two, useCaseId },
  ]);
});

it('keeps attachments beside their flag', async () => {
  const flag = aFlag();
  const bytes = Uint8Array.from({ length: 5_000 }, (_, at) => at % 256);
  const attachment = {
    id: newTestId<'attachment'>(),
    flagId: flag.id,
    contentType: 'image/png',
    addedAt: someMonday,
    bytes,
  };
  await db.write((s) => {
    s.flags.insert(flag, { reporterId });
    s.attachments.insert(attachment);
  });
  expect(await db.stores().attachments.list(flag.id)).toEqual([
    { id: attachment.id, contentType: 'image/png', addedAt: someMonday },
  ]);
  const found = await db.stores().attachments.get(attachment.id);
  expect(found && { ...found, bytes: [...found.bytes] }).toEqual({
    ...attachment,
    bytes: [...bytes],
  });
  expect(await db.stores().attachments.get(newTestId<'attachment'>())).toBeUndefined();
});

it('tells how a program’s flags were answered, and when their reporters heard of it', async () => {
  const programId = newTestId<'program'>();
  const raised = (change: Parameters<typeof aFlag>[0] = {}) => aFlag({ programId, ...change });
  const answered = { state: 'answered' } as const;
  const [open, heard, unheard] = [
    raised(),
    raised({ triage: answered }),
    raised({ triage: answered }),
  ];
  const older = raised({ report: { raisedAt: someMonday - 1 } });
  const word = (subjectId: typeof open.id, createdAt: number, delivery: 'sent' | 'undeliverable') =>
    aNotice({ kind: 'flag-answered', subjectId, createdAt, delivery });
  await db.write((s) => {
    for (const flag of [open, heard, unheard, older, aFlag()]) s.flags.insert(flag, { reporterId });
    s.notices.insert(word(heard.id, someMonday + 5, 'undeliverable'));
    s.notices.insert(word(heard.id, someMonday + 9, 'sent'));
    s.notices.insert(word(unheard.id, someMonday + 5, 'undeliverable'));
    s.notices.insert(aNotice({ subjectId: open.id, delivery: 'sent' }));
  });
  const facts = await db.stores().flags.listFacts(programId, someMonday);
  const raisedAt = someMonday;
  expect(facts).toHaveLength(3);
  expect(facts).toContainEqual({
    state: 'new',
    raisedAt,
    endedAt: null,
    toldAt: null,
    isUndelivered: false,
  });
  const ended = { state: 'answered', raisedAt, endedAt: expect.any(Number) };
  expect(facts).toContainEqual({ ...ended, toldAt: someMonday + 9, isUndelivered: false });
  expect(facts).toContainEqual({ ...ended, toldAt: null, isUndelivered: true });
});
