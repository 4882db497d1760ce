import type { LedgerVerdict } from '@causeway/bot/store/ledger-verify.js';
import type { LedgerState, Tampering } from './tamper-ledger';

/** Where it begins: a number, or the id of one that has none yet. */
type FirstTouched = { readonly number: number } | { readonly recordId: string };

export interface TamperingEvent {
  readonly kind: 'tampered';
  readonly how: Tampering;
  readonly first: FirstTouched | undefined;
  /** The first digest that was kept at this record or later. */
  readonly keptAt: number | undefined;
  readonly byDigests: LedgerVerdict;
  readonly alone: LedgerVerdict;
}

/** From the tables alone, and knowing nothing of hashes: the first place that differs. */
export function firstTouched(before: LedgerState, after: LedgerState): FirstTouched | undefined {
  const told = ({ personal }: LedgerState, recordId: string | undefined) =>
    personal.filter((value) => value.record_id === recordId).map((value) => JSON.stringify(value));
  const byNumber = new Map(after.rows.map((row) => [row.number, row]));
  const length = Math.max(before.rows.length, ...after.rows.map((row) => row.number ?? 0));
  for (let number = 1; number <= length; number += 1) {
    const [was, is] = [before.rows[number - 1], byNumber.get(number)];
    const genuine = told(before, was?.record_id);
    const isSame = JSON.stringify(was) === JSON.stringify(is);
    if (!isSame || told(after, is?.record_id).some((value) => !genuine.includes(value))) {
      return { number };
    }
  }
  const waiting = byNumber.get(null);
  return waiting && { recordId: waiting.record_id };
}

function nameOf(verdict: LedgerVerdict): string {
  if (verdict.kind !== 'touched') return verdict.kind;
  return `${verdict.number ?? verdict.recordId ?? ''} ${verdict.fault}`;
}

function isNamed(verdict: LedgerVerdict, first: FirstTouched): boolean {
  if (verdict.kind !== 'touched') return false;
  if ('number' in first) return verdict.number === first.number;
  return verdict.number === null && verdict.recordId === first.recordId;
}

function checkOne({ how, first, keptAt, byDigests, alone }: TamperingEvent): readonly string[] {
  if (!first) return [`${how}: nothing was touched`];
  const where = JSON.stringify(first);
  if (how === 'rewrite by the secret') {
    // Everything fits together, and what shows it is the next digest that remembers otherwise.
    const isFound = byDigests.kind === 'touched' && byDigests.fault === 'written-anew';
    if (isFound && byDigests.number === keptAt) return [];
    return [`${how} at ${where}, kept at ${keptAt ?? ''}: ${nameOf(byDigests)}`];
  }
  const faults = [byDigests, ...(how === 'cut the tail' ? [] : [alone])]
    .filter((verdict) => !isNamed(verdict, first))
    .map((verdict) => `${how} at ${where}: ${nameOf(verdict)}`);
  if (alone.kind === 'complete') faults.push(`${how} at ${where}: said complete without a digest`);
  return faults;
}

/** All are found and the first touched record is named; a digest is needed only where nothing else can show it. */
export function checkTampering(events: readonly TamperingEvent[]): readonly string[] {
  return events.flatMap(checkOne);
}
