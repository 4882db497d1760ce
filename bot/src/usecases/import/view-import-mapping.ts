import type { SavedMapping } from '@causeway/shared/api/connections.js';
import type { StoredMapping } from '../../store/import-mapping-store.js';

export function viewImportMapping(stored: StoredMapping): SavedMapping {
  const { id, version, name, mapping, savedAt } = stored;
  return { id, version, name, mapping, savedAt };
}
