import type { HowView } from '@causeway/shared/api/how.js';
import { filterName } from '@causeway/shared/text/filter-name.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { howText } from '@causeway/shared/text/how-text.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { Caption1 } from '@fluentui/react-components';
import { IntervalChart } from '../../components/charts/interval-chart.js';
import { EmptyState } from '../../components/empty-state.js';
import { useReader, useWords } from '../../lib/reader.js';

type Told = HowView['measures'][number];
type Cell = Told['cells'][number];

function valueOf(cell: Cell): number | null {
  const value = cell.kind === 'shown' ? cell.result.value : undefined;
  return value?.kind === 'known' && value.value.form === 'share' ? value.value.estimate : null;
}

/** The whole first, then what serves people least; of what has no number nothing is known. */
function inOrder({ cells, better }: Told): readonly { cell: Cell; isWeakest: boolean }[] {
  const sign = better === 'higher' ? 1 : -1;
  const isWhole = (cell: Cell) => cell.filter.by === 'all';
  const parts = cells
    .filter((cell) => !isWhole(cell))
    .map((cell) => ({ cell, value: valueOf(cell) }))
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) {
        return Number(a.value === null) - Number(b.value === null);
      }
      return sign * (a.value - b.value);
    });
  const values = new Set(parts.flatMap(({ value }) => value ?? []));
  return [
    ...cells.filter(isWhole).map((cell) => ({ cell, isWeakest: false })),
    ...parts.map(({ cell }, at) => ({ cell, isWeakest: at === 0 && values.size > 1 })),
  ];
}

/** How it performs by use case, also where it falls short; only what is published. */
export function ToldNumbers({ how }: { readonly how: HowView }) {
  const words = useWords(howText);
  const { locale, timeZone } = useReader();
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  if (how.publishedAt === null || how.measures.length === 0) {
    return <EmptyState title={words.noNumbers} hint={words.noNumbersHint} />;
  }
  return (
    <>
      <Caption1>{words.asOf(formatMoment(how.publishedAt, locale, timeZone))}</Caption1>
      <Caption1>{words.weakestHint}</Caption1>
      {how.measures.map((told) => (
        <IntervalChart
          key={told.name}
          title={names[told.name] ?? told.name}
          measure={told.name}
          rows={inOrder(told).map(({ cell, isWeakest }) => {
            const of = filterName(cell.filter, how.useCases, locale);
            return { name: isWeakest ? words.weakest(of) : of, value: cell };
          })}
        />
      ))}
    </>
  );
}
