import type { DecisionView } from '@causeway/shared/api/history.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { programHistoryText } from '@causeway/shared/text/decision-words.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { wholeCriterionName } from '@causeway/shared/text/gate-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { dispositionWords } from '@causeway/shared/text/work-page-text.js';

interface Reader {
  readonly locale: Locale;
  readonly timeZone: string;
}

/** What an exception is from. */
export interface Excepted {
  readonly criterion: string;
  readonly called: DecisionView['called'];
}

function nameOf({ criterion, called: { facts, names } }: Excepted, locale: Locale): string {
  return wholeCriterionName(criterion, facts, { locale, names });
}

const namesStep = new Set<string>(['approval-requested', 'stage-advanced']);

function textIn(facts: DecisionView['facts'], name: string): string | undefined {
  const value = facts[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function judged(facts: DecisionView['facts'], locale: Locale): string | undefined {
  const words: Readonly<Record<string, string>> = dispositionWords(locale);
  return words[textIn(facts, 'kind') ?? ''];
}

function stageOf({ facts }: DecisionView, locale: Locale): string | undefined {
  const number = facts['number'] ?? facts['ring'];
  return typeof number === 'number'
    ? programHistoryText(locale).stage(formatNumber(number, locale))
    : undefined;
}

/** What exactly was decided, as far as the record says: for which step, from what, until when, with what outcome. */
export function aboutDecision(
  decision: DecisionView,
  /** What an exception is from, which only its asking names. */
  exceptedOf: ReadonlyMap<string, Excepted>,
  { locale, timeZone }: Reader,
): string {
  const { type, facts, subjectId, toWhom } = decision;
  const transition = textIn(facts, 'transition');
  const excepted = exceptedOf.get(subjectId);
  const { until } = facts;
  const parts = [
    excepted && nameOf(excepted, locale),
    textIn(facts, 'useCaseName'),
    type !== 'stage-advanced' && stageOf(decision, locale),
    type === 'disposition-set' && judged(facts, locale),
    namesStep.has(type) && transition && stepWord(transition, locale),
    type === 'stage-lead-named' && toWhom?.name,
    type === 'stage-extended' &&
      typeof until === 'number' &&
      programHistoryText(locale).until(formatDay(until, locale, timeZone)),
  ];
  return parts.filter(Boolean).join(' · ');
}
