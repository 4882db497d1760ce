import type { SavedMapping } from '@causeway/shared/api/connections.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayImport } from '@causeway/shared/domain/access/permissions.js';
import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ImportMappingId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { StoredMapping } from '../../store/import-mapping-store.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import { viewImportMapping } from './view-import-mapping.js';

/** Keeps a mapping under a name (version 0 makes it), renames it or changes what it says. */
export function saveImportMapping(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly mappingId: ImportMappingId;
    readonly version: number;
    readonly name: string;
    readonly mapping: ImportMapping;
  },
): Promise<Outcome<SavedMapping>> {
  const { programId, mappingId, name, mapping } = command;
  return ports.commands.run(actor.tenantId, async (stores) => {
    if (!mayImport(actor, programId)) return reject('forbidden');
    const before = await stores.importMappings.get(mappingId);
    const isElsewhere = before !== undefined && before.programId !== programId;
    if (isElsewhere || !(await stores.programs.get(programId))) return reject('absent');
    const version = before?.version ?? 0;
    if (version !== command.version) return reject('stale', { version });
    const namesake = await stores.importMappings.findByName(programId, name);
    if (namesake && namesake.id !== mappingId) return reject('name-taken', { name });
    const after: StoredMapping = {
      id: mappingId,
      programId,
      version: version + 1,
      name,
      mapping,
      savedBy: actor.personId,
      savedAt: ports.now(),
    };
    if (before) stores.importMappings.save(before, after);
    else stores.importMappings.insert(after);
    appendEntry(ports, stores, actor, {
      type: before ? 'import-mapping-changed' : 'import-mapping-made',
      subject: 'catalogue',
      subjectId: mappingId,
      programId,
      body: { name, target: mapping.target, kind: mapping.kind },
    });
    return done(viewImportMapping(after));
  });
}
