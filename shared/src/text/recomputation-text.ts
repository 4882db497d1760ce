import type { DifferingCell } from '../domain/gate/compare-statistics.js';
import type { Locale } from '../domain/person/person.js';
import { defineText } from './define-text.js';

export const recomputationText = defineText(
  {
    equal: 'equal',
    cell: (cell: string, frozen: string, now: string) =>
      `different: ${cell} was ${frozen} and is ${now}`,
    result: (name: string) => `different: ${name} does not follow from what was frozen with it`,
    none: 'nothing',
  },
  {
    equal: 'gleich',
    cell: (cell: string, frozen: string, now: string) =>
      `verschieden: ${cell} war ${frozen} und ist ${now}`,
    result: (name: string) =>
      `verschieden: ${name} folgt nicht aus dem, was damit festgehalten wurde`,
    none: 'nichts',
  },
);

/** One line a difference, or the one word that there is none. */
export function recomputationLines(
  {
    results,
    cells,
  }: { readonly results: readonly string[]; readonly cells: readonly DifferingCell[] },
  locale: Locale,
): readonly string[] {
  const words = recomputationText(locale);
  const said = (value: DifferingCell['now']) => (value === null ? words.none : String(value));
  const lines = [
    ...results.map((name) => words.result(name)),
    ...cells.map(({ cell, frozen, now }) => words.cell(cell, said(frozen), said(now))),
  ];
  return lines.length === 0 ? [words.equal] : lines;
}
