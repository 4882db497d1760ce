import type { CriterionVersionView } from '@causeway/shared/api/criteria.js';
import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { MeasureResult } from '@causeway/shared/domain/measure/measure.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import { chartText } from '@causeway/shared/text/chart-text.js';
import type { ChartUnit } from '@causeway/shared/text/chart-value.js';
import { chartRange } from '@causeway/shared/text/chart-value.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { measureDenominators } from '@causeway/shared/text/measure-denominators.js';
import { measureArmWords, measurePartWords } from '@causeway/shared/text/measure-part-words.js';
import { measureText, unknownReasonWords } from '@causeway/shared/text/measure-text.js';

export type MeasureCell = MeasureView['cells'][number];

/** As the server publishes it: of a measure, or of a criterion. */
export type PublishedValue = MeasureCell | CriterionVersionView['published'];

export interface ReadNumber {
  readonly kind: 'number';
  /** Which part of the value it is, where there are several. */
  readonly part: string | undefined;
  readonly unit: ChartUnit;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** What is counted below the line, with n. */
  readonly counted: string;
}

interface ReadGap {
  readonly kind: 'gap';
  readonly because: 'hidden' | 'unknown';
  readonly words: string;
}

export type Reading = ReadNumber | ReadGap;

type Known = Extract<MeasureResult['value'], { kind: 'known' }>['value'];

type Words = Readonly<Record<string, string>>;

function denominator(measure: string, { n, eligible }: MeasureResult, locale: Locale): string {
  const all: Readonly<Record<string, (n: string, eligible: string) => string>> =
    measureDenominators(locale);
  const count = formatNumber(n, locale);
  return all[measure]?.(count, formatNumber(eligible, locale)) ?? chartText(locale).ofThese(count);
}

/** What was counted below the line, and of how many it is not known yet how it ends. */
export function countedWords(measure: string, result: MeasureResult, locale: Locale): string {
  const counted = denominator(measure, result, locale);
  return result.censored === 0
    ? counted
    : `${counted} · ${measureText(locale).censored(formatNumber(result.censored, locale))}`;
}

function hiddenWords(cell: Extract<MeasureCell, { kind: 'hidden' }>, locale: Locale): string {
  switch (cell.because) {
    case 'too-few-people':
      return chartText(locale).tooFew;
    case 'almost-nobody':
      return measureText(locale).almostNobody;
    case 'almost-everybody':
      return chartText(locale).almostEverybody;
    default:
      return assertNever(cell.because);
  }
}

function readKnown(value: Known, measure: string, counted: string, locale: Locale): Reading[] {
  const number = (
    unit: ChartUnit,
    { estimate, low, high }: Pick<ReadNumber, 'estimate' | 'low' | 'high'>,
    part?: string,
    of = counted,
  ): Reading => ({ kind: 'number', part, unit, estimate, low, high, counted: of });
  const parts: Words = measurePartWords(locale);
  switch (value.form) {
    case 'share':
      return [number('share', value)];
    case 'mean':
    case 'rate':
    case 'count':
      return [number('number', value)];
    case 'parts':
      return value.parts.map((part) => number('share', part, parts[part.name] ?? part.name));
    case 'balance':
      return [
        number('number', value),
        ...value.parts.map(({ name, minutes }) =>
          number('number', { estimate: minutes, low: minutes, high: minutes }, parts[name] ?? name),
        ),
      ];
    case 'difference': {
      const { first, second, unit } = value;
      const arms: Words = measureArmWords(locale);
      const arm = (side: 'first' | 'second', of: typeof first) =>
        number(
          unit === 'share' ? 'share' : 'number',
          of,
          arms[`${measure}-${side}`] ?? side,
          chartText(locale).ofThese(formatNumber(of.n, locale)),
        );
      return [
        number(unit === 'share' ? 'points' : 'difference', value),
        arm('first', first),
        arm('second', second),
      ];
    }
    case 'curve':
    case 'signal':
      return [{ kind: 'gap', because: 'unknown', words: chartText(locale).notDrawn }];
    default:
      return assertNever(value);
  }
}

/** Number, range and denominator as one phrase; what does not go on after a number stands apart. */
export function numberWords(reading: ReadNumber, locale: Locale): string {
  const joint = /^\d/.test(reading.counted) ? ' · ' : ' ';
  return `${chartRange(reading, reading.unit, locale)}${joint}${reading.counted}`;
}

/** What a line can be drawn from, the value itself first; where there is no number, why. */
export function readingsOf(
  value: PublishedValue,
  measure: string,
  locale: Locale,
): readonly [Reading, ...Reading[]] {
  const words = chartText(locale);
  const gap = (because: ReadGap['because'], text: string) =>
    ({ kind: 'gap', because, words: text }) as const;
  if (value === null) return [gap('unknown', words.nothingPublished)];
  if (value === 'too-few') return [gap('hidden', words.tooFew)];
  if (!('kind' in value)) {
    const counted = words.ofThese(formatNumber(value.trials, locale));
    return [{ ...value, kind: 'number', part: undefined, unit: 'share', counted }];
  }
  if (value.kind === 'hidden') return [gap('hidden', hiddenWords(value, locale))];
  const { result } = value;
  if (result.value.kind === 'unknown') {
    return [gap('unknown', unknownReasonWords(locale)[result.value.reason])];
  }
  const counted = countedWords(measure, result, locale);
  const [first, ...others] = readKnown(result.value.value, measure, counted, locale);
  return [first ?? gap('unknown', words.notDrawn), ...others];
}
