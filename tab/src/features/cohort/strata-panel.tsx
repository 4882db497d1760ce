import type { Stratum } from '@causeway/shared/domain/participant/stratum.js';
import { strata } from '@causeway/shared/domain/participant/stratum.js';
import { cohortPageText } from '@causeway/shared/text/cohort-page-text.js';
import { filterName } from '@causeway/shared/text/filter-name.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { TableCell } from '../../components/charts/chart-table.js';
import { ChartTable } from '../../components/charts/chart-table.js';
import type { MeasureCell } from '../../components/charts/reading.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { CohortCriteria } from './api/use-cohort-criteria.js';
import { CriterionLine } from './criterion-line.js';
import { OldestCount } from './oldest-count.js';

const useStyles = makeStyles({ lead: { color: tokens.colorNeutralForeground2 } });

/** Whom the quota asks for, in the order of the gate's own words. */
const asked: ReadonlySet<Stratum> = new Set([
  'skeptical',
  'high-workload',
  'less-technical',
  'struggling',
]);

interface StrataPanelProps {
  readonly cells: readonly MeasureCell[];
  readonly criteria: CohortCriteria | undefined;
}

function useQuotaWords(criteria: CohortCriteria | undefined): (stratum: Stratum) => string {
  const words = useWords(cohortPageText);
  const { locale } = useReader();
  const result = criteria?.results.find(({ name }) => name === 'strata-quotas');
  return (stratum) => {
    if (!asked.has(stratum)) return words.quotaNotAsked;
    if (!result) return words.quotaLater;
    const minimum = formatNumber(Number(result.facts['minimum'] ?? 0), locale);
    const lacking = String(result.facts['strata'] ?? '').split(' ');
    return lacking.includes(stratum) ? words.quotaTooFew(minimum) : words.quotaEnough(minimum);
  };
}

/** Groups by what makes people differ, and of which there are too few to say anything. */
export function StrataPanel({ cells, criteria }: StrataPanelProps) {
  const styles = useStyles();
  const words = useWords(cohortPageText);
  const { locale } = useReader();
  const quotaOf = useQuotaWords(criteria);
  const peopleIn = (stratum: Stratum): TableCell => {
    const cell = cells.find(({ filter }) => filter.by === 'stratum' && filter.stratum === stratum);
    if (!cell) return words.notKnown;
    if (cell.kind === 'hidden') return words.tooFew;
    const { eligible } = cell.result;
    return { text: formatNumber(eligible, locale), value: eligible };
  };
  return (
    <Surface title={words.differ}>
      <span className={styles.lead}>{words.differLead}</span>
      <ChartTable
        title={words.groups}
        content={{
          columns: [words.group, words.people, words.quota],
          rows: strata.map((stratum) => [
            filterName({ by: 'stratum', stratum }, [], locale),
            peopleIn(stratum),
            quotaOf(stratum),
          ]),
        }}
      />
      <OldestCount cells={cells.filter(({ filter }) => filter.by === 'stratum')} />
      <CriterionLine criteria={criteria} name="strata-quotas" />
    </Surface>
  );
}
