import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Field, Value } from '@causeway/shared/domain/declared/field.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { useReader } from '../../lib/reader.js';
import { useDeclaredSources } from './declared-sources.js';
import { valueTexts } from './value-text.js';

interface Of {
  readonly noun: 'sheet' | 'register';
  readonly kind: string;
  readonly people: readonly PersonRef[];
}

/** How answers of a kind are read, and what their questions are called. */
export function useValueTexts({ noun, kind, people }: Of) {
  const { locale, timeZone } = useReader();
  const sources = useDeclaredSources();
  const words = declaredWords(locale, noun);
  return {
    labelOf: (name: string) => words.field(kind, name) || name,
    textsOf: (field: Field, value: Value) =>
      valueTexts(field, value, {
        locale,
        timeZone,
        people,
        sources,
        choiceWord: (one) => words.choice(kind, field.name, one) || one,
      }),
  };
}
