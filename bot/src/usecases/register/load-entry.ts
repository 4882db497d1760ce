import type { RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import type { RegisterKind } from '@causeway/shared/domain/register/register-kind.js';
import { findRegisterKind } from '@causeway/shared/domain/register/register-kinds.js';
import type { Rejected } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId, RegisterEntryId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';

export interface EntryAddress {
  readonly programId: ProgramId;
  readonly entryId: RegisterEntryId;
}

export interface LoadedEntry {
  readonly kind: RegisterKind;
  readonly entry: RegisterEntry;
}

export async function loadEntry(
  stores: Stores,
  { programId, entryId }: EntryAddress,
): Promise<LoadedEntry | Rejected<'absent'>> {
  const entry = await stores.registers.get(entryId);
  const kind = entry && findRegisterKind(entry.kind);
  return entry?.programId === programId && kind ? { kind, entry } : reject('absent');
}
