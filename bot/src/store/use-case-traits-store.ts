import type { UseCaseTraits } from '@causeway/shared/domain/use-case/use-case-traits.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { UseCaseTraitsTable } from '../db/stage-schema.js';
import { statement } from '../db/statement.js';
import { fromJson } from './json.js';
import type { Session } from './session.js';

export interface UseCaseTraitsStore {
  /** By key, of retired use cases too: a key is not given to another one. */
  list(programId: ProgramId): Promise<readonly UseCaseTraits[]>;
  /** Of all programs, for a look at the whole portfolio. */
  listAll(): Promise<readonly UseCaseTraits[]>;
  insert(traits: UseCaseTraits): void;
  save(before: UseCaseTraits, after: UseCaseTraits): void;
}

type Of = { tenantId: string };

const columns = ['version', 'traits_json'] as const;

const listTraits = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('use_case_traits')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('flag_key')
    .compile(),
);

const listAllTraits = statement<Of>()((db, arg) =>
  db
    .selectFrom('use_case_traits')
    .select(columns)
    .where('tenant_id', '=', arg('tenantId'))
    .orderBy('use_case_id')
    .compile(),
);

const updateTraits = statement<
  Of & { useCaseId: string; version: number; nextVersion: number; traits: string }
>()((db, arg) =>
  db
    .updateTable('use_case_traits')
    .set({ version: arg('nextVersion'), traits_json: arg('traits') })
    .where('tenant_id', '=', arg('tenantId'))
    .where('use_case_id', '=', arg('useCaseId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toTraits(row: Pick<UseCaseTraitsTable, 'version' | 'traits_json'>): UseCaseTraits {
  return { ...fromJson<UseCaseTraits>(row.traits_json), version: row.version };
}

export function createUseCaseTraitsStore(session: Session): UseCaseTraitsStore {
  return {
    list: async (programId) => (await session.all(listTraits, { programId })).map(toTraits),
    listAll: async () => (await session.all(listAllTraits, {})).map(toTraits),
    insert(traits) {
      session.insert('use_case_traits', {
        tenant_id: session.tenantId,
        use_case_id: traits.useCaseId,
        version: traits.version,
        program_id: traits.programId,
        flag_key: traits.flagKey,
        traits_json: JSON.stringify(traits),
      });
    },
    save(before, after) {
      session.changeOne(updateTraits, {
        useCaseId: before.useCaseId,
        version: before.version,
        nextVersion: before.version + 1,
        traits: JSON.stringify(after),
      });
    },
  };
}
