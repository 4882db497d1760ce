import type { Locale } from '../domain/person/person.js';
import type { FoundGap } from '../domain/register/found-gap.js';
import { declaredWords } from './declared-words.js';
import { defineText } from './define-text.js';
import { formatNumber } from './format.js';
import { sheetText } from './sheet-text.js';

/** A gap that a difference in conditions shows by itself. */
const conditionGapText = defineText(
  {
    what: (condition: string, phase: string, here: string, target: string) =>
      `${condition} · ${phase}: ${here} · rollout: ${target}`,
    why: 'The conditions are not those of the rollout, so nobody has seen how it goes under them.',
  },
  {
    what: (condition, phase, here, target) =>
      `${condition} · ${phase}: ${here} · Einführung: ${target}`,
    why: 'Die Bedingungen sind nicht die der Einführung; wie es unter ihnen geht, hat niemand gesehen.',
  },
);

type Gap = Extract<FoundGap, { source: 'conditions' }>;

/** Choices are said as they are offered, hours as numbers. */
function valueWords(gap: Gap, value: unknown, locale: Locale): string {
  if (typeof value === 'number') {
    return `${formatNumber(value, locale)} ${sheetText(locale)['unit.hours-per-week']}`;
  }
  return declaredWords(locale, 'sheet').choice('conditions', gap.field, String(value));
}

export function conditionGapWords(
  gap: Gap,
  locale: Locale,
): { readonly what: string; readonly why: string } {
  const words = conditionGapText(locale);
  const subjects: Readonly<Record<string, string>> = sheetText(locale);
  const what = words.what(
    declaredWords(locale, 'sheet').field('conditions', gap.field),
    subjects[`subject.${gap.subject}`] ?? '',
    valueWords(gap, gap.here, locale),
    valueWords(gap, gap.target, locale),
  );
  return { what, why: words.why };
}
