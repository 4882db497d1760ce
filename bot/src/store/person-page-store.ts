import type { PersonId } from '@causeway/shared/lib/ids.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

export interface PersonPageStore {
  /** Everybody who has not left, a page at a time, by id. */
  idsAfter(after: PersonId | null, limit: number): Promise<readonly PersonId[]>;
}

const listIds = statement<{ tenantId: string; after: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom('person')
      .select('person_id')
      .where('tenant_id', '=', arg('tenantId'))
      .where('person_id', '>', arg('after'))
      .where('left_at', 'is', null)
      .orderBy('person_id')
      .modifyEnd(dialect.limit(arg('limit')))
      .compile(),
);

export function createPersonPageStore(session: Session): PersonPageStore {
  return {
    idsAfter: async (after, limit) =>
      (await session.all(listIds, { after: after ?? '', limit })).map(
        (row) => row.person_id as PersonId,
      ),
  };
}
