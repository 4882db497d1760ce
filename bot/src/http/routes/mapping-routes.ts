import * as connections from '@causeway/shared/api/connections.js';
import { listImportMappings } from '../../usecases/import/list-import-mappings.js';
import { removeImportMapping } from '../../usecases/import/remove-import-mapping.js';
import { saveImportMapping } from '../../usecases/import/save-import-mapping.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

export function mappingRoutes(edge: Edge): void {
  route(edge, connections.listImportMappings, listImportMappings);
  route(edge, connections.saveImportMapping, saveImportMapping);
  route(edge, connections.removeImportMapping, removeImportMapping);
}
