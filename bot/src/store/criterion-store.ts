import type { Criterion } from '@causeway/shared/domain/criterion/criterion.js';
import type { Look } from '@causeway/shared/domain/criterion/look.js';
import type { CriterionId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { CriterionLookTable } from '../db/evidence-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

/** A version of a criterion, by name. */
export type CriterionVersion = Pick<Criterion, 'id' | 'version'>;

export interface CriterionStore {
  /** The newest version. */
  get(id: CriterionId): Promise<Criterion | undefined>;
  /** Every version of every criterion, in the order they were registered in. */
  list(programId: ProgramId): Promise<readonly Criterion[]>;
  /** A version is registered once. */
  insert(criterion: Criterion): void;
  /** Of all series, oldest first. */
  listLooks(of: CriterionVersion): Promise<readonly Look[]>;
  /** A look has its place in its series for itself, so that two clocks record one. */
  insertLook(of: CriterionVersion, look: Look): void;
  /** When the earliest observation was received that a correction counted since then speaks of. */
  correctedSince(programId: ProgramId, countedAt: Instant): Promise<Instant | null>;
}

type Of = { tenantId: string };

const getNewest = statement<Of & { criterionId: string; one: number }>()((db, arg, dialect) =>
  db
    .selectFrom('criterion')
    .select('criterion_json')
    .where('tenant_id', '=', arg('tenantId'))
    .where('criterion_id', '=', arg('criterionId'))
    .orderBy('version', 'desc')
    .modifyEnd(dialect.limit(arg('one')))
    .compile(),
);

const listVersions = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('criterion')
    .select('criterion_json')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('criterion_id')
    .orderBy('version')
    .compile(),
);

const listLooks = statement<Of & { criterionId: string; version: number }>()((db, arg) =>
  db
    .selectFrom('criterion_look')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('criterion_id', '=', arg('criterionId'))
    .where('version', '=', arg('version'))
    .orderBy('series')
    .orderBy('number')
    .compile(),
);

const earliestCorrected = statement<Of & { programId: string; countedAt: number }>()((db, arg) =>
  db
    .selectFrom('observation_batch')
    .select((eb) => eb.fn.min('corrected_from_at').as('corrected_from_at'))
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('counted_at', '>', arg('countedAt'))
    .where('corrected_from_at', 'is not', null)
    .compile(),
);

type Evidence = Pick<Look, 'countedAt' | 'logEvidenceFor' | 'logEvidenceAgainst'>;

function toLook(row: CriterionLookTable): Look {
  return {
    series: row.series,
    number: row.number,
    lookedAt: row.looked_at,
    successes: Number(row.successes),
    trials: Number(row.trials),
    ...fromJson<Evidence>(row.evidence_json),
  };
}

export function createCriterionStore(session: Session): CriterionStore {
  return {
    async get(id) {
      const row = await session.one(getNewest, { criterionId: id, one: 1 });
      return row && fromJson<Criterion>(row.criterion_json);
    },
    async list(programId) {
      const rows = await session.all(listVersions, { programId });
      return rows.map((row) => fromJson<Criterion>(row.criterion_json));
    },
    insert(criterion) {
      session.insert('criterion', {
        tenant_id: session.tenantId,
        criterion_id: criterion.id,
        version: criterion.version,
        program_id: criterion.programId,
        criterion_json: JSON.stringify(criterion),
        registered_by_id: criterion.registeredBy,
        registered_at: criterion.registeredAt,
      });
    },
    async listLooks({ id, version }) {
      return (await session.all(listLooks, { criterionId: id, version })).map(toLook);
    },
    insertLook({ id, version }, look) {
      const { series, number, lookedAt, successes, trials, ...rest } = look;
      const evidence: Evidence = rest;
      session.insert('criterion_look', {
        tenant_id: session.tenantId,
        criterion_id: id,
        version,
        series,
        number,
        looked_at: lookedAt,
        successes,
        trials,
        evidence_json: JSON.stringify(evidence),
      });
    },
    async correctedSince(programId, countedAt) {
      const row = await session.one(earliestCorrected, { programId, countedAt });
      return row?.corrected_from_at ?? null;
    },
  };
}
