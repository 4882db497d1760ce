import type { SavedMapping } from '@causeway/shared/api/connections.js';
import type { KeySource } from '@causeway/shared/domain/api-key/api-key.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewImportMapping } from './view-import-mapping.js';

/** For a system that reads files by itself: how its program reads them. */
export async function listMappingsOfKey(
  ports: Ports,
  source: KeySource,
): Promise<Outcome<{ mappings: SavedMapping[] }, never>> {
  const stored = await ports.read(source.tenantId).importMappings.list(source.programId);
  return done({ mappings: stored.map(viewImportMapping) });
}
