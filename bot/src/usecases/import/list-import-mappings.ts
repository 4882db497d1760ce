import type { SavedMapping } from '@causeway/shared/api/connections.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayImport } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewImportMapping } from './view-import-mapping.js';

export async function listImportMappings(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<{ mappings: SavedMapping[] }, 'forbidden' | 'absent'>> {
  if (!mayImport(actor, query.programId)) return reject('forbidden');
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(query.programId))) return reject('absent');
  const stored = await stores.importMappings.list(query.programId);
  return done({ mappings: stored.map(viewImportMapping) });
}
