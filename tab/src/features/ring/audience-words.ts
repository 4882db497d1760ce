import type { RingView } from '@causeway/shared/api/rings.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import { ringPageText } from '@causeway/shared/text/ring-page-text.js';
import { listWords } from './list-words.js';

export type Rule = RingView['audience'][number];

export function ruleWords(rule: Rule, locale: Locale): string {
  const words = ringPageText(locale);
  switch (rule.by) {
    case 'everybody':
      return words.everybody;
    case 'attribute':
      return words.byAttribute(rule.attribute, listWords(rule.values, locale, 'disjunction'));
    case 'group':
      return words.byGroup(listWords(rule.groupIds, locale, 'disjunction'));
    case 'list':
      return words.byList;
    default:
      return assertNever(rule);
  }
}

/** Everybody whom one of the rules names. */
export function audienceWords(rules: readonly Rule[], locale: Locale): string {
  return rules.map((rule) => ruleWords(rule, locale)).join('; ');
}
