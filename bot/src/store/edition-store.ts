import type { Edition, EditionBasis } from '@causeway/shared/domain/measure/edition.js';
import type { Past, PastAmount, SparseColumn } from '@causeway/shared/domain/suppression/past.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

/** What was made public of a program's people, edition by edition. */
export interface EditionStore {
  latest(programId: ProgramId): Promise<Edition | undefined>;
  /** The newest one first. */
  listNewest(programId: ProgramId, limit: number): Promise<readonly Edition[]>;
  /** For making the next one. It is about single people. */
  latestBasis(programId: ProgramId): Promise<EditionBasis | undefined>;
  /** The basis of the one before goes. */
  insert(programId: ProgramId, edition: Edition, basis: EditionBasis): void;
}

type OfProgram = { tenantId: string; programId: string };

const newestEditions = statement<OfProgram & { limit: number }>()((db, arg, dialect) =>
  db
    .selectFrom('edition')
    .select('edition_json')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('number', 'desc')
    .modifyEnd(dialect.limit(arg('limit')))
    .compile(),
);

const latestBasis = statement<OfProgram>()((db, arg, dialect) =>
  db
    .selectFrom('edition')
    .select('basis_json')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('number', 'desc')
    .modifyEnd(dialect.limit(1))
    .compile(),
);

const dropBases = statement<OfProgram & { number: number }>()((db, arg) =>
  db
    .updateTable('edition')
    .set({ basis_json: null })
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('number', '<', arg('number'))
    .where('basis_json', 'is not', null)
    .compile(),
);

interface StoredPast {
  readonly shown: number;
  readonly said: number;
  readonly columns: readonly SparseColumn[];
  readonly amounts: readonly (readonly [string, PastAmount])[];
}

/** By measure and cut the people of each number, by their place in the list of all. */
type StoredCounted = readonly (readonly [
  string,
  readonly (readonly [string, readonly (readonly number[])[]])[],
])[];

interface StoredBasis {
  readonly pasts: readonly (readonly [string, StoredPast])[];
  readonly people: readonly string[];
  readonly counted: StoredCounted;
  readonly marks: readonly (readonly [string, string])[];
}

function toText({ pasts, counted, marks }: EditionBasis): string {
  const people = [...new Set([...counted.values()].flatMap((cuts) => [...cuts.values()].flat(2)))];
  const placeOf = new Map(people.map((person, place) => [person, place]));
  const places = (group: readonly string[]) => group.map((person) => placeOf.get(person) ?? 0);
  const stored: StoredBasis = {
    pasts: [...pasts].map(([quantity, past]) => [
      quantity,
      { ...past, amounts: [...past.amounts] },
    ]),
    people,
    counted: [...counted].map(([measure, cuts]) => [
      measure,
      [...cuts].map(([cut, groups]) => [cut, groups.map(places)]),
    ]),
    marks: [...marks],
  };
  return JSON.stringify(stored);
}

function toBasis({ pasts, people, counted, marks }: StoredBasis): EditionBasis {
  const names = (group: readonly number[]) => group.map((place) => people[place] ?? '');
  return {
    pasts: new Map(
      pasts.map(([quantity, past]): [string, Past] => [
        quantity,
        { ...past, amounts: new Map(past.amounts) },
      ]),
    ),
    counted: new Map(
      counted.map(([measure, cuts]) => [
        measure,
        new Map(cuts.map(([cut, groups]) => [cut, groups.map(names)])),
      ]),
    ),
    marks: new Map(marks),
  };
}

export function createEditionStore(session: Session): EditionStore {
  return {
    async latest(programId) {
      const row = await session.one(newestEditions, { programId, limit: 1 });
      return row && fromJson<Edition>(row.edition_json);
    },
    async listNewest(programId, limit) {
      const rows = await session.all(newestEditions, { programId, limit });
      return rows.map((row) => fromJson<Edition>(row.edition_json));
    },
    async latestBasis(programId) {
      const row = await session.one(latestBasis, { programId });
      if (!row || row.basis_json === null) return undefined;
      return toBasis(fromJson<StoredBasis>(row.basis_json));
    },
    insert(programId, edition, basis) {
      const { number, publishedAt } = edition;
      session.insert('edition', {
        tenant_id: session.tenantId,
        program_id: programId,
        number,
        published_at: publishedAt,
        edition_json: JSON.stringify(edition),
        basis_json: toText(basis),
      });
      session.change(dropBases, { programId, number });
    },
  };
}
