import type { Locale } from '@causeway/shared/domain/person/person.js';
import { languageTag } from '@causeway/shared/text/format.js';

/** "a, b and c", or "a, b or c". */
export function listWords(
  words: readonly string[],
  locale: Locale,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  return new Intl.ListFormat(languageTag(locale), { type }).format(words);
}
