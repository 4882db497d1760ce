import { maySignSheet } from '@causeway/shared/domain/access/permissions.js';
import type { Evidence } from '@causeway/shared/domain/evidence/evidence.js';
import { warnAt } from '@causeway/shared/domain/evidence/warn-at.js';
import type { RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import { dueAtOf } from '@causeway/shared/domain/register/register-entry.js';
import { findRegisterKind } from '@causeway/shared/domain/register/register-kinds.js';
import { decideSignSheet } from '@causeway/shared/domain/sheet/decide-sheet.js';
import { missingSignatures } from '@causeway/shared/domain/sheet/is-in-force.js';
import type { SheetKind } from '@causeway/shared/domain/sheet/sheet-kind.js';
import { findSheetKind } from '@causeway/shared/domain/sheet/sheet-kinds.js';
import { subjectKey } from '@causeway/shared/domain/sheet/sheet-subject.js';
import type { Sheet } from '@causeway/shared/domain/sheet/sheet.js';
import { openDraft } from '@causeway/shared/domain/sheet/sheet.js';
import type { PersonId, ProgramId } from '@causeway/shared/lib/ids.js';
import { peopleIn } from '../declared/people-in.js';
import type { WaitingContext } from './waiting-context.js';
import type { Waiting, Why } from './waiting.js';
import { waiting } from './waiting.js';

/** Whoever is named in a draft may be asked to sign it without any part in the program. */
export function namedInDraft(sheet: Sheet): readonly PersonId[] {
  const kind = findSheetKind(sheet.kind);
  const draft = openDraft(sheet);
  return kind && draft ? [...new Set(peopleIn(kind.fields, draft.values))] : [];
}

function signatures(
  context: WaitingContext,
  kind: SheetKind,
  sheet: Sheet,
  by: PersonId,
): readonly Why[] {
  const draft = openDraft(sheet);
  const actor = context.actorOf(by);
  const open = draft ? missingSignatures(kind, draft) : [];
  const { version } = sheet;
  return kind.signatures
    .filter((rule) => open.includes(rule.name) && maySignSheet(actor, rule, sheet))
    .filter(({ name: signature }) => {
      const move = { by, now: context.now, version, signature };
      return decideSignSheet(kind, sheet, move).kind === 'accepted';
    })
    .map(({ name }) => ({ by: 'signature', name }));
}

/** What is written in full and lacks a signature. */
export function sheetsThatWait(
  context: WaitingContext,
  drafts: readonly Sheet[],
): readonly Waiting[] {
  return drafts.flatMap((sheet) => {
    const kind = findSheetKind(sheet.kind);
    const draft = openDraft(sheet);
    if (!kind || !draft) return [];
    const { id, programId, subject } = sheet;
    const ofProgram = context.authoritiesOf(programId).people;
    const named = [...new Set([...ofProgram, ...namedInDraft(sheet)])];
    const asked = named.filter((one) => context.isHere(one));
    const waitsFor = asked.flatMap((personId) => {
      const why = signatures(context, kind, sheet, personId);
      return why.length > 0 ? [{ personId, why }] : [];
    });
    if (waitsFor.length === 0) return [];
    return waiting({
      noun: 'sheet',
      id,
      programId,
      what: kind.name,
      subject: subjectKey(subject),
      since: draft.writtenAt,
      dueAt: null,
      waitsFor,
    });
  });
}

/** The first of these who is still here; where none is, everybody who answers for the program. */
export function whose(
  context: WaitingContext,
  programId: ProgramId,
  candidates: readonly (PersonId | null)[],
): Waiting['waitsFor'] {
  const here = candidates.find((id) => id !== null && context.isHere(id));
  if (here) return [{ personId: here, why: [{ by: 'owner' }] }];
  return context
    .holdersOf(programId, ['governance-owner'])
    .map(({ personId, role }) => ({ personId, why: [{ by: 'function', role, onBehalfOf: null }] }));
}

export function evidenceThatExpires(
  context: WaitingContext,
  expiring: readonly Evidence[],
): readonly Waiting[] {
  return expiring
    .filter((item) => warnAt(item) <= context.now)
    .map((item) => {
      const { id, programId, type, finding, owner, expiresAt } = item;
      const waitsFor = whose(context, programId, [owner]);
      const dates = { since: warnAt(item), dueAt: expiresAt };
      const { title } = finding;
      return waiting({ noun: 'evidence', id, programId, what: type, title, waitsFor, ...dates });
    });
}

export function entriesThatAreDue(
  context: WaitingContext,
  due: readonly RegisterEntry[],
): readonly Waiting[] {
  return due.flatMap((entry) => {
    const kind = findRegisterKind(entry.kind);
    const dueAt = kind && dueAtOf(kind, entry);
    if (!kind || dueAt === null || dueAt === undefined) return [];
    const { id, programId, owner, addedBy } = entry;
    const { what } = entry.values;
    return waiting({
      noun: 'register',
      id,
      programId,
      what: kind.name,
      title: typeof what === 'string' ? what : null,
      since: dueAt,
      dueAt,
      waitsFor: whose(context, programId, [owner, addedBy]),
    });
  });
}
