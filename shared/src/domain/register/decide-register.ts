import type { Decision, Rejected } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import type { EvidenceId, PersonId } from '../../lib/ids.js';
import { brokenRules } from '../declared/field-rule.js';
import type { Values } from '../declared/field.js';
import type { RawValues } from '../declared/parse-fields.js';
import { isSameValue, missingFields, parseFields } from '../declared/parse-fields.js';
import { refusedFields } from '../declared/refused-fields.js';
import { isOverdue } from './is-overdue.js';
import type { RegisterEntry, RegisterEvent, RegisterRejection } from './register-entry.js';
import { dueAtOf, isClosed } from './register-entry.js';
import type { MoveNeed, RegisterKind, RegisterMove } from './register-kind.js';

type RegisterDecision = Decision<RegisterEvent, RegisterRejection>;

interface By {
  readonly by: PersonId;
  readonly now: Instant;
  /** What the entry was when this was drawn. */
  readonly version: number;
}

function refuseStale(entry: RegisterEntry, command: By) {
  const { version } = entry;
  return version === command.version ? undefined : reject('stale', { version });
}

/** Nothing half: an entry says from the start what its kind requires. */
export function decideAddEntry(
  kind: RegisterKind,
  blank: Omit<RegisterEntry, 'version' | 'state' | 'values' | 'steps' | 'toldOverdue'>,
  raw: RawValues,
): RegisterDecision {
  const parsed = parseFields(kind.fields, raw, { now: blank.addedAt, before: {} });
  const missing = missingFields(kind.fields, parsed.values);
  const refused = [
    ...parsed.refusals,
    ...missing.map((field) => ({ field, code: 'missing' })),
    ...brokenRules(kind.rules, parsed.values),
  ];
  if (refused.length > 0) return refusedFields(refused);
  const [state] = kind.states;
  if (state === undefined) throw new Error(`${kind.name} declares no state`);
  const entry: RegisterEntry = {
    ...blank,
    version: 0,
    addedBy: kind.isAdderKept ? blank.addedBy : null,
    state,
    values: parsed.values,
    steps: [],
    toldOverdue: null,
  };
  return accept({ type: 'entry-added', entry });
}

/** What a move asked for stays answered, and what is fixed stays as it is. */
function refuseLost(kind: RegisterKind, entry: RegisterEntry, after: Values) {
  const asked = new Set(
    entry.steps.flatMap((step) =>
      step.what === 'moved' ? (kind.moves.find(({ name }) => name === step.move)?.asks ?? []) : [],
    ),
  );
  return kind.fields.flatMap(({ name, isRequired, isFixed }) => {
    const [before, now] = [entry.values[name], after[name]];
    if (isFixed && before !== undefined && !isSameValue(before, now)) {
      return [{ field: name, code: 'fixed' }];
    }
    const isNeeded = isRequired || (asked.has(name) && before !== undefined);
    return isNeeded && now === undefined ? [{ field: name, code: 'missing' }] : [];
  });
}

export function decideChangeEntry(
  kind: RegisterKind,
  entry: RegisterEntry,
  command: By & { readonly values: RawValues; readonly owner: PersonId | null },
): RegisterDecision {
  const stale = refuseStale(entry, command);
  if (stale) return stale;
  if (isClosed(kind, entry)) return reject('entry-closed', { state: entry.state });
  const { by, now, owner } = command;
  if (owner === null && entry.owner !== null) return reject('owner-missing');
  const parsed = parseFields(kind.fields, command.values, { now, before: entry.values });
  const { values } = parsed;
  const refused = [
    ...parsed.refusals,
    ...refuseLost(kind, entry, values),
    ...brokenRules(kind.rules, values),
  ];
  if (refused.length > 0) return refusedFields(refused);
  const fields = kind.fields
    .map((field) => field.name)
    .filter((name) => !isSameValue(values[name], entry.values[name]));
  if (fields.length === 0 && owner === entry.owner) return reject('nothing-changed');
  return accept({ type: 'entry-changed', values, owner, fields, by, at: now });
}

export interface MoveEntry extends By {
  readonly move: string;
  readonly reason: string | null;
  readonly evidenceIds: readonly EvidenceId[];
  readonly values: RawValues;
}

/** Whoever had a hand in it so far cannot be its second person. */
function isInvolved(entry: RegisterEntry, by: PersonId): boolean {
  const last = entry.steps.findLast((step) => step.what === 'moved');
  return [entry.addedBy, entry.owner, last?.by].includes(by);
}

function refuseNeed(
  need: MoveNeed,
  entry: RegisterEntry,
  command: MoveEntry,
): Rejected<RegisterRejection> | undefined {
  switch (need) {
    case 'reason':
      return (command.reason ?? '').trim() === '' ? reject('reason-missing') : undefined;
    case 'evidence':
      return command.evidenceIds.length === 0 ? reject('evidence-missing') : undefined;
    case 'owner':
      return entry.owner === null ? reject('owner-missing') : undefined;
    case 'second-person':
      return isInvolved(entry, command.by) ? reject('second-person-needed') : undefined;
  }
}

/** The answers to what the move asks for: all of them, given anew, and nothing else. */
function parseAsked(
  kind: RegisterKind,
  rule: RegisterMove,
  entry: RegisterEntry,
  command: MoveEntry,
) {
  const asked = kind.fields.filter((field) => rule.asks.includes(field.name));
  const { values, refusals } = parseFields(asked, command.values, {
    now: command.now,
    before: {},
  });
  const missing = rule.asks.filter((name) => !(name in values));
  const refusedNames = new Set(refusals.map((refusal) => refusal.field));
  return {
    values,
    refused: [
      ...refusals,
      ...missing
        .filter((field) => !refusedNames.has(field))
        .map((field) => ({ field, code: 'missing' })),
      ...brokenRules(kind.rules, { ...entry.values, ...values }),
    ],
  };
}

export function decideMoveEntry(
  kind: RegisterKind,
  entry: RegisterEntry,
  command: MoveEntry,
): RegisterDecision {
  const stale = refuseStale(entry, command);
  if (stale) return stale;
  const rule = kind.moves.find(({ name }) => name === command.move);
  if (!rule?.from.includes(entry.state)) return reject('move-not-offered', { state: entry.state });
  for (const need of rule.needs) {
    const refused = refuseNeed(need, entry, command);
    if (refused) return refused;
  }
  const { values, refused } = parseAsked(kind, rule, entry, command);
  if (refused.length > 0) return refusedFields(refused);
  const reason = command.reason?.trim() ?? '';
  const step = {
    what: 'moved',
    move: rule.name,
    from: entry.state,
    to: rule.to,
    reason: reason === '' ? null : reason,
    evidenceIds: command.evidenceIds,
    by: command.by,
    at: command.now,
  } as const;
  return accept({ type: 'entry-moved', step, values });
}

/** The clock asks; each due date is told once. */
export function decideTellOverdue(
  kind: RegisterKind,
  entry: RegisterEntry,
  now: Instant,
): RegisterDecision {
  const dueAt = dueAtOf(kind, entry);
  if (dueAt === null || !isOverdue(kind, entry, now) || entry.toldOverdue === dueAt) {
    return reject('not-due');
  }
  return accept({ type: 'entry-overdue', dueAt, at: now });
}
