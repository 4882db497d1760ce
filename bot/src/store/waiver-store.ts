import type { Waiver } from '@causeway/shared/domain/waiver/waiver.js';
import type { ProgramId, WaiverId } from '@causeway/shared/lib/ids.js';
import type { WaiverTable } from '../db/approval-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface WaiverStore {
  get(id: WaiverId): Promise<Waiver | undefined>;
  /** In the order they were asked for, whatever became of them. */
  list(programId: ProgramId): Promise<readonly Waiver[]>;
  /** Of all programs, those that nobody seconded, declined, took back or outlived; the oldest first. */
  listAwaiting(): Promise<readonly Waiver[]>;
  insert(waiver: Waiver): void;
  save(before: Waiver, after: Waiver): void;
}

type Of = { tenantId: string };

const columns = ['version', 'waiver_json'] as const;

const getWaiver = statement<Of & { waiverId: string }>()((db, arg) =>
  db
    .selectFrom('waiver')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('waiver_id', '=', arg('waiverId'))
    .compile(),
);

const listWaivers = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('waiver')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('waiver_id')
    .compile(),
);

const listAwaitingWaivers = statement<Of>()((db, arg) =>
  db
    .selectFrom('waiver')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('asked_at', 'is not', null)
    .orderBy('asked_at')
    .orderBy('waiver_id')
    .compile(),
);

const updateWaiver = statement<
  Of & {
    waiverId: string;
    version: number;
    nextVersion: number;
    awaitingAt: number | null;
    waiver: string;
  }
>()((db, arg) =>
  db
    .updateTable('waiver')
    .set({
      version: arg('nextVersion'),
      asked_at: arg('awaitingAt'),
      waiver_json: arg('waiver'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('waiver_id', '=', arg('waiverId'))
    .where('version', '=', arg('version'))
    .compile(),
);

type KeptWaiver = Omit<Waiver, 'decline'> & Partial<Pick<Waiver, 'decline'>>;

function toWaiver(row: Pick<WaiverTable, 'version' | 'waiver_json'>): Waiver {
  // What was written before one could say no has nothing to say of it.
  const { decline = null, ...waiver } = fromJson<KeptWaiver>(row.waiver_json);
  return { ...waiver, decline, version: row.version };
}

function awaitingSince(waiver: Waiver): number | null {
  const { second, decline, withdrawal, expiredAt, askedAt } = waiver;
  return second || decline || withdrawal || expiredAt !== null ? null : askedAt;
}

export function createWaiverStore(session: Session): WaiverStore {
  return {
    async get(id) {
      const row = await session.one(getWaiver, { waiverId: id });
      return row && toWaiver(row);
    },
    list: async (programId) => (await session.all(listWaivers, { programId })).map(toWaiver),
    listAwaiting: async () => (await session.all(listAwaitingWaivers, {})).map(toWaiver),
    insert(waiver) {
      session.insert('waiver', {
        tenant_id: session.tenantId,
        waiver_id: waiver.id,
        version: waiver.version,
        program_id: waiver.programId,
        criterion: waiver.criterion,
        until_at: waiver.until,
        asked_at: awaitingSince(waiver),
        waiver_json: JSON.stringify(waiver),
      });
    },
    save(before, after) {
      session.changeOne(updateWaiver, {
        waiverId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        awaitingAt: awaitingSince(after),
        waiver: JSON.stringify(after),
      });
    },
  };
}
