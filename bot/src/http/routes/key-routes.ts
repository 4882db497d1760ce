import { listMyImportMappings } from '@causeway/shared/api/connections.js';
import { listMappingsOfKey } from '../../usecases/import/list-mappings-of-key.js';
import type { KeyEdge } from '../key-route.js';
import { keyRoute } from '../key-route.js';

/** What a system may do with a key: send into its program, and ask how its files are read. */
export function keyRoutes(edge: KeyEdge): void {
  keyRoute(edge, listMyImportMappings, listMappingsOfKey);
}
