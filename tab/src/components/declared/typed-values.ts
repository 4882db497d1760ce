import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Field, Value, Values } from '@causeway/shared/domain/declared/field.js';
import { isSameValue } from '@causeway/shared/domain/declared/parse-fields.js';
import { fromWallClock, toWallClock } from '../../lib/wall-clock.js';

/** What stands in a field of a form: text as it was typed, ids that were ticked, or a person. */
export type TypedValue = string | readonly string[] | PersonRef | null;
export type TypedValues = Readonly<Record<string, TypedValue>>;

interface Around {
  readonly timeZone: string;
  /** Who the values name. */
  readonly people: readonly PersonRef[];
}

const hundred = 100;

/** A share as a person types it: 12.5 rather than 0.125. */
function percentOf(share: number): string {
  return String(Number((share * hundred).toPrecision(12)));
}

function typedOne(field: Field, value: Value, { timeZone, people }: Around): TypedValue {
  switch (field.type) {
    case 'share':
      return percentOf(Number(value));
    case 'date':
      return toWallClock(Number(value), timeZone).slice(0, 10);
    case 'yes-no':
      return value === true ? 'yes' : 'no';
    case 'person':
      return people.find(({ id }) => id === value) ?? null;
    case 'texts':
      return Array.isArray(value) ? value.join('\n') : String(value);
    case 'evidence':
      return Array.isArray(value) ? (value as readonly string[]) : [];
    case 'text':
    case 'long-text':
    case 'choice':
    case 'number':
    case 'entry':
    case 'use-case':
    case 'criterion':
      return String(value);
  }
}

const nothingTyped: Readonly<Partial<Record<Field['type'], TypedValue>>> = {
  person: null,
  evidence: [],
};

/** What a form shows for values that stand already. */
export function typedValues(
  fields: readonly Field[],
  values: Values,
  around: Around,
): Record<string, TypedValue> {
  return Object.fromEntries(
    fields.map((field) => {
      const value = values[field.name];
      const typed =
        value === undefined ? (nothingTyped[field.type] ?? '') : typedOne(field, value, around);
      return [field.name, typed];
    }),
  );
}

/** "1.5" and "1,5" alike; what cannot be read goes on as it is, to be refused where it was typed. */
function numberFrom(text: string): unknown {
  const plain = text.trim().replace(/\s/g, '');
  if (plain === '') return undefined;
  const read = Number(plain.includes('.') ? plain : plain.replace(',', '.'));
  return Number.isFinite(read) ? read : text;
}

function shareFrom(text: string): unknown {
  const read = numberFrom(text);
  return typeof read === 'number' ? read / hundred : read;
}

/** A day that has to lie ahead lasts until its end; any other begins with its first minute. */
function instantFrom(day: string, when: 'past' | 'future' | 'any', timeZone: string): unknown {
  if (day === '') return undefined;
  return fromWallClock(`${day}T${when === 'future' ? '23:59' : '00:00'}`, timeZone) ?? day;
}

function rawOne(field: Field, typed: TypedValue, timeZone: string): unknown {
  if (typed === null) return undefined;
  if (typeof typed !== 'string') return 'id' in typed ? typed.id : typed;
  if (typed.trim() === '') return undefined;
  switch (field.type) {
    case 'number':
      return numberFrom(typed);
    case 'share':
      return shareFrom(typed);
    case 'date':
      return instantFrom(typed, field.when, timeZone);
    case 'yes-no':
      return typed === 'yes';
    case 'texts':
      return typed.split('\n').filter((line) => line.trim() !== '');
    default:
      return typed;
  }
}

function isSameTyped(a: TypedValue, b: TypedValue): boolean {
  if (a === null || b === null || typeof a === 'string' || typeof b === 'string') return a === b;
  if ('id' in a || 'id' in b) return 'id' in a && 'id' in b && a.id === b.id;
  return isSameValue(a, b);
}

/** What goes over the wire. An answer nobody touched goes as it stood, to the last digit. */
export function rawValues(
  fields: readonly Field[],
  typed: TypedValues,
  before: { readonly values: Values } & Around,
): Record<string, unknown> {
  const stood = typedValues(fields, before.values, before);
  const raw = fields.map((field) => {
    const now = typed[field.name] ?? '';
    const isUntouched = isSameTyped(now, stood[field.name] ?? '');
    const value = before.values[field.name];
    return [
      field.name,
      isUntouched && value !== undefined ? value : rawOne(field, now, before.timeZone),
    ];
  });
  return Object.fromEntries(raw.filter(([, value]) => value !== undefined)) as Record<
    string,
    unknown
  >;
}
