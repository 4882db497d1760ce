import type { MyWaitingView } from '@causeway/shared/api/waiting.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { waitingText } from '@causeway/shared/text/waiting-text.js';
import { Badge, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useWaitingTimes } from './use-waiting-times.js';
import { waitingPlace, waitingWords } from './waiting-words.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0', paddingBlockStart: 0 },
    ':last-child': { paddingBlockEnd: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Why = MyWaitingView['why'][number];

function useWhyWords(): (why: Why) => string {
  const words = useWords(waitingText);
  const roles = useWords(roleWords);
  return (why) => {
    switch (why.by) {
      case 'function':
        return why.onBehalfOf
          ? words.asFunctionFor(roles[why.role], why.onBehalfOf.name)
          : words.asFunction(roles[why.role]);
      case 'signature':
        return words.asSigner(why.name);
      case 'owner':
        return words.asOwner;
      case 'asked':
        return words.asAsked;
    }
  };
}

interface MyWaitingListProps {
  readonly waiting: readonly MyWaitingView[];
  /** Then its name goes without saying. */
  readonly isOfOneProgram?: boolean;
}

/** What needs somebody's word: what, in which program, why theirs, since when and until when. */
export function MyWaitingList({ waiting, isOfOneProgram = false }: MyWaitingListProps) {
  const styles = useStyles();
  const words = useWords(waitingText);
  const { locale } = useReader();
  const whyWords = useWhyWords();
  const times = useWaitingTimes();
  if (waiting.length === 0) return <EmptyState title={words.nothing} hint={words.nothingHint} />;
  return (
    <ul className={styles.list}>
      {waiting.map((one) => (
        <li key={`${one.noun} ${one.id}`} className={styles.line}>
          <span className={styles.head}>
            <AppLink to={waitingPlace(one)}>{waitingWords(one, locale)}</AppLink>
            {one.isOverdue && (
              <Badge appearance="tint" color="danger">
                {words.overdue}
              </Badge>
            )}
          </span>
          <Caption1 className={styles.quiet}>
            {[
              ...(isOfOneProgram ? [] : [one.program.name]),
              ...one.why.map(whyWords),
              ...times(one),
            ].join(' · ')}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}
