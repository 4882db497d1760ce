import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import { dayMs } from '../../lib/instant.js';
import type { PersonId } from '../../lib/ids.js';
import { brokenRules } from '../declared/field-rule.js';
import type { Values } from '../declared/field.js';
import type { RawValues } from '../declared/parse-fields.js';
import { isSameValue, missingFields, parseFields } from '../declared/parse-fields.js';
import { refusedFields } from '../declared/refused-fields.js';
import { missingSignatures } from './is-in-force.js';
import { expiringVersion, nextTelling } from './next-telling.js';
import type { SheetKind } from './sheet-kind.js';
import type { Sheet, SheetEvent, SheetRejection, SheetVersion } from './sheet.js';
import { openDraft } from './sheet.js';

type SheetDecision = Decision<SheetEvent, SheetRejection>;

interface Move {
  readonly by: PersonId;
  readonly now: Instant;
  /** What the sheet was when this was drawn. */
  readonly version: number;
}

function refuseStale(sheet: Sheet, move: Move) {
  const { version } = sheet;
  return version === move.version ? undefined : reject('stale', { version });
}

function isSame(a: Values, b: Values): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => isSameValue(a[name], b[name]));
}

/**
 * Writes into the draft, or begins the next version. What is in force stays so until the new version
 * has all its signatures. Saying the same again is how something that expires is confirmed.
 */
export function decideSaveSheet(
  kind: SheetKind,
  sheet: Sheet,
  move: Move & { readonly values: RawValues },
): SheetDecision {
  const stale = refuseStale(sheet, move);
  if (stale) return stale;
  const last = sheet.versions.at(-1);
  const draft = openDraft(sheet);
  const { now } = move;
  const { values, refusals } = parseFields(kind.fields, move.values, {
    now,
    before: last?.values ?? {},
  });
  const refused = [...refusals, ...brokenRules(kind.rules, values)];
  if (refused.length > 0) return refusedFields(refused);
  if (draft && isSame(draft.values, values)) return reject('nothing-changed');
  const number = draft?.number ?? (last?.number ?? 0) + 1;
  return accept({ type: 'sheet-drafted', number, values, by: move.by, at: now });
}

/** Who has a stake in the words: who wrote them, and who measured what they rest on. */
function isOwnWork(kind: SheetKind, draft: SheetVersion, by: PersonId): boolean {
  const measured = kind.fields.some(
    (field) => field.type === 'person' && field.isMeasurer && draft.values[field.name] === by,
  );
  return measured || draft.writers.includes(by);
}

export function decideSignSheet(
  kind: SheetKind,
  sheet: Sheet,
  move: Move & { readonly signature: string },
): SheetDecision {
  const stale = refuseStale(sheet, move);
  if (stale) return stale;
  const draft = openDraft(sheet);
  if (!draft) return reject('nothing-to-sign');
  const { by, now, signature: name } = move;
  if (!kind.signatures.some((rule) => rule.name === name)) return reject('unknown-signature');
  const missing = missingFields(kind.fields, draft.values);
  if (missing.length > 0) {
    return refusedFields(missing.map((field) => ({ field, code: 'missing' })));
  }
  if (draft.signatures.some((one) => one.name === name || one.by === by)) {
    return reject('signed-already');
  }
  if (kind.selfSigning === 'refused' && isOwnWork(kind, draft, by)) return reject('own-signature');
  const signed: SheetEvent = {
    type: 'sheet-signed',
    number: draft.number,
    signature: { name, by, at: now },
  };
  const open = missingSignatures(kind, draft).filter((one) => one !== name);
  if (open.length > 0) return accept(signed);
  const expiresAt = kind.holdsForDays === null ? null : now + kind.holdsForDays * dayMs;
  return accept<SheetEvent>(signed, {
    type: 'sheet-in-force',
    number: draft.number,
    at: now,
    expiresAt,
  });
}

/** Takes back a draft or what is in force. Nothing older comes back by that. */
export function decideWithdrawSheet(
  sheet: Sheet,
  move: Move & { readonly number: number; readonly reason: string },
): SheetDecision {
  const stale = refuseStale(sheet, move);
  if (stale) return stale;
  const { number, by, now: at } = move;
  const reason = move.reason.trim();
  if (reason === '') return reject('reason-missing');
  const state = sheet.versions.find((version) => version.number === number)?.state;
  if (state !== 'draft' && state !== 'signed') {
    return reject('not-in-state', { state: state ?? null });
  }
  return accept({ type: 'sheet-withdrawn', number, by, at, reason });
}

/** The clock asks: is there something to tell about this sheet's expiry? */
export function decideTellExpiry(sheet: Sheet, now: Instant): SheetDecision {
  const version = expiringVersion(sheet);
  const dueAt = version && nextTelling(version);
  if (!version || dueAt === undefined || dueAt === null || now < dueAt) return reject('not-due');
  const isOver = version.expiresAt !== null && now >= version.expiresAt;
  const type = isOver ? 'sheet-expired' : 'sheet-expires-soon';
  return accept({ type, number: version.number, at: now });
}
