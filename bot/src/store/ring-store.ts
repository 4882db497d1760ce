import type { Ring } from '@causeway/shared/domain/ring/ring.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { RingTable } from '../db/stage-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface RingStore {
  /** In their order. */
  list(programId: ProgramId): Promise<readonly Ring[]>;
  insert(ring: Ring): void;
  save(before: Ring, after: Ring): void;
  remove(ring: Ring): void;
}

type OfProgram = { tenantId: string; programId: string };

const listRings = statement<OfProgram>()((db, arg) =>
  db
    .selectFrom('ring')
    .select(['version', 'ring_json'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('number')
    .compile(),
);

const updateRing = statement<
  OfProgram & { number: number; version: number; nextVersion: number; ring: string }
>()((db, arg) =>
  db
    .updateTable('ring')
    .set({ version: arg('nextVersion'), ring_json: arg('ring') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('number', '=', arg('number'))
    .where('version', '=', arg('version'))
    .compile(),
);

const deleteRing = statement<OfProgram & { number: number; version: number }>()((db, arg) =>
  db
    .deleteFrom('ring')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('number', '=', arg('number'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toRing(row: Pick<RingTable, 'version' | 'ring_json'>): Ring {
  return { ...fromJson<Ring>(row.ring_json), version: row.version };
}

export function createRingStore(session: Session): RingStore {
  return {
    list: async (programId) => (await session.all(listRings, { programId })).map(toRing),
    insert(ring) {
      session.insert('ring', {
        tenant_id: session.tenantId,
        program_id: ring.programId,
        number: ring.number,
        version: ring.version,
        ring_json: JSON.stringify(ring),
      });
    },
    save(before, after) {
      const { programId, number, version } = before;
      session.changeOne(updateRing, {
        programId,
        number,
        version,
        nextVersion: version + 1,
        ring: JSON.stringify(after),
      });
    },
    remove({ programId, number, version }) {
      session.changeOne(deleteRing, { programId, number, version });
    },
  };
}
