import type { Instant } from '../../lib/instant.js';
import { uuidPattern } from '../../lib/uuid-v7.js';
import type { Field, FieldOf, Value, Values } from './field.js';

/** What came over the wire under a field's name. */
export type RawValues = Readonly<Record<string, unknown>>;

export interface FieldRefusal {
  readonly field: string;
  readonly code: string;
}

type Parsed = { readonly value: Value } | { readonly refused: string };

const latestInstant = 8_640_000_000_000_000;

function parseText(raw: unknown, limit: number): Parsed {
  if (typeof raw !== 'string' || raw.includes('\u0000')) return { refused: 'not-text' };
  const value = raw.trim();
  return value.length > limit ? { refused: 'too-long' } : { value };
}

function parseNumber(raw: unknown, min: number, max: number): Parsed {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return { refused: 'not-a-number' };
  if (raw < min) return { refused: 'too-small' };
  return raw > max ? { refused: 'too-large' } : { value: raw };
}

function parseDate(raw: unknown, when: FieldOf<'date'>['when'], now: Instant): Parsed {
  if (typeof raw !== 'number' || !Number.isInteger(raw) || raw < 0 || raw > latestInstant) {
    return { refused: 'not-a-date' };
  }
  if (when === 'past' && raw > now) return { refused: 'in-the-future' };
  if (when === 'future' && raw <= now) return { refused: 'in-the-past' };
  return { value: raw };
}

function parseId(raw: unknown): Parsed {
  const isId = typeof raw === 'string' && uuidPattern.test(raw);
  return isId ? { value: raw } : { refused: 'not-an-id' };
}

function parseList(raw: unknown, most: number, parseOne: (raw: unknown) => Parsed): Parsed {
  if (!Array.isArray(raw)) return { refused: 'not-a-list' };
  if (raw.length > most) return { refused: 'too-many' };
  const values: string[] = [];
  for (const one of raw.map(parseOne)) {
    if ('refused' in one) return one;
    if (typeof one.value === 'string' && one.value !== '') values.push(one.value);
  }
  return { value: [...new Set(values)] };
}

/** A stem counts at the start of a word: "Lernfortschritt", "e-learning", and not "Aktienkurs". */
function refuseWords(field: FieldOf<'text'>, parsed: Parsed): Parsed {
  if ('refused' in parsed || !field.refuses) return parsed;
  const words = String(parsed.value)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  const { code, stems } = field.refuses;
  const isRefused = words.some((word) => stems.some((stem) => word.startsWith(stem)));
  return isRefused ? { refused: code } : parsed;
}

function parseOne(field: Field, raw: unknown, now: Instant): Parsed {
  switch (field.type) {
    case 'text':
      return refuseWords(field, parseText(raw, field.limit));
    case 'long-text':
      return parseText(raw, field.limit);
    case 'choice':
      return typeof raw === 'string' && field.values.includes(raw)
        ? { value: raw }
        : { refused: 'not-offered' };
    case 'number':
      return parseNumber(raw, field.min, field.max);
    case 'share':
      return parseNumber(raw, 0, 1);
    case 'date':
      return parseDate(raw, field.when, now);
    case 'yes-no':
      return typeof raw === 'boolean' ? { value: raw } : { refused: 'not-yes-or-no' };
    case 'texts':
      return parseList(raw, field.most, (one) => parseText(one, field.limit));
    case 'evidence':
      return parseList(raw, field.most, parseId);
    case 'person':
    case 'entry':
    case 'use-case':
    case 'criterion':
      return parseId(raw);
  }
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

export function isSameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

export interface ParsedFields {
  readonly values: Values;
  readonly refusals: readonly FieldRefusal[];
}

/**
 * Reads what came in against the declaration. What is left empty has no value, and whether it may
 * stay so is asked by `missingFields`. A value that stands already is not judged again: a date that
 * lay ahead when it was written may have passed.
 */
export function parseFields(
  fields: readonly Field[],
  raw: RawValues,
  given: { readonly now: Instant; readonly before: Values },
): ParsedFields {
  const values: Record<string, Value> = {};
  const known = new Set(fields.map((field) => field.name));
  const refusals: FieldRefusal[] = Object.keys(raw)
    .filter((name) => !known.has(name))
    .map((field) => ({ field, code: 'unknown-field' }));
  for (const field of fields) {
    const { name } = field;
    const came = Object.hasOwn(raw, name) ? raw[name] : undefined;
    if (isEmpty(came)) continue;
    const stood = given.before[name];
    const parsed =
      stood !== undefined && isSameValue(came, stood)
        ? { value: stood }
        : parseOne(field, came, given.now);
    if ('refused' in parsed) refusals.push({ field: name, code: parsed.refused });
    else if (!isEmpty(parsed.value)) values[name] = parsed.value;
  }
  return { values, refusals };
}

/** The names of required fields without an answer. */
export function missingFields(fields: readonly Field[], values: Values): readonly string[] {
  return fields
    .filter(({ name, isRequired }) => isRequired && values[name] === undefined)
    .map((field) => field.name);
}
