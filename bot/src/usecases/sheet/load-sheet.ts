import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { findSheetKind } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { SheetSubject } from '@causeway/shared/domain/sheet/sheet-subject.js';
import { readSubject } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import { emptySheet } from '@causeway/shared/domain/sheet/sheet.js';
import type { Rejected } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

/** How an address names a sheet. */
export interface SheetAddress {
  readonly programId: ProgramId;
  readonly kind: string;
  readonly subject: string;
}

export interface LoadedSheet {
  readonly kind: SheetKind;
  readonly sheet: Sheet;
}

async function isOfProgram(
  stores: Stores,
  programId: ProgramId,
  subject: SheetSubject,
): Promise<boolean> {
  if (!(await stores.programs.get(programId))) return false;
  if (subject.of !== 'use-case') return true;
  return (await stores.useCases.get(subject.useCaseId))?.programId === programId;
}

/** The sheet at an address, empty where nobody wrote it yet. */
export async function loadSheet(
  ports: Ports,
  stores: Stores,
  address: SheetAddress,
): Promise<LoadedSheet | Rejected<'absent'>> {
  const { programId } = address;
  const kind = findSheetKind(address.kind);
  const subject = readSubject(address.subject);
  if (!kind || !subject || !kind.subjects.includes(subject.of)) return reject('absent');
  if (!(await isOfProgram(stores, programId, subject))) return reject('absent');
  const known = await stores.sheets.find(programId, kind.name, address.subject);
  const sheet =
    known ?? emptySheet({ id: ports.newId<'sheet'>(), programId, kind: kind.name, subject });
  return { kind, sheet };
}
