import type { AnswerNews } from '@causeway/shared/api/notice-view.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayMoveEntry, mayReadEntry } from '@causeway/shared/domain/access/permissions.js';
import { awaitedOf } from '@causeway/shared/domain/register/awaited.js';
import type { RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import { findRegisterKind } from '@causeway/shared/domain/register/register-kinds.js';
import type { PersonId, RegisterEntryId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { callCriteria, criterionLineOf } from '../criterion/call-criteria.js';
import { namePeople } from '../person/name-people.js';

function textOf({ values }: RegisterEntry, field: string): string | null {
  const value = values[field];
  return typeof value === 'string' ? value : null;
}

/** What a card says of a question to somebody, and of what became of their answer. */
export async function answerNews(
  stores: Stores,
  entryId: RegisterEntryId,
  viewer: Actor,
  now: Instant,
): Promise<AnswerNews | undefined> {
  const entry = await stores.registers.get(entryId);
  const kind = entry && findRegisterKind(entry.kind);
  const askedOf = entry && (textOf(entry, 'asked') as PersonId | null);
  if (!kind || !askedOf || !mayReadEntry(viewer, kind, entry)) return undefined;
  const { id, version, programId, state, addedBy } = entry;
  const program = await stores.programs.get(programId);
  const last = entry.steps.findLast((step) => step.what === 'moved');
  const names = await namePeople(stores, [askedOf, addedBy, last?.by], now);
  const line = criterionLineOf(entry);
  const calledBy = await callCriteria(stores, [line]);
  const text = textOf(entry, 'criterion');
  const isTheirs = awaitedOf(kind, entry) === viewer.personId;
  const moves = kind.moves.filter(
    (move) => isTheirs && move.from.includes(state) && mayMoveEntry(viewer, move, entry),
  );
  return {
    programId,
    programName: program?.name ?? '',
    entryId: id,
    version,
    list: kind.name,
    state,
    askedOf: names.of(askedOf),
    askedBy: names.orNull(addedBy),
    answer: textOf(entry, 'answer'),
    proposal: text === null ? null : { text, called: calledBy(line) },
    reason: last?.reason ? { by: names.of(last.by), text: last.reason } : null,
    moves: moves.map(({ name }) => name),
  };
}
