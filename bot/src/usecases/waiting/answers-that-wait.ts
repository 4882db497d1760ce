import type { Called } from '@causeway/shared/api/called.js';
import { awaitedOf, isQuestion, standsSince } from '@causeway/shared/domain/register/awaited.js';
import type { RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import { findRegisterKind } from '@causeway/shared/domain/register/register-kinds.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import { criterionLineOf } from '../criterion/call-criteria.js';
import { whose } from './papers-that-wait.js';
import type { WaitingContext } from './waiting-context.js';
import type { Waiting } from './waiting.js';
import { waiting } from './waiting.js';

export function whoseWord(entry: RegisterEntry): readonly PersonId[] {
  const kind = findRegisterKind(entry.kind);
  const awaited = kind ? awaitedOf(kind, entry) : null;
  return awaited ? [awaited] : [];
}

/** What somebody was asked, and what their answer was made into. */
export function answerThatWaits(
  context: WaitingContext,
  entry: RegisterEntry,
  calledBy: (line: string) => Called,
): readonly Waiting[] {
  const { id, programId, kind: list } = entry;
  const kind = findRegisterKind(list);
  const awaited = kind ? awaitedOf(kind, entry) : null;
  if (!kind || !awaited) return [];
  const waitsFor = context.isHere(awaited)
    ? [{ personId: awaited, why: [{ by: 'asked' as const }] }]
    : whose(context, programId, []);
  const shared = { id, programId, subject: list, since: standsSince(entry), dueAt: null, waitsFor };
  if (isQuestion(kind, entry)) return [waiting({ ...shared, noun: 'question', what: list })];
  const line = criterionLineOf(entry);
  const called = calledBy(line);
  const isRegistered = typeof called.facts['measure'] === 'string';
  const title = isRegistered ? null : String(entry.values['criterion'] ?? '');
  return [waiting({ ...shared, noun: 'proposal', what: line, title, called })];
}
