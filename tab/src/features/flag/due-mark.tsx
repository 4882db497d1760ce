import { boardText } from '@causeway/shared/text/board-text.js';
import { formatDistance, formatMoment } from '@causeway/shared/text/format.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../../lib/reader.js';
import { useNow } from '../../lib/use-now.js';

const useStyles = makeStyles({
  due: { color: tokens.colorNeutralForeground3 },
  overdue: {
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** When something must happen next; overdue is said in words, not in red alone. */
export function DueMark({ dueAt }: { readonly dueAt: number }) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = boardText(locale);
  const now = useNow();
  const distance = formatDistance(dueAt, now, locale);
  const isOverdue = dueAt < now;
  return (
    <time
      className={isOverdue ? styles.overdue : styles.due}
      dateTime={new Date(dueAt).toISOString()}
      title={formatMoment(dueAt, locale, timeZone)}
    >
      {isOverdue ? words.overdueSince(distance) : words.due(distance)}
    </time>
  );
}
