import { setImmediate as nextTurn } from 'node:timers/promises';
import { daySetText, parseDaySet } from '@causeway/shared/domain/observation/day-set.js';
import type { PersonUseKey } from '@causeway/shared/domain/observation/merge-person-use.js';
import type { PersonUse } from '@causeway/shared/domain/observation/person-use.js';
import type { Trace } from '@causeway/shared/domain/observation/trace.js';
import type { PersonKey, ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { PersonUseTable } from '../db/evidence-schema.js';
import { rowsByKeys } from '../db/rows-by-keys.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';
import { statementForIds } from './statement-for-ids.js';
import { noUseCase } from './tally-row.js';

/** What each person left in each use case. It is for counting groups and leaves the server for nobody. */
export interface PersonUseStore {
  listByKeys(programId: ProgramId, keys: readonly PersonUseKey[]): Promise<readonly PersonUse[]>;
  listOfPeople(
    programId: ProgramId,
    personKeys: readonly PersonKey[],
  ): Promise<readonly PersonUse[]>;
  /** Everybody's, in the order of their keys. */
  list(programId: ProgramId): Promise<readonly PersonUse[]>;
  /** Each key at most once; what is there under it gives way. */
  replaceAll(programId: ProgramId, uses: readonly PersonUse[]): void;
  remove(programId: ProgramId, key: PersonUseKey): void;
}

const keyColumns = ['tenant_id', 'program_id', 'person_key', 'trace', 'use_case_id'] as const;
const columns = [
  'person_key',
  'trace',
  'use_case_id',
  'n',
  'sum_1',
  'sum_2',
  'sum_3',
  'first_at',
  'first_key',
  'first_codes',
  'days',
] as const;

type Row = Pick<PersonUseTable, (typeof columns)[number]>;
type OfProgram = { tenantId: string; programId: string };

const listOfPeople = statementForIds<OfProgram>()((db, arg, ids) =>
  db
    .selectFrom('person_use')
    .select([...columns])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('person_key', 'in', ids)
    .orderBy('person_key')
    .orderBy('trace')
    .orderBy('use_case_id')
    .compile(),
);

/** Where so many rows end; everything of that last person belongs to the page. */
const endOfPage = statement<OfProgram & { personKey: string; limit: number }>()(
  (db, arg, dialect) =>
    db
      .selectFrom((page) =>
        page
          .selectFrom('person_use')
          .select(['person_key', 'trace', 'use_case_id'])
          .where('tenant_id', '=', arg('tenantId'))
          .where('program_id', '=', arg('programId'))
          .where('person_key', '>', arg('personKey'))
          .orderBy('person_key')
          .orderBy('trace')
          .orderBy('use_case_id')
          .modifyEnd(dialect.limit(arg('limit')))
          .as('page'),
      )
      .select((eb) => eb.fn.max<string | null>('page.person_key').as('last'))
      .compile(),
);

const listPage = statement<OfProgram & { personKey: string; last: string }>()((db, arg) =>
  db
    .selectFrom('person_use')
    .select([...columns])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('person_key', '>', arg('personKey'))
    .where('person_key', '<=', arg('last'))
    .orderBy('person_key')
    .orderBy('trace')
    .orderBy('use_case_id')
    .compile(),
);

const removeUse = statement<OfProgram & { personKey: string; trace: string; useCaseId: string }>()(
  (db, arg) =>
    db
      .deleteFrom('person_use')
      .where('tenant_id', '=', arg('tenantId'))
      .where('program_id', '=', arg('programId'))
      .where('person_key', '=', arg('personKey'))
      .where('trace', '=', arg('trace'))
      .where('use_case_id', '=', arg('useCaseId'))
      .compile(),
);

/** Read in a few milliseconds. */
const pageSize = 2_000;

function toUse(row: Row): PersonUse {
  return {
    personKey: row.person_key as PersonKey,
    trace: row.trace as Trace,
    useCaseId: row.use_case_id === noUseCase ? null : (row.use_case_id as UseCaseId),
    n: Number(row.n),
    sums: [Number(row.sum_1), Number(row.sum_2), Number(row.sum_3)],
    firstAt: row.first_at,
    firstKey: row.first_key,
    firstCodes: row.first_codes,
    days: parseDaySet(row.days),
  };
}

function toRow(tenantId: string, programId: ProgramId, use: PersonUse): PersonUseTable {
  const [first, second, third] = use.sums;
  return {
    tenant_id: tenantId,
    program_id: programId,
    person_key: use.personKey,
    trace: use.trace,
    use_case_id: use.useCaseId ?? noUseCase,
    n: use.n,
    sum_1: first,
    sum_2: second,
    sum_3: third,
    first_at: use.firstAt,
    first_key: use.firstKey,
    first_codes: use.firstCodes,
    days: daySetText(use.days),
  };
}

export function createPersonUseStore(session: Session): PersonUseStore {
  const { tenantId } = session;
  return {
    async listByKeys(programId, keys) {
      const lookup = {
        table: 'person_use',
        columns,
        common: { tenant_id: tenantId, program_id: programId },
        differing: ['person_key', 'trace', 'use_case_id'],
      };
      const wanted = keys.map((key) => [key.personKey, key.trace, key.useCaseId ?? noUseCase]);
      const uses: PersonUse[] = [];
      for (const query of rowsByKeys<Row>(session.dialect, lookup, wanted)) {
        for (const row of await session.read(query)) uses.push(toUse(row));
      }
      return uses;
    },
    listOfPeople: async (programId, personKeys) =>
      (await listOfPeople(session, personKeys, { programId })).map(toUse),
    async list(programId) {
      const uses: PersonUse[] = [];
      let personKey = '';
      for (;;) {
        const end = await session.one(endOfPage, { programId, personKey, limit: pageSize });
        if (end?.last == null) return uses;
        const { last } = end;
        for (const row of await session.all(listPage, { programId, personKey, last })) {
          uses.push(toUse(row));
        }
        personKey = last;
        await nextTurn();
      }
    },
    replaceAll(programId, uses) {
      const rows = uses.map((use) => toRow(tenantId, programId, use));
      session.replaceAll('person_use', keyColumns, rows);
    },
    remove(programId, { personKey, trace, useCaseId }) {
      session.change(removeUse, { programId, personKey, trace, useCaseId: useCaseId ?? noUseCase });
    },
  };
}
