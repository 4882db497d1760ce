import type { LedgerEntry } from '@causeway/bot/store/ledger-store.js';
import { someMonday } from './flag.js';
import { newTestId } from './ids.js';

export function aLedgerEntry(entry: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: newTestId<'ledger-record'>(),
    at: someMonday,
    actorId: newTestId<'person'>(),
    type: 'flag-raised',
    subject: 'flag',
    subjectId: newTestId<'flag'>(),
    programId: null,
    body: { reason: 'wrong' },
    personal: {},
    ...entry,
  };
}
