import type { RuleKey } from '../domain/approval/approval-rule.js';
import type { Locale } from '../domain/person/person.js';
import { stepWords } from './approval-text.js';
import { formatNumber } from './format.js';

/** The step that a transition's key names: `phase:stress-testing`, `ring:2`, `completion`. */
export function stepWord(transition: string, locale: Locale): string {
  const words = stepWords(locale);
  const [kind, to = ''] = transition.split(':');
  switch (kind) {
    case 'ring':
      return words.ring(formatNumber(Number(to), locale));
    case 'phase':
      return words[to as Extract<RuleKey, 'stress-testing' | 'infrastructure-build'>]();
    default:
      return words.completion();
  }
}
