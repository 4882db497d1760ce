import type { getMeasureHistory, MeasureView } from '@causeway/shared/api/measures.js';
import type { FilterBy, MeasureResult } from '@causeway/shared/domain/measure/measure.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { canonicalJson } from '@causeway/shared/lib/canonical-json.js';
import { filterName } from '@causeway/shared/text/filter-name.js';
import { measurePartWords } from '@causeway/shared/text/measure-part-words.js';
import type { Named } from '../../components/charts/driver-words.js';
import type { MeasureCell } from '../../components/charts/reading.js';
import type { TrendPoint } from '../../components/charts/trend-line.js';
import type { AnswerOf } from '../../lib/api.js';
import { cellsOf, formOf } from './measure-cut.js';

type Edition = AnswerOf<typeof getMeasureHistory>['editions'][number];
type Filter = MeasureCell['filter'];

/** A curve and a signal are no number that moves along a line. */
export function isLine(measure: MeasureView, cut: FilterBy): boolean {
  const form = formOf(cellsOf(measure, cut));
  return form !== undefined && form !== 'curve' && form !== 'signal';
}

/** One line through the editions: of everybody or of a group, and of one part where a value has several. */
interface MovedLine {
  readonly key: string;
  readonly name: string;
  readonly filter: Filter;
  readonly part: string | null;
}

function partsOf(cell: MeasureCell): readonly string[] {
  if (cell.kind === 'hidden' || cell.result.value.kind === 'unknown') return [];
  const { value } = cell.result.value;
  return value.form === 'parts' ? value.parts.map(({ name }) => name) : [];
}

export function movedLines(
  measure: MeasureView,
  cut: FilterBy,
  useCases: readonly Named[],
  locale: Locale,
): readonly MovedLine[] {
  const cells = cellsOf(measure, cut);
  const parts = [...new Set(cells.flatMap(partsOf))];
  const names: Readonly<Record<string, string>> = measurePartWords(locale);
  return cells.flatMap(({ filter }) => {
    const whose = filterName(filter, useCases, locale);
    const line = (name: string, part: string | null) => ({
      key: canonicalJson([filter, part]),
      name,
      filter,
      part,
    });
    if (parts.length === 0) return [line(whose, null)];
    return parts.map((part) => line(`${whose}: ${names[part] ?? part}`, part));
  });
}

/** The part of a value as a value of its own. */
function ofPart(result: MeasureResult, name: string): MeasureResult | undefined {
  if (result.value.kind === 'unknown' || result.value.value.form !== 'parts') return result;
  const part = result.value.value.parts.find((one) => one.name === name);
  return part && { ...result, value: { kind: 'known', value: { form: 'share', ...part } } };
}

function pointOf(edition: Edition, { filter, part }: MovedLine): TrendPoint {
  const key = canonicalJson(filter);
  const cell = edition.cells.find((one) => canonicalJson(one.filter) === key);
  if (!cell) return { at: edition.publishedAt, value: null };
  if (cell.kind === 'hidden') return { at: edition.publishedAt, value: cell };
  const { measuredAt: at, version = 1, result } = cell;
  const own = part === null ? result : ofPart(result, part);
  return { at, value: own ? { ...cell, result: own } : null, version };
}

/**
 * One point for each number that was published. A number that may not be shown anew stands in the
 * next editions as it was; it was measured once, and is one point.
 */
export function movedPoints(editions: readonly Edition[], line: MovedLine) {
  const all = editions.map((edition) => pointOf(edition, line));
  const points = all.filter(({ at }, nth) => nth === 0 || all[nth - 1]?.at !== at);
  return { points, stoodStill: all.length - points.length };
}
