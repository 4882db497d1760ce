import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ReadableDatabase } from '../db/database.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

/** A portion that takes more than one transaction, and how far it is. */
export interface Portion {
  /** The moment under which its batches are counted. */
  readonly at: Instant;
  /** Everything up to this key is in the rollups, everything behind it is not. */
  readonly doneKey: string;
}

/** How far a program's observations are counted. */
export interface Rollup {
  readonly programId: ProgramId;
  readonly version: number;
  readonly observations: number;
  /** Later at every count, so that it tells what was counted before from what was counted after. */
  readonly countedAt: Instant;
  /** When all facts were last walked through, which takes long where they are many. */
  readonly walkedAt: Instant | null;
  /** Until it is `null`, what the rollups say hangs between two moments. */
  readonly portion: Portion | null;
}

export interface RollupStore {
  get(programId: ProgramId): Promise<Rollup | undefined>;
  /**
   * Whoever changes what is counted, or under which cell people are counted, saves: of two that read
   * the same version one is refused. Without a `before` it is the program's first count; a portion
   * and a walk that are not spoken of stay as they are.
   */
  save(
    before: Rollup | undefined,
    after: Pick<Rollup, 'programId' | 'observations' | 'countedAt'> &
      Partial<Pick<Rollup, 'portion' | 'walkedAt'>>,
  ): void;
}

type OfProgram = { tenantId: string; programId: string };

const getRollup = statement<OfProgram>()((db, arg) =>
  db
    .selectFrom('rollup')
    .select(['version', 'observations', 'counted_at', 'counting_at', 'done_key', 'walked_at'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .compile(),
);

const updateRollup = statement<
  OfProgram & {
    version: number;
    nextVersion: number;
    observations: number;
    countedAt: number;
    countingAt: number | null;
    doneKey: string | null;
    walkedAt: number | null;
  }
>()((db, arg) =>
  db
    .updateTable('rollup')
    .set({
      version: arg('nextVersion'),
      observations: arg('observations'),
      counted_at: arg('countedAt'),
      counting_at: arg('countingAt'),
      done_key: arg('doneKey'),
      walked_at: arg('walkedAt'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function portionOf(countingAt: number | null, doneKey: string | null): Portion | null {
  return countingAt === null ? null : { at: countingAt, doneKey: doneKey ?? '' };
}

export function createRollupStore(session: Session): RollupStore {
  return {
    async get(programId) {
      const row = await session.one(getRollup, { programId });
      return (
        row && {
          programId,
          version: row.version,
          observations: Number(row.observations),
          countedAt: row.counted_at,
          walkedAt: row.walked_at,
          portion: portionOf(row.counting_at, row.done_key),
        }
      );
    },
    save(before, { programId, observations, countedAt, ...after }) {
      const portion = after.portion === undefined ? (before?.portion ?? null) : after.portion;
      const walkedAt = after.walkedAt === undefined ? (before?.walkedAt ?? null) : after.walkedAt;
      const [countingAt, doneKey] = portion ? [portion.at, portion.doneKey] : [null, null];
      if (before) {
        const { version } = before;
        const counts = { observations, countedAt, countingAt, doneKey, walkedAt };
        const nextVersion = version + 1;
        session.changeOne(updateRollup, { programId, version, nextVersion, ...counts });
        return;
      }
      session.insert('rollup', {
        tenant_id: session.tenantId,
        program_id: programId,
        version: 1,
        observations,
        counted_at: countedAt,
        counting_at: countingAt,
        done_key: doneKey,
        walked_at: walkedAt,
      });
    },
  };
}

const allRollups = statement<Record<string, never>>()((db) =>
  db
    .selectFrom('rollup')
    .select(['tenant_id', 'program_id'])
    .orderBy('tenant_id')
    .orderBy('program_id')
    .compile(),
);

/** For tools: every program of every tenant in which something was counted. */
export async function listCountedPrograms(
  database: ReadableDatabase,
): Promise<readonly { readonly tenantId: TenantId; readonly programId: ProgramId }[]> {
  const rows = await database.read(allRollups.bind(database.dialect, {}));
  return rows.map((row) => ({
    tenantId: row.tenant_id as TenantId,
    programId: row.program_id as ProgramId,
  }));
}
