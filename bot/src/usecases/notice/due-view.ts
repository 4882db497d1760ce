import type { DueThing } from '@causeway/shared/api/notice-view.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import {
  mayReadEntry,
  mayReadSheet,
  mayRecordEvidence,
  maySeeEvidence,
} from '@causeway/shared/domain/access/permissions.js';
import { figuresOf } from '@causeway/shared/domain/evidence/evidence.js';
import { warnAt } from '@causeway/shared/domain/evidence/warn-at.js';
import { isOverdue } from '@causeway/shared/domain/register/is-overdue.js';
import { dueAtOf } from '@causeway/shared/domain/register/register-entry.js';
import { findRegisterKind } from '@causeway/shared/domain/register/register-kinds.js';
import { expiringVersion } from '@causeway/shared/domain/sheet/next-telling.js';
import { findSheetKind } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import type { EvidenceId, ProgramId, RegisterEntryId, SheetId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';

async function programName(stores: Stores, programId: ProgramId): Promise<string> {
  return (await stores.programs.get(programId))?.name ?? '';
}

/** Undefined once it no longer expires: withdrawn, or replaced by one that does not. */
export async function sheetDueView(
  stores: Stores,
  sheetId: SheetId,
  viewer: Actor,
  now: Instant,
): Promise<DueThing | undefined> {
  const sheet = await stores.sheets.get(sheetId);
  const kind = sheet && findSheetKind(sheet.kind);
  const dueAt = sheet && expiringVersion(sheet)?.expiresAt;
  if (!kind || dueAt === undefined || dueAt === null) return undefined;
  if (!mayReadSheet(viewer, kind, sheet)) return undefined;
  const about = await programName(stores, sheet.programId);
  return { noun: 'sheet', kind: kind.name, about, what: null, dueAt, isOver: now >= dueAt };
}

/** Its owner reads what is theirs, with or without a part in the program. */
export async function evidenceDueView(
  stores: Stores,
  evidenceId: EvidenceId,
  viewer: Actor,
  now: Instant,
): Promise<DueThing | undefined> {
  const evidence = await stores.evidence.get(evidenceId);
  if (!evidence || evidence.withdrawal) return undefined;
  const { id, version, programId, owner, type, finding, expiresAt: dueAt } = evidence;
  if (owner !== viewer.personId && !maySeeEvidence(viewer, programId)) return undefined;
  const about = await programName(stores, programId);
  const what = finding.title;
  const isRenewed = now < warnAt(evidence);
  // New figures take more than a sentence, and so the tab.
  const isSaid = figuresOf[type] === undefined && mayRecordEvidence(viewer, programId);
  const renewable = isSaid && !isRenewed ? { id, version } : null;
  const isOver = now >= dueAt;
  return { noun: 'evidence', kind: type, about, what, dueAt, isOver, isRenewed, renewable };
}

export async function entryDueView(
  stores: Stores,
  entryId: RegisterEntryId,
  viewer: Actor,
  now: Instant,
): Promise<DueThing | undefined> {
  const entry = await stores.registers.get(entryId);
  const kind = entry && findRegisterKind(entry.kind);
  const dueAt = kind && dueAtOf(kind, entry);
  if (!kind || dueAt === null || dueAt === undefined) return undefined;
  if (!mayReadEntry(viewer, kind, entry)) return undefined;
  const { what } = entry.values;
  return {
    noun: 'register',
    kind: kind.name,
    about: await programName(stores, entry.programId),
    what: typeof what === 'string' ? what : null,
    dueAt,
    isOver: isOverdue(kind, entry, now),
  };
}
