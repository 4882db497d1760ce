import { setImmediate as nextTurn } from 'node:timers/promises';
import { daySetText, parseDaySet } from '@causeway/shared/domain/observation/day-set.js';
import type { PersonUse, PersonUseKey } from '@causeway/shared/domain/observation/person-use.js';
import type { Trace } from '@causeway/shared/domain/observation/trace.js';
import type { PersonKey, ProgramId, UseCaseId } from '@causeway/shared/lib/ids.js';
import type { PersonUseTable } from '../db/evidence-schema.js';
import { rowsByKeys } from '../db/rows-by-keys.js';
import { statement } from '../db/statement.js';
import type { Tuple } from '../db/tuples.js';
import type { Session } from './session.js';
import { tuplesForIds } from './statement-for-ids.js';
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

type OfProgram = { tenantId: string; programId: string };

const listOfPeople = tuplesForIds<OfProgram>(columns)((db, arg, ids) =>
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

/** From the columns above in their order. */
function toUse(tuple: Tuple): PersonUse {
  return {
    personKey: tuple[0] as PersonKey,
    trace: tuple[1] as Trace,
    useCaseId: tuple[2] === noUseCase ? null : (tuple[2] as UseCaseId),
    n: tuple[3] as number,
    sums: [tuple[4] as number, tuple[5] as number, tuple[6] as number],
    firstAt: tuple[7] as number,
    firstKey: tuple[8] as string,
    firstCodes: tuple[9] as string,
    days: parseDaySet(tuple[10] as string),
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
      for (const query of rowsByKeys(session.dialect, lookup, wanted)) {
        for (const tuple of await session.tuples(query, columns)) uses.push(toUse(tuple));
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
        const page = session.bind(listPage, { programId, personKey, last });
        for (const tuple of await session.tuples(page, columns)) uses.push(toUse(tuple));
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
