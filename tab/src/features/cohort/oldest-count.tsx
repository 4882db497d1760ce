import { cohortPageText } from '@causeway/shared/text/cohort-page-text.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { MeasureCell } from '../../components/charts/reading.js';
import { useReader, useWords } from '../../lib/reader.js';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

/** Counts that would speak of too few who changed stay as they were; then it is said how old they are. */
export function OldestCount({ cells }: { readonly cells: readonly MeasureCell[] }) {
  const styles = useStyles();
  const words = useWords(cohortPageText);
  const { locale, timeZone } = useReader();
  const moments = cells.filter(({ kind }) => kind === 'shown').map((cell) => cell.measuredAt);
  const oldest = Math.min(...moments);
  if (moments.length === 0 || oldest === Math.max(...cells.map((cell) => cell.measuredAt))) {
    return null;
  }
  return (
    <Caption1 className={styles.quiet}>
      {words.oldest(formatDay(oldest, locale, timeZone))}
    </Caption1>
  );
}
