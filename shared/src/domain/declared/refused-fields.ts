import type { Rejected } from '../../lib/decision.js';
import { reject } from '../../lib/decision.js';
import type { FieldRefusal } from './parse-fields.js';

/** As many as a person can use; a request may hold any number of unknown names. */
const mostNamed = 40;
const longestName = 40;

/** One refusal for all fields: each fact is a field and what is wrong with it. */
export function refusedFields(refusals: readonly FieldRefusal[]): Rejected<'fields-refused'> {
  const facts = refusals
    .slice(0, mostNamed)
    .map(({ field, code }) => [field.slice(0, longestName), code]);
  return reject('fields-refused', Object.fromEntries(facts) as Record<string, string>);
}
