import type { EntryView } from '@causeway/shared/api/registers.js';
import type { Values } from '@causeway/shared/domain/declared/field.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { wholeCriterionName } from '@causeway/shared/text/gate-text.js';

/** What an entry says, with the name of the criterion it became in the place of its id. */
export function readableValues({ values, called }: EntryView, locale: Locale): Values {
  if (typeof called?.facts['measure'] !== 'string') return values;
  const { facts, names } = called;
  return { ...values, criterion: wholeCriterionName('', facts, { locale, names }) };
}
