import { aPerson } from '../builders/person.js';
import { someMonday } from '../builders/flag.js';
import { newTestId } from '../builders/ids.js';
import { openTestDatabase, type TestDatabase } from '../harness/open-test-database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(() => db.close());

it('keeps a person with working time, absence and roles', async () => {
  const person = aPerson({
    absence: { from: someMonday, until: someMonday + 1 },
    tenantRoles: ['employee', 'administrator'],
    locale: 'de',
  });
  await db.write((s) => s.persons.insert(person));
  expect(await db.stores().persons.get(person.id)).toEqual(person);
});

it('saves a person by version', async () => {
  const person = aPerson();
  await db.write((s) => s.persons.insert(person));
  await db.write((s) =>
    s.persons.save(person, { ...person, name: 'Mara Berg', leftAt: someMonday }),
  );
  expect(await db.stores().persons.get(person.id)).toEqual({
    ...person,
    name: 'Mara Berg',
    leftAt: someMonday,
    version: 1,
  });
  await expect(db.write((s) => s.persons.save(person, person))).rejects.toMatchObject({
    kind: 'stale',
  });
});

it('lists several people at once, more than one statement takes', async () => {
  const tenantId = newTestId<'tenant'>();
  const people = Array.from({ length: 5 }, () => aPerson());
  await db.write((s) => people.forEach((person) => s.persons.insert(person)), tenantId);
  const strangers = Array.from({ length: 600 }, () => newTestId<'person'>());
  const ids = [...people.map((person) => person.id), ...strangers, ...people.map((p) => p.id)];
  const found = await db.stores(tenantId).persons.list(ids);
  expect([...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(people);
  expect(await db.stores(tenantId).persons.list([])).toEqual(new Map());
});

it('searches by the beginning of the name, ignoring case, without those who left', async () => {
  const tenantId = newTestId<'tenant'>();
  const names = ['Ängsfors', 'Lina Sommer', 'lino Weiß', 'Lin', 'Karl'];
  const people = names.map((name) => aPerson({ name }));
  const gone = aPerson({ name: 'Linus', leftAt: someMonday });
  await db.write((s) => [...people, gone].forEach((person) => s.persons.insert(person)), tenantId);
  const search = async (text: string, limit = 10) =>
    (await db.stores(tenantId).persons.search(text, limit)).map((person) => person.name);
  expect(await search('LIN')).toEqual(['Lin', 'Lina Sommer', 'lino Weiß']);
  expect(await search('LIN', 2)).toEqual(['Lin', 'Lina Sommer']);
  expect(await search('äng')).toEqual(['Ängsfors']);
});

it('walks through everybody who has not left, page by page, each once', async () => {
  const tenantId = newTestId<'tenant'>();
  const ids = Array.from({ length: 5 }, () => newTestId<'person'>()).toSorted();
  const people = ids.map((id) => aPerson({ id }));
  const gone = aPerson({ leftAt: someMonday });
  await db.write((s) => [...people, gone].forEach((p) => s.persons.insert(p)), tenantId);
  const { personPages } = db.stores(tenantId);
  expect(await personPages.idsAfter(null, 3)).toEqual(ids.slice(0, 3));
  expect(await personPages.idsAfter(ids[2] ?? null, 3)).toEqual(ids.slice(3));
  expect(await personPages.idsAfter(ids[4] ?? null, 3)).toEqual([]);
});

it('knows the administrators who have not left', async () => {
  const tenantId = newTestId<'tenant'>();
  const admin = aPerson({ tenantRoles: ['administrator'] });
  const gone = aPerson({ tenantRoles: ['administrator'], leftAt: someMonday });
  await db.write((s) => [admin, gone, aPerson()].forEach((p) => s.persons.insert(p)), tenantId);
  expect(await db.stores(tenantId).persons.administrators()).toEqual([admin.id]);
});

it('keeps the newest conversation of a person', async () => {
  const personId = newTestId<'person'>();
  const first = { personId, conversationId: 'a:1', serviceUrl: 'https://one', botId: '28:bot' };
  await db.write((s) => s.conversations.upsert(first));
  expect(await db.stores().conversations.get(personId)).toEqual(first);
  const second = { ...first, serviceUrl: 'https://two' };
  await db.write((s) => s.conversations.upsert(second));
  expect(await db.stores().conversations.get(personId)).toEqual(second);
});
