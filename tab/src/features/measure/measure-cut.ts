import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { FilterBy, MeasureResult } from '@causeway/shared/domain/measure/measure.js';
import { filterBys } from '@causeway/shared/domain/measure/measure.js';
import type { MeasureCell } from '../../components/charts/reading.js';

/** By what the edition tells people and work apart. */
export function cutsOf(measures: readonly MeasureView[]): readonly FilterBy[] {
  const offered = new Set(measures.flatMap(({ cells }) => cells.map(({ filter }) => filter.by)));
  return filterBys.filter((by) => by === 'all' || offered.has(by));
}

export function readCut(text: string | null): FilterBy {
  return filterBys.find((by) => by === text) ?? 'all';
}

/** Everybody, and each group beside them. */
export function cellsOf({ cells }: MeasureView, cut: FilterBy): readonly MeasureCell[] {
  return cells.filter(({ filter }) => filter.by === 'all' || filter.by === cut);
}

export function isCutBy({ cells }: MeasureView, cut: FilterBy): boolean {
  return cells.some(({ filter }) => filter.by === cut);
}

type Form = Extract<MeasureResult['value'], { kind: 'known' }>['value']['form'];

/** Undefined where nothing of it may be said, or there is nothing. */
export function formOf(cells: readonly MeasureCell[]): Form | undefined {
  for (const cell of cells) {
    if (cell.kind === 'shown' && cell.result.value.kind === 'known') {
      return cell.result.value.value.form;
    }
  }
  return undefined;
}

type Place = 'overview' | 'drawn' | 'hidden' | 'unknown';

/** Shares of everybody stand on one scale; other units and groups have a drawing of their own. */
export function placeOf(measure: MeasureView, cut: FilterBy): Place {
  const cells = cellsOf(measure, cut);
  const form = formOf(cells);
  if (form !== undefined) return cut === 'all' && form === 'share' ? 'overview' : 'drawn';
  return cells.some(({ kind }) => kind === 'hidden') ? 'hidden' : 'unknown';
}
