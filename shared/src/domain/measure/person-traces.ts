import { unionOfDays, type DaySet } from '../observation/day-set.js';
import type { PersonUse } from '../observation/person-use.js';
import type { Trace } from '../observation/trace.js';
import type { PersonRecord } from './measure.js';
import { dayOf } from './own-clock.js';

function usesOf(person: PersonRecord, traces: readonly Trace[]): readonly PersonUse[] {
  return person.uses.filter(({ trace, n }) => n > 0 && traces.includes(trace));
}

/** On which days somebody left one of these traces; what happened today is not counted yet. */
export function daysOf(person: PersonRecord, traces: readonly Trace[], today: number): DaySet {
  return usesOf(person, traces)
    .reduce<DaySet>((days, use) => unionOfDays(days, use.days), [])
    .filter((day) => day < today);
}

function isEarlier(left: PersonUse, right: PersonUse): boolean {
  if (left.firstAt !== right.firstAt) return left.firstAt < right.firstAt;
  return left.firstKey < right.firstKey;
}

/** The first of these traces in any use case; of several at one instant the one with the smallest key. */
export function firstOf(
  person: PersonRecord,
  traces: readonly Trace[],
  today: number,
): PersonUse | undefined {
  return usesOf(person, traces)
    .filter(({ firstAt }) => dayOf(firstAt) < today)
    .reduce<PersonUse | undefined>(
      (first, use) => (first && !isEarlier(use, first) ? first : use),
      undefined,
    );
}

/** One amount of these traces over all use cases, in the whole units it is kept in. */
export function sumOf(person: PersonRecord, traces: readonly Trace[], place: 0 | 1 | 2): number {
  return usesOf(person, traces).reduce((sum, use) => sum + use.sums[place], 0);
}

/** Those who left one of these traces. */
export function contributors(
  people: readonly PersonRecord[],
  traces: readonly Trace[],
): readonly PersonRecord[] {
  return people.filter((person) => usesOf(person, traces).length > 0);
}

/** From `from` up to, and without, `until`. */
export interface Days {
  readonly from: number;
  readonly until: number;
}

export function isActiveWithin(
  person: PersonRecord,
  traces: readonly Trace[],
  { from, until }: Days,
): boolean {
  return usesOf(person, traces).some(({ days }) => days.some((day) => from <= day && day < until));
}

export function activeWithin(
  people: readonly PersonRecord[],
  traces: readonly Trace[],
  days: Days,
): readonly PersonRecord[] {
  return people.filter((person) => isActiveWithin(person, traces, days));
}
