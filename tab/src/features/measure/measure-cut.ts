import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { FilterBy } from '@causeway/shared/domain/measure/measure.js';
import type { MeasureCell } from '../../components/charts/reading.js';

/** In the order they are offered. */
const cuts: readonly FilterBy[] = ['all', 'use-case', 'ring', 'provenance', 'stratum'];

/** By what the edition tells people and work apart. */
export function cutsOf(measures: readonly MeasureView[]): readonly FilterBy[] {
  const offered = new Set(measures.flatMap(({ cells }) => cells.map(({ filter }) => filter.by)));
  return cuts.filter((by) => by === 'all' || offered.has(by));
}

export function readCut(text: string | null): FilterBy {
  return cuts.find((by) => by === text) ?? 'all';
}

/** Everybody, and each group beside them. */
export function cellsOf({ cells }: MeasureView, cut: FilterBy): readonly MeasureCell[] {
  return cells.filter(({ filter }) => filter.by === 'all' || filter.by === cut);
}

/** A number is hidden where there are too few; where there is none, there is nothing to draw either. */
export function hasSomething(cells: readonly MeasureCell[]): boolean {
  return cells.some((cell) => cell.kind === 'hidden' || cell.result.value.kind === 'known');
}
