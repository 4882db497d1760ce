import type { Called } from '@causeway/shared/api/called.js';
import type { EntryView } from '@causeway/shared/api/registers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayChangeEntry, mayMoveEntry } from '@causeway/shared/domain/access/permissions.js';
import { ageInDays } from '@causeway/shared/domain/declared/age-in-days.js';
import { isOverdue } from '@causeway/shared/domain/register/is-overdue.js';
import type { RegisterEntry } from '@causeway/shared/domain/register/register-entry.js';
import { dueAtOf, isClosed } from '@causeway/shared/domain/register/register-entry.js';
import type { RegisterKind } from '@causeway/shared/domain/register/register-kind.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { callCriteria, criterionLineOf } from '../criterion/call-criteria.js';
import { peopleIn } from '../declared/people-in.js';
import type { Names } from '../person/name-people.js';
import { namePeople } from '../person/name-people.js';

interface Known {
  readonly names: Names;
  readonly calledBy: (line: string) => Called;
}

function viewOne(
  kind: RegisterKind,
  entry: RegisterEntry,
  viewer: Actor,
  { names, calledBy }: Known,
  now: Instant,
): EntryView {
  const { id, version, state, values, addedAt } = entry;
  const closed = isClosed(kind, entry);
  return {
    id,
    version,
    kind: entry.kind,
    state,
    isClosed: closed,
    isOverdue: isOverdue(kind, entry, now),
    dueAt: dueAtOf(kind, entry),
    ageDays: ageInDays(addedAt, now),
    values,
    called: criterionLineOf(entry) === '' ? null : calledBy(criterionLineOf(entry)),
    people: [...new Set(peopleIn(kind.fields, values))].map((person) => names.of(person)),
    owner: names.orNull(entry.owner),
    addedBy: names.orNull(entry.addedBy),
    addedAt,
    steps: entry.steps.map((step) => ({ ...step, by: names.of(step.by) })),
    mayChange: !closed && mayChangeEntry(viewer, kind, entry),
    moves: kind.moves
      .filter((move) => move.from.includes(state) && mayMoveEntry(viewer, move, entry))
      .map((move) => move.name),
  };
}

function namedIn(kind: RegisterKind, entry: RegisterEntry): readonly (PersonId | null)[] {
  const hands = entry.steps.map((step) => step.by);
  return [...peopleIn(kind.fields, entry.values), ...hands, entry.owner, entry.addedBy];
}

export async function viewEntries(
  stores: Stores,
  kind: RegisterKind,
  entries: readonly RegisterEntry[],
  viewer: Actor,
  now: Instant,
): Promise<EntryView[]> {
  const people = entries.flatMap((entry) => namedIn(kind, entry));
  const names = await namePeople(stores, people, now);
  const calledBy = await callCriteria(stores, entries.map(criterionLineOf));
  return entries.map((entry) => viewOne(kind, entry, viewer, { names, calledBy }, now));
}

export async function viewEntry(
  stores: Stores,
  kind: RegisterKind,
  entry: RegisterEntry,
  viewer: Actor,
  now: Instant,
): Promise<EntryView> {
  const names = await namePeople(stores, namedIn(kind, entry), now);
  const calledBy = await callCriteria(stores, [criterionLineOf(entry)]);
  return viewOne(kind, entry, viewer, { names, calledBy }, now);
}
