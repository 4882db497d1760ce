import type { GateHealth } from '@causeway/shared/domain/gate/gate-health.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

/** What the clock last found; the newest look takes the place of the one before. */
export interface GateHealthStore {
  get(programId: ProgramId): Promise<GateHealth | undefined>;
  /** Of all programs that were ever looked at. */
  list(): Promise<readonly GateHealth[]>;
  set(health: GateHealth): void;
}

type Of = { tenantId: string };

const getHealth = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('gate_health')
    .select('health_json')
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .compile(),
);

const listHealth = statement<Of>()((db, arg) =>
  db
    .selectFrom('gate_health')
    .select('health_json')
    .where('tenant_id', '=', arg('tenantId'))
    .orderBy('program_id')
    .compile(),
);

const updateHealth = statement<Of & { programId: string; evaluatedAt: number; health: string }>()(
  (db, arg) =>
    db
      .updateTable('gate_health')
      .set({ evaluated_at: arg('evaluatedAt'), health_json: arg('health') })
      .where('tenant_id', '=', arg('tenantId'))
      .where('program_id', '=', arg('programId'))
      .compile(),
);

export function createGateHealthStore(session: Session): GateHealthStore {
  return {
    async get(programId) {
      const row = await session.one(getHealth, { programId });
      return row && fromJson<GateHealth>(row.health_json);
    },
    list: async () =>
      (await session.all(listHealth, {})).map((row) => fromJson<GateHealth>(row.health_json)),
    set(health) {
      const { programId, evaluatedAt } = health;
      const text = JSON.stringify(health);
      session.changeOrInsert(
        updateHealth,
        { programId, evaluatedAt, health: text },
        'gate_health',
        {
          tenant_id: session.tenantId,
          program_id: programId,
          evaluated_at: evaluatedAt,
          health_json: text,
        },
      );
    },
  };
}
