import type { HowView } from '@causeway/shared/api/how.js';
import { filterName } from '@causeway/shared/text/filter-name.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { howText } from '@causeway/shared/text/how-text.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { Caption1 } from '@fluentui/react-components';
import { IntervalChart } from '../../components/charts/interval-chart.js';
import { EmptyState } from '../../components/empty-state.js';
import { useReader, useWords } from '../../lib/reader.js';

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
      {how.measures.map(({ name, cells }) => (
        <IntervalChart
          key={name}
          title={names[name] ?? name}
          measure={name}
          rows={cells.map((cell) => ({
            name: filterName(cell.filter, how.useCases, locale),
            value: cell,
          }))}
        />
      ))}
    </>
  );
}
