import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayImport } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ImportMappingId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';

/** What was imported with it stays. */
export function removeImportMapping(
  ports: Ports,
  actor: Actor,
  command: { readonly programId: ProgramId; readonly mappingId: ImportMappingId },
): Promise<Outcome<Record<string, never>, 'forbidden' | 'absent'>> {
  const { programId, mappingId } = command;
  return ports.commands.run(actor.tenantId, async (stores) => {
    if (!mayImport(actor, programId)) return reject('forbidden');
    const before = await stores.importMappings.get(mappingId);
    if (before?.programId !== programId) return reject('absent');
    stores.importMappings.remove(before);
    appendEntry(ports, stores, actor, {
      type: 'import-mapping-removed',
      subject: 'catalogue',
      subjectId: mappingId,
      programId,
      body: { name: before.name },
    });
    return done({});
  });
}
