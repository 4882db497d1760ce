import type { MeasureView } from '@causeway/shared/api/measures.js';
import type { Filter } from '@causeway/shared/domain/measure/measure.js';

interface LitSignal {
  readonly measure: string;
  readonly facts: Readonly<Record<string, number>>;
  /** Of everybody, or of the groups alone of which it is so. */
  readonly of: readonly Filter[];
}

/** Signals of the edition that are on, whatever part of it the page shows. */
export function litSignals(measures: readonly MeasureView[]): readonly LitSignal[] {
  return measures.flatMap(({ name, cells }) => {
    const lit = cells.flatMap((cell) => {
      if (cell.kind === 'hidden' || cell.result.value.kind === 'unknown') return [];
      const { value } = cell.result.value;
      return value.form === 'signal' && value.isOn
        ? [{ filter: cell.filter, facts: value.facts }]
        : [];
    });
    const [first] = lit;
    if (!first) return [];
    const { facts } = first;
    return [{ measure: name, facts, of: lit.map(({ filter }) => filter) }];
  });
}
