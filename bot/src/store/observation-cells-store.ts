import type { PersonCell } from '@causeway/shared/domain/observation/contributions-of.js';
import type { Provenance } from '@causeway/shared/domain/participant/participant.js';
import type { PersonKey, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';

/** Under which cell a participant's observations are counted. */
export interface CountedCell extends PersonCell {
  /** What was counted up to then stays in strata that are nobody's any more: it is taken for strata 0. */
  readonly settledUntil: Instant | null;
}

export interface MovedPerson {
  readonly personKey: PersonKey;
  readonly from: CountedCell;
  readonly to: PersonCell;
}

export interface ObservationCellsStore {
  /** Whoever is no participant is left out. */
  cellsOf(
    programId: ProgramId,
    personKeys: readonly PersonKey[],
  ): Promise<ReadonlyMap<PersonKey, CountedCell>>;
  /** Participants who are not counted where they belong. */
  listMoved(programId: ProgramId, limit: number): Promise<readonly MovedPerson[]>;
  setCounted(programId: ProgramId, personKey: PersonKey, cell: PersonCell): void;
  hasSettled(programId: ProgramId): Promise<boolean>;
}

type OfProgram = { tenantId: string; programId: string };

const counted = ['person_key', 'counted_provenance', 'counted_strata', 'settled_until_at'] as const;

const listCells = statementForIds<OfProgram>()((db, arg, ids) =>
  db
    .selectFrom('participant')
    .select([...counted])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('person_key', 'in', ids)
    .compile(),
);

const listMoved = statement<OfProgram & { limit: number }>()((db, arg, dialect) =>
  db
    .selectFrom('participant')
    .select([...counted, 'provenance', 'strata'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where((eb) =>
      eb.or([
        eb('provenance', '<>', eb.ref('counted_provenance')),
        eb('strata', '<>', eb.ref('counted_strata')),
      ]),
    )
    .orderBy('person_key')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const setCounted = statement<
  OfProgram & { personKey: string; provenance: string; strata: number }
>()((db, arg) =>
  db
    .updateTable('participant')
    .set({ counted_provenance: arg('provenance'), counted_strata: arg('strata') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('person_key', '=', arg('personKey'))
    .compile(),
);

const findSettled = statement<OfProgram & { limit: number }>()((db, arg, dialect) =>
  db
    .selectFrom('participant')
    .select('person_key')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('settled_until_at', 'is not', null)
    .orderBy('person_key')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

function toCell(row: {
  readonly counted_provenance: string;
  readonly counted_strata: number;
  readonly settled_until_at: number | null;
}): CountedCell {
  return {
    provenance: row.counted_provenance as Provenance,
    strata: row.counted_strata,
    settledUntil: row.settled_until_at,
  };
}

/** Reads and writes of a participant what counting has to know, and nothing else. */
export function createObservationCellsStore(session: Session): ObservationCellsStore {
  return {
    async cellsOf(programId, personKeys) {
      const rows = await listCells(session, personKeys, { programId });
      return new Map(rows.map((row) => [row.person_key as PersonKey, toCell(row)]));
    },
    async listMoved(programId, limit) {
      const rows = await session.all(listMoved, { programId, limit });
      return rows.map((row) => ({
        personKey: row.person_key as PersonKey,
        from: toCell(row),
        to: { provenance: row.provenance as Provenance, strata: row.strata },
      }));
    },
    setCounted(programId, personKey, { provenance, strata }) {
      session.changeOne(setCounted, { programId, personKey, provenance, strata });
    },
    hasSettled: async (programId) =>
      (await session.one(findSettled, { programId, limit: 1 })) !== undefined,
  };
}
