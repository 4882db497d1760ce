import type { Locale } from '../domain/person/person.js';
import { stopText } from './stop-text.js';
import { dispositionWords } from './work-page-text.js';

/** Why something was stopped, as it was typed; where nobody typed a reason, the code in words. */
export function stopReason(reason: string, locale: Locale): string {
  if (reason === 'deteriorated') return stopText(locale).deteriorated;
  const judged: Readonly<Record<string, string>> = dispositionWords(locale);
  return judged[reason] ?? reason;
}
