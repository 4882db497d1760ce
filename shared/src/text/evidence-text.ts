import type { Locale } from '../domain/person/person.js';
import type { Facts } from '../lib/decision.js';
import { defineText } from './define-text.js';

/** Refusals around keys, cohorts and windows. */
export const evidenceProblemText = defineText(
  {
    keyRevokedAlready: 'This key was revoked before.',
    oldSecretEnded: 'The old secret does not work any more: it has ended.',
    tooManyRequests: 'That was too much at once. Please try again in a minute.',
    indicatorMissing:
      'Say what hurts, and how it is measured: without that nobody is recruited by it.',
    legalBasisMissing: 'Say what allows to look at this about people.',
    ruleIsKept: 'People came by this rule, so it stays as it is. Write another one.',
    windowEndsBeforeStart: 'The end lies before the start.',
    windowTooShort: (days: number) => `This is too short: at least ${days} working days.`,
    windowChangesKind: 'A window stays of its kind. Remove this one and set another.',
  },
  {
    keyRevokedAlready: 'Dieser Schlüssel wurde schon widerrufen.',
    oldSecretEnded: 'Das alte Geheimnis gilt schon nicht mehr: Seine Zeit ist um.',
    tooManyRequests: 'Das war zu viel auf einmal. Bitte in einer Minute noch einmal versuchen.',
    indicatorMissing:
      'Sagen Sie, was wehtut und wie es gemessen wird: Ohne das wird niemand danach gewonnen.',
    legalBasisMissing: 'Sagen Sie, was es erlaubt, das bei Menschen anzusehen.',
    ruleIsKept: 'Nach dieser Regel kamen Menschen dazu, sie bleibt. Schreiben Sie eine andere.',
    windowEndsBeforeStart: 'Das Ende liegt vor dem Anfang.',
    windowTooShort: (days: number) => `Das ist zu kurz: mindestens ${days} Arbeitstage.`,
    windowChangesKind: 'Ein Zeitraum behält seine Art. Diesen entfernen und einen anderen setzen.',
  },
);

type Words = ReturnType<typeof evidenceProblemText>;

const sentences: Readonly<Record<string, (words: Words, facts: Facts) => string>> = {
  'key-revoked-already': (words) => words.keyRevokedAlready,
  'old-secret-ended': (words) => words.oldSecretEnded,
  'too-many-requests': (words) => words.tooManyRequests,
  'indicator-missing': (words) => words.indicatorMissing,
  'legal-basis-missing': (words) => words.legalBasisMissing,
  'rule-is-kept': (words) => words.ruleIsKept,
  'window-ends-before-start': (words) => words.windowEndsBeforeStart,
  'window-too-short': (words, { workingDays }) => words.windowTooShort(Number(workingDays ?? 0)),
  'window-changes-kind': (words) => words.windowChangesKind,
};

export function evidenceSentence(
  problem: { readonly code: string; readonly facts: Facts },
  locale: Locale,
): string | undefined {
  return sentences[problem.code]?.(evidenceProblemText(locale), problem.facts);
}
