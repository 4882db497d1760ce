import type { listGateTemplates } from '@causeway/shared/api/gates.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import { askUnitWords, askWords } from '@causeway/shared/text/template-page-text.js';
import type { AnswerOf } from '../../lib/api.js';

export type TemplatesView = AnswerOf<typeof listGateTemplates>;
export type Template = TemplatesView['templates'][number];
export type TemplateLine = Template['lines'][number];
export type Offered = TemplatesView['offered'][number];
export type Ask = Offered['asks'][number];

export function askName(criterion: string, ask: string, locale: Locale): string {
  const words: Readonly<Record<string, string>> = askWords(locale);
  return words[`${criterion}.${ask}`] ?? ask;
}

export function askValue(value: number, unit: Ask['unit'], locale: Locale): string {
  if (unit === 'share') return formatPercent(value, locale);
  return askUnitWords(locale)[unit](formatNumber(value, locale));
}

export interface AskedNumber {
  readonly ask: Ask;
  /** The usual one where the line sets none. */
  readonly value: number;
}

export function askedNumbers(
  line: TemplateLine,
  offered: readonly Offered[],
): readonly AskedNumber[] {
  const asks = offered.find(({ criterion }) => criterion === line.criterion)?.asks ?? [];
  return asks.map((ask) => ({ ask, value: line.asks[ask.name] ?? ask.value }));
}
