import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { statement } from '../db/statement.js';
import type { Session } from './session.js';

/** How far a program's observations are counted. */
export interface Rollup {
  readonly programId: ProgramId;
  readonly version: number;
  readonly observations: number;
  /** Later at every count, so that it tells what was counted before from what was counted after. */
  readonly countedAt: Instant;
}

export interface RollupStore {
  get(programId: ProgramId): Promise<Rollup | undefined>;
  /**
   * Whoever changes what is counted, or under which cell people are counted, saves: of two that read
   * the same version one is refused. Without a `before` it is the program's first count.
   */
  save(before: Rollup | undefined, after: Omit<Rollup, 'version'>): void;
}

type OfProgram = { tenantId: string; programId: string };

const getRollup = statement<OfProgram>()((db, arg) =>
  db
    .selectFrom('rollup')
    .select(['version', 'observations', 'counted_at'])
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .compile(),
);

const updateRollup = statement<
  OfProgram & { version: number; nextVersion: number; observations: number; countedAt: number }
>()((db, arg) =>
  db
    .updateTable('rollup')
    .set({
      version: arg('nextVersion'),
      observations: arg('observations'),
      counted_at: arg('countedAt'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('version', '=', arg('version'))
    .compile(),
);

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
        }
      );
    },
    save(before, { programId, observations, countedAt }) {
      if (before) {
        const { version } = before;
        const nextVersion = version + 1;
        session.changeOne(updateRollup, {
          programId,
          version,
          nextVersion,
          observations,
          countedAt,
        });
        return;
      }
      session.insert('rollup', {
        tenant_id: session.tenantId,
        program_id: programId,
        version: 1,
        observations,
        counted_at: countedAt,
      });
    },
  };
}
