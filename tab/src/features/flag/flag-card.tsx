import type { FlagLine } from '@causeway/shared/api/flags.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { reachWords, reasonWords } from '@causeway/shared/text/flag-words.js';
import { mergeClasses } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { memo } from 'react';
import { SeverityMark } from '../../components/severity-mark.js';
import { useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';
import { useAppHref } from '../../lib/use-app-href.js';
import { DueMark } from './due-mark.js';
import { useFlagCardStyles } from './flag-card-styles.js';

interface FlagCardProps {
  readonly flag: FlagLine;
  readonly layout: 'columns' | 'list';
  readonly onActions: (flag: FlagLine, button: HTMLElement) => void;
}

/** One flag on the board: enough to choose it, or to act on it without opening it. */
export const FlagCard = memo(function FlagCard({ flag, layout, onActions }: FlagCardProps) {
  const styles = useFlagCardStyles();
  const words = useWords(boardText);
  const reasons = useWords(reasonWords);
  const reaches = useWords(reachWords);
  const me = useMe();
  const target = useAppHref(`/board/flags/${flag.id}`);
  const { heldBy } = flag;
  const holder = heldBy?.id === me.personId ? words.heldByYou : heldBy && words.heldBy(heldBy.name);
  return (
    <article className={mergeClasses(styles.card, layout === 'list' && styles.row)}>
      <div className={mergeClasses(styles.head, layout === 'list' && styles.rowHead)}>
        <SeverityMark severity={flag.severity} />
        {flag.dueAt !== null && <DueMark dueAt={flag.dueAt} />}
      </div>
      <a {...target} className={styles.excerpt} data-flag={flag.id}>
        {flag.excerpt}
      </a>
      <div className={styles.where}>
        {flag.useCaseName ? `${flag.toolName} · ${flag.useCaseName}` : flag.toolName}
      </div>
      <div className={styles.facts}>
        <span>{reasons[flag.reason]}</span>
        <span className={styles.reach}>{reaches[flag.reach]}</span>
        {holder && <span className={styles.holder}>{holder}</span>}
      </div>
      <button
        type="button"
        className={styles.actions}
        aria-label={words.actionsFor(flag.excerpt.slice(0, 60))}
        aria-haspopup="menu"
        title={words.actions}
        onClick={(event) => onActions(flag, event.currentTarget)}
      >
        <MoreHorizontalRegular fontSize={20} />
      </button>
    </article>
  );
});
