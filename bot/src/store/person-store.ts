import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Person } from '@causeway/shared/domain/person/person.js';
import { statement } from '../db/statement.js';
import { nameKey } from './json.js';
import { toPerson, toPersonRow } from './person-row.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

export interface PersonStore {
  get(id: PersonId): Promise<Person | undefined>;
  list(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>>;
  insert(person: Person): void;
  save(before: Person, after: Person): void;
  /** People whose name begins so, who have not left. */
  search(startsWith: string, limit: number): Promise<readonly Person[]>;
  administrators(): Promise<readonly PersonId[]>;
}

type Of = { tenantId: string };

const getPerson = statement<Of & { personId: string }>()((db, arg) =>
  db
    .selectFrom('person')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('person_id', '=', arg('personId'))
    .compile(),
);

const listPersons = statementForIds<Of>()((db, arg, ids) =>
  db
    .selectFrom('person')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('person_id', 'in', ids)
    .compile(),
);

const searchPersons = statement<Of & { from: string; to: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('person')
      .selectAll()
      .where('tenant_id', '=', arg('tenantId'))
      .where('name_key', '>=', arg('from'))
      .where('name_key', '<', arg('to'))
      .where('left_at', 'is', null)
      .orderBy('name_key')
      .orderBy('person_id')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

const listAdministrators = statement<Of>()((db, arg) =>
  db
    .selectFrom('person')
    .select('person_id')
    .where('tenant_id', '=', arg('tenantId'))
    .where('is_administrator', '=', 1)
    .where('left_at', 'is', null)
    .orderBy('person_id')
    .compile(),
);

const updatePerson = statement<
  Of & {
    personId: string;
    version: number;
    nextVersion: number;
    name: string;
    nameKey: string;
    locale: string;
    workingTime: string;
    absenceFromAt: number | null;
    absenceUntilAt: number | null;
    tenantRoles: string;
    isAdministrator: number;
    leftAt: number | null;
  }
>()((db, arg) =>
  db
    .updateTable('person')
    .set({
      version: arg('nextVersion'),
      name: arg('name'),
      name_key: arg('nameKey'),
      locale: arg('locale'),
      working_time_json: arg('workingTime'),
      absence_from_at: arg('absenceFromAt'),
      absence_until_at: arg('absenceUntilAt'),
      tenant_roles_json: arg('tenantRoles'),
      is_administrator: arg('isAdministrator'),
      left_at: arg('leftAt'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('person_id', '=', arg('personId'))
    .where('version', '=', arg('version'))
    .compile(),
);

/** Sorts behind every character that a name's beginning could go on with. */
const behindAll = '\uffff';

export function createPersonStore(session: Session): PersonStore {
  return {
    async get(id) {
      const row = await session.one(getPerson, { personId: id });
      return row && toPerson(row);
    },
    async list(ids) {
      const rows = await listPersons(session, [...new Set(ids)], {});
      return new Map(rows.map(toPerson).map((person) => [person.id, person]));
    },
    insert(person) {
      session.insert('person', toPersonRow(session.tenantId, person, person.version));
    },
    save(before, after) {
      const row = toPersonRow(session.tenantId, after, before.version + 1);
      session.changeOne(updatePerson, {
        personId: before.id,
        version: before.version,
        nextVersion: row.version,
        name: row.name,
        nameKey: row.name_key,
        locale: row.locale,
        workingTime: row.working_time_json,
        absenceFromAt: row.absence_from_at,
        absenceUntilAt: row.absence_until_at,
        tenantRoles: row.tenant_roles_json,
        isAdministrator: row.is_administrator,
        leftAt: row.left_at,
      });
    },
    async search(startsWith, limit) {
      const from = nameKey(startsWith);
      return (await session.all(searchPersons, { from, to: from + behindAll, limit })).map(
        toPerson,
      );
    },
    async administrators() {
      const rows = await session.all(listAdministrators, {});
      return rows.map((row) => row.person_id as PersonId);
    },
  };
}
