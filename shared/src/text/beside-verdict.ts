import type { Locale } from '../domain/person/person.js';
import { gateWords } from './gate-words.js';

/** A sentence without the verdict it begins with, for where the verdict stands beside it already. */
export function besideVerdict(sentence: string, locale: Locale): string {
  const { pass, fail, inconclusive } = gateWords(locale);
  const start = [pass, fail, inconclusive].find((verdict) => sentence.startsWith(`${verdict}: `));
  if (start === undefined) return sentence;
  const rest = sentence.slice(start.length + 2);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
