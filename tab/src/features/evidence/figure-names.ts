import type { Locale } from '@causeway/shared/domain/person/person.js';
import { evidencePageText } from '@causeway/shared/text/evidence-page-text.js';

/** The names gates compare are worded; any other is shown as somebody wrote it. */
export function figureWord(name: string, locale: Locale): string {
  const words = evidencePageText(locale);
  const known = new Map([
    ['people-at-once', words.peopleAtOnce],
    ['requests-per-second', words.requestsPerSecond],
  ]);
  return known.get(name) ?? name.replaceAll('-', ' ');
}

const longestName = 40;

/** A name as the server keeps it: "Requests per second" becomes `requests-per-second`. */
export function figureNameFrom(typed: string): string {
  return typed
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, longestName);
}
