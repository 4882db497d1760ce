import type { FieldRule } from '@causeway/shared/domain/declared/field-rule.js';
import { brokenRules } from '@causeway/shared/domain/declared/field-rule.js';
import type { Field, Values } from '@causeway/shared/domain/declared/field.js';
import type { FieldRefusal, RawValues } from '@causeway/shared/domain/declared/parse-fields.js';
import { missingFields, parseFields } from '@causeway/shared/domain/declared/parse-fields.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { asProblem } from '../../lib/api-problem.js';

/** By field, the code of what is wrong with its answer. */
export type FieldProblems = Readonly<Record<string, string>>;

interface Asked {
  readonly fields: readonly Field[];
  readonly rules: readonly FieldRule[];
  /** What the answers stand beside: a move answers a few fields of an entry. */
  readonly beside?: Values;
  /** Whether required answers have to be there already: a draft may lack them, a list's entry may not. */
  readonly completeness: 'complete' | 'draft';
}

/** Judged here as the server will judge it, so that nobody has to send to find out. */
export function fieldProblems(
  { fields, rules, beside = {}, completeness }: Asked,
  raw: RawValues,
  given: { readonly now: Instant; readonly before: Values },
): FieldProblems {
  const { values, refusals } = parseFields(fields, raw, given);
  const refused = new Set(refusals.map(({ field }) => field));
  const missing = completeness === 'draft' ? [] : missingFields(fields, values);
  const all: readonly FieldRefusal[] = [
    ...refusals,
    ...missing.filter((field) => !refused.has(field)).map((field) => ({ field, code: 'missing' })),
    ...brokenRules(rules, { ...beside, ...values }),
  ];
  return Object.fromEntries(all.map(({ field, code }) => [field, code]));
}

/** What the server said about single answers. */
export function refusedByServer(error: unknown): FieldProblems {
  if (!error) return {};
  const { code, facts } = asProblem(error);
  if (code !== 'fields-refused') return {};
  return Object.fromEntries(Object.entries(facts).map(([field, why]) => [field, String(why)]));
}
