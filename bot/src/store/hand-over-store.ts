import type { HandOverId, PersonId } from '@causeway/shared/lib/ids.js';
import type { HandOver } from '@causeway/shared/domain/hand-over/hand-over.js';
import type { HandOverTable } from '../db/schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface HandOverStore {
  get(id: HandOverId): Promise<HandOver | undefined>;
  insert(handOver: HandOver, askerId: PersonId): void;
  save(before: HandOver, after: HandOver): void;
  askerOf(id: HandOverId): Promise<PersonId | undefined>;
  /** Newest first. */
  listAsked(askerId: PersonId, limit: number): Promise<readonly HandOver[]>;
  /** Open ones asked of this person and those they took, oldest first. */
  listWaiting(personId: PersonId, limit: number): Promise<readonly HandOver[]>;
}

type Of = { tenantId: string };

const getHandOver = statement<Of & { handOverId: string }>()((db, arg) =>
  db
    .selectFrom('hand_over')
    .select(['version', 'hand_over_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('hand_over_id', '=', arg('handOverId'))
    .compile(),
);

const getAsker = statement<Of & { handOverId: string }>()((db, arg) =>
  db
    .selectFrom('hand_over_asker')
    .select('asker_id')
    .where('tenant_id', '=', arg('tenantId'))
    .where('hand_over_id', '=', arg('handOverId'))
    .compile(),
);

const listOfAsker = statement<Of & { askerId: string; limit: number }>()((db, arg, dialect) =>
  db
    .selectFrom('hand_over_asker')
    .innerJoin('hand_over', (join) =>
      join
        .onRef('hand_over.tenant_id', '=', 'hand_over_asker.tenant_id')
        .onRef('hand_over.hand_over_id', '=', 'hand_over_asker.hand_over_id'),
    )
    .select(['hand_over.version', 'hand_over.hand_over_json'])
    .where('hand_over_asker.tenant_id', '=', arg('tenantId'))
    .where('hand_over_asker.asker_id', '=', arg('askerId'))
    .orderBy('hand_over_asker.raised_at', 'desc')
    .orderBy('hand_over_asker.hand_over_id', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const listWaitingFor = statement<Of & { personId: string; limit: number }>()((db, arg, dialect) =>
  db
    .selectFrom('hand_over')
    .select(['version', 'hand_over_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('waits_for_id', '=', arg('personId'))
    .orderBy('raised_at')
    .orderBy('hand_over_id')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const updateHandOver = statement<
  Of & {
    handOverId: string;
    version: number;
    nextVersion: number;
    state: string;
    waitsForId: string | null;
    handOver: string;
  }
>()((db, arg) =>
  db
    .updateTable('hand_over')
    .set({
      version: arg('nextVersion'),
      state: arg('state'),
      waits_for_id: arg('waitsForId'),
      hand_over_json: arg('handOver'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('hand_over_id', '=', arg('handOverId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function waitsFor(handOver: HandOver): PersonId | null {
  if (handOver.state === 'open') return handOver.ask?.personId ?? null;
  return handOver.state === 'taken' ? handOver.takenBy : null;
}

function toHandOver(row: Pick<HandOverTable, 'version' | 'hand_over_json'>): HandOver {
  return { ...fromJson<HandOver>(row.hand_over_json), version: row.version };
}

export function createHandOverStore(session: Session): HandOverStore {
  return {
    async get(id) {
      const row = await session.one(getHandOver, { handOverId: id });
      return row && toHandOver(row);
    },
    insert(handOver, askerId) {
      session.insert('hand_over', {
        tenant_id: session.tenantId,
        hand_over_id: handOver.id,
        version: handOver.version,
        state: handOver.state,
        waits_for_id: waitsFor(handOver),
        raised_at: handOver.raisedAt,
        hand_over_json: JSON.stringify(handOver),
      });
      session.insert('hand_over_asker', {
        tenant_id: session.tenantId,
        asker_id: askerId,
        raised_at: handOver.raisedAt,
        hand_over_id: handOver.id,
      });
    },
    save(before, after) {
      session.changeOne(updateHandOver, {
        handOverId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        state: after.state,
        waitsForId: waitsFor(after),
        handOver: JSON.stringify(after),
      });
    },
    async askerOf(id) {
      const row = await session.one(getAsker, { handOverId: id });
      return row?.asker_id as PersonId | undefined;
    },
    listAsked: async (askerId, limit) =>
      (await session.all(listOfAsker, { askerId, limit })).map(toHandOver),
    listWaiting: async (personId, limit) =>
      (await session.all(listWaitingFor, { personId, limit })).map(toHandOver),
  };
}
