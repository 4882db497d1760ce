import type { StoredMapping } from '@causeway/bot/store/import-mapping-store.js';
import type { ImportMapping } from '@causeway/shared/domain/import/import-mapping.js';
import { newTestId } from './ids.js';

/** Tickets as a service desk in Germany exports them. */
export const ticketMapping: ImportMapping = {
  target: 'observations',
  kind: 'ticket',
  fields: {
    key: { from: 'column', column: 'Ticket', words: {} },
    at: { from: 'column', column: 'Erstellt', words: {} },
    category: { from: 'column', column: 'Kategorie', words: { Anleitung: 'how-to' } },
    handledBy: { from: 'constant', value: 'service-desk' },
    minutes: { from: 'column', column: 'Minuten', words: {} },
  },
  timeFormat: 'day-first',
  timeZone: 'Europe/Berlin',
  decimal: 'comma',
  delimiter: ';',
};

export function anImportMapping(
  change: Partial<StoredMapping> & Pick<StoredMapping, 'programId'>,
): StoredMapping {
  return {
    id: newTestId<'import-mapping'>(),
    version: 1,
    name: 'Service desk tickets',
    mapping: ticketMapping,
    savedBy: newTestId<'person'>(),
    savedAt: Date.UTC(2026, 10, 17, 12),
    ...change,
  };
}
