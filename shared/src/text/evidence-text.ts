import type { Locale } from '../domain/person/person.js';
import { defineText } from './define-text.js';

/** Refusals around keys, cohorts and windows. */
const evidenceProblemText = defineText(
  {
    keyRevokedAlready: 'This key was revoked before.',
    tooManyRequests: 'That was too much at once. Please try again in a minute.',
  },
  {
    keyRevokedAlready: 'Dieser Schlüssel wurde schon widerrufen.',
    tooManyRequests: 'Das war zu viel auf einmal. Bitte in einer Minute noch einmal versuchen.',
  },
);

type Words = ReturnType<typeof evidenceProblemText>;

const sentences: Readonly<Record<string, (words: Words) => string>> = {
  'key-revoked-already': (words) => words.keyRevokedAlready,
  'too-many-requests': (words) => words.tooManyRequests,
};

export function evidenceSentence(code: string, locale: Locale): string | undefined {
  return sentences[code]?.(evidenceProblemText(locale));
}
