import type { GrantId, PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Grant, GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { AccessGrantTable } from '../db/schema.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

/** Who may do what within a program. */
export interface AccessStore {
  get(id: GrantId): Promise<Grant | undefined>;
  listOf(personId: PersonId): Promise<readonly Grant[]>;
  /** Of these programs, or of all. */
  list(programIds?: readonly ProgramId[]): Promise<readonly Grant[]>;
  /** A person holds a role in a program once. */
  insert(grant: Grant): void;
  remove(id: GrantId): void;
  holdersOf(programId: ProgramId, role: GrantRole): Promise<readonly PersonId[]>;
}

type Of = { tenantId: string };

const getGrant = statement<Of & { grantId: string }>()((db, arg) =>
  db
    .selectFrom('access_grant')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('grant_id', '=', arg('grantId'))
    .compile(),
);

const listGrantsOfPerson = statement<Of & { personId: string }>()((db, arg) =>
  db
    .selectFrom('access_grant')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('person_id', '=', arg('personId'))
    .orderBy('program_id')
    .orderBy('role')
    .compile(),
);

const listAllGrants = statement<Of>()((db, arg) =>
  db
    .selectFrom('access_grant')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .orderBy('program_id')
    .orderBy('role')
    .orderBy('person_id')
    .compile(),
);

const listGrantsOfPrograms = statementForIds<Of>()((db, arg, ids) =>
  db
    .selectFrom('access_grant')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', 'in', ids)
    .orderBy('program_id')
    .orderBy('role')
    .orderBy('person_id')
    .compile(),
);

const listHolders = statement<Of & { programId: string; role: string }>()((db, arg) =>
  db
    .selectFrom('access_grant')
    .select('person_id')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('role', '=', arg('role'))
    .orderBy('person_id')
    .compile(),
);

const deleteGrant = statement<Of & { grantId: string }>()((db, arg) =>
  db
    .deleteFrom('access_grant')
    .where('tenant_id', '=', arg('tenantId'))
    .where('grant_id', '=', arg('grantId'))
    .compile(),
);

function toGrant(row: AccessGrantTable): Grant {
  return {
    id: row.grant_id as GrantId,
    programId: row.program_id as ProgramId,
    personId: row.person_id as PersonId,
    role: row.role as GrantRole,
    grantedBy: row.granted_by_id as PersonId,
    grantedAt: row.granted_at,
  };
}

export function createAccessStore(session: Session): AccessStore {
  return {
    async get(id) {
      const row = await session.one(getGrant, { grantId: id });
      return row && toGrant(row);
    },
    listOf: async (personId) => (await session.all(listGrantsOfPerson, { personId })).map(toGrant),
    async list(programIds) {
      const rows = programIds
        ? await listGrantsOfPrograms(session, programIds, {})
        : await session.all(listAllGrants, {});
      return rows.map(toGrant);
    },
    insert(grant) {
      session.insert('access_grant', {
        tenant_id: session.tenantId,
        grant_id: grant.id,
        program_id: grant.programId,
        person_id: grant.personId,
        role: grant.role,
        granted_by_id: grant.grantedBy,
        granted_at: grant.grantedAt,
      });
    },
    remove: (id) => session.changeOne(deleteGrant, { grantId: id }),
    async holdersOf(programId, role) {
      const rows = await session.all(listHolders, { programId, role });
      return rows.map((row) => row.person_id as PersonId);
    },
  };
}
