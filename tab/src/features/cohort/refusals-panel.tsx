import { cohortPageText } from '@causeway/shared/text/cohort-page-text.js';
import { filterName } from '@causeway/shared/text/filter-name.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { IntervalChart } from '../../components/charts/interval-chart.js';
import type { MeasureCell } from '../../components/charts/reading.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';

const useStyles = makeStyles({ lead: { color: tokens.colorNeutralForeground2 } });

/** Who was asked and said no: of everybody, by stage, and by what makes people differ. */
export function RefusalsPanel({ cells }: { readonly cells: readonly MeasureCell[] }) {
  const styles = useStyles();
  const words = useWords(cohortPageText);
  const { locale } = useReader();
  return (
    <Surface title={words.refusals}>
      <span className={styles.lead}>{words.refusalsLead}</span>
      <IntervalChart
        title={words.refusalShare}
        measure="decline-rate"
        rows={cells.map((cell) => ({ name: filterName(cell.filter, [], locale), value: cell }))}
      />
    </Surface>
  );
}
