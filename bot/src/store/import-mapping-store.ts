import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import type { ImportMappingId, PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ImportMappingTable } from '../db/evidence-schema.js';
import { statement } from '../db/statement.js';
import { fromJson, nameKey } from './json.js';
import type { Session } from './session.js';

/** How the columns of one sort of file become rows, under a name of its program. */
export interface StoredMapping {
  readonly id: ImportMappingId;
  readonly programId: ProgramId;
  readonly version: number;
  readonly name: string;
  readonly mapping: ImportMapping;
  readonly savedBy: PersonId;
  readonly savedAt: Instant;
}

export interface ImportMappingStore {
  get(id: ImportMappingId): Promise<StoredMapping | undefined>;
  /** By name. */
  list(programId: ProgramId): Promise<readonly StoredMapping[]>;
  /** Names are unique in a program by their lower-cased, trimmed form. */
  findByName(programId: ProgramId, name: string): Promise<StoredMapping | undefined>;
  insert(mapping: StoredMapping): void;
  save(before: StoredMapping, after: StoredMapping): void;
  remove(before: StoredMapping): void;
}

type Of = { tenantId: string };

const getMapping = statement<Of & { mappingId: string }>()((db, arg) =>
  db
    .selectFrom('import_mapping')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('mapping_id', '=', arg('mappingId'))
    .compile(),
);

const listMappings = statement<Of & { programId: string }>()((db, arg) =>
  db
    .selectFrom('import_mapping')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .orderBy('name_key')
    .compile(),
);

const findMappingByName = statement<Of & { programId: string; nameKey: string }>()((db, arg) =>
  db
    .selectFrom('import_mapping')
    .selectAll()
    .where('tenant_id', '=', arg('tenantId'))
    .where('program_id', '=', arg('programId'))
    .where('name_key', '=', arg('nameKey'))
    .compile(),
);

const updateMapping = statement<
  Of & {
    mappingId: string;
    version: number;
    nextVersion: number;
    name: string;
    nameKey: string;
    mappingJson: string;
    savedById: string;
    savedAt: number;
  }
>()((db, arg) =>
  db
    .updateTable('import_mapping')
    .set({
      version: arg('nextVersion'),
      name: arg('name'),
      name_key: arg('nameKey'),
      mapping_json: arg('mappingJson'),
      saved_by_id: arg('savedById'),
      saved_at: arg('savedAt'),
    })
    .where('tenant_id', '=', arg('tenantId'))
    .where('mapping_id', '=', arg('mappingId'))
    .where('version', '=', arg('version'))
    .compile(),
);

const deleteMapping = statement<Of & { mappingId: string; version: number }>()((db, arg) =>
  db
    .deleteFrom('import_mapping')
    .where('tenant_id', '=', arg('tenantId'))
    .where('mapping_id', '=', arg('mappingId'))
    .where('version', '=', arg('version'))
    .compile(),
);

function toMapping(row: ImportMappingTable): StoredMapping {
  return {
    id: row.mapping_id as ImportMappingId,
    programId: row.program_id as ProgramId,
    version: row.version,
    name: row.name,
    mapping: fromJson(row.mapping_json),
    savedBy: row.saved_by_id as PersonId,
    savedAt: row.saved_at,
  };
}

export function createImportMappingStore(session: Session): ImportMappingStore {
  const first = (row: ImportMappingTable | undefined) => row && toMapping(row);
  return {
    get: async (id) => first(await session.one(getMapping, { mappingId: id })),
    list: async (programId) => (await session.all(listMappings, { programId })).map(toMapping),
    findByName: async (programId, name) =>
      first(await session.one(findMappingByName, { programId, nameKey: nameKey(name) })),
    insert(mapping) {
      session.insert('import_mapping', {
        tenant_id: session.tenantId,
        mapping_id: mapping.id,
        program_id: mapping.programId,
        version: mapping.version,
        name: mapping.name,
        name_key: nameKey(mapping.name),
        mapping_json: JSON.stringify(mapping.mapping),
        saved_by_id: mapping.savedBy,
        saved_at: mapping.savedAt,
      });
    },
    save(before, after) {
      session.changeOne(updateMapping, {
        mappingId: before.id,
        version: before.version,
        nextVersion: before.version + 1,
        name: after.name,
        nameKey: nameKey(after.name),
        mappingJson: JSON.stringify(after.mapping),
        savedById: after.savedBy,
        savedAt: after.savedAt,
      });
    },
    remove: (before) =>
      session.changeOne(deleteMapping, { mappingId: before.id, version: before.version }),
  };
}
