import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Field, Value } from '@causeway/shared/domain/declared/field.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { amountWords } from '@causeway/shared/text/amount-words.js';
import { declaredFormText } from '@causeway/shared/text/declared-form-text.js';
import { formatDay, formatPercent } from '@causeway/shared/text/format.js';
import type { DeclaredSources, Source } from './declared-sources.js';

interface Around {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly people: readonly PersonRef[];
  readonly sources: DeclaredSources;
  readonly choiceWord: (value: string) => string;
}

function nameOf(id: string, sources: readonly Source[], locale: Locale): string {
  return sources.find((source) => source.id === id)?.name ?? declaredFormText(locale).notHere;
}

const id = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What was asked for in words, before a criterion had to be chosen, stays as it was said. */
function criterionOf(value: string, criteria: readonly Source[], locale: Locale): string {
  return id.test(value) ? nameOf(value, criteria, locale) : value;
}

function listOf(value: Value): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [String(value)];
}

/** An answer as it is read; several where it is a list. */
export function valueTexts(field: Field, value: Value, around: Around): readonly string[] {
  const { locale, timeZone, people, sources, choiceWord } = around;
  const words = declaredFormText(locale);
  switch (field.type) {
    case 'choice':
      return [choiceWord(String(value))];
    case 'number':
      return [amountWords(Number(value), field.unit, locale)];
    case 'share':
      return [formatPercent(Number(value), locale)];
    case 'date':
      return [formatDay(Number(value), locale, timeZone)];
    case 'yes-no':
      return [value === true ? words.yes : words.no];
    case 'person':
      return [people.find(({ id }) => id === value)?.name ?? words.notHere];
    case 'evidence':
      return listOf(value).map((id) => nameOf(id, sources.evidence, locale));
    case 'entry':
      return [nameOf(String(value), sources.entries.get(field.register) ?? [], locale)];
    case 'use-case':
      return [nameOf(String(value), sources.useCases, locale)];
    case 'criterion':
      return [criterionOf(String(value), sources.criteria, locale)];
    case 'texts':
      return listOf(value);
    case 'text':
    case 'long-text':
      return [String(value)];
  }
}
