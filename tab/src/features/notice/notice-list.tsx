import type { NoticeLine } from '@causeway/shared/api/mine.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { AcknowledgeDrill } from '../../components/acknowledge-drill.js';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useMe } from '../../lib/me.js';
import { useReader } from '../../lib/reader.js';
import { useMarkSeen, useMyNotices } from './api/use-my-notices.js';
import { noticePath } from './notice-path.js';
import { noticeWords } from './notice-words.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalM,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  waits: { alignSelf: 'flex-start' },
  text: { marginBlock: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

/** How the copy in Teams fared. Seen means seen here; nothing claims that anybody read anything. */
function deliveryWord(
  delivery: NoticeLine['delivery'],
  words: ReturnType<typeof myFlagsText>,
): string {
  const wordOf = {
    waiting: words.deliveryWaiting,
    sent: words.delivered,
    failed: words.deliveryFailed,
    undeliverable: words.deliveryNone,
  };
  return wordOf[delivery];
}

interface NoticeItemProps {
  readonly notice: NoticeLine;
  readonly onAnswered: () => unknown;
}

function NoticeItem({ notice, onAnswered }: NoticeItemProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = myFlagsText(locale);
  const me = useMe();
  const title = noticeWords(notice, locale);
  const hasPart = (programId: string) => me.grants.some((grant) => grant.programId === programId);
  const path = noticePath(notice, { hasPart });
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        {notice.seenAt === null && (
          <Badge appearance="filled" color="brand">
            {words.newMark}
          </Badge>
        )}
        {path ? <AppLink to={path}>{title}</AppLink> : <strong>{title}</strong>}
      </div>
      {notice.answerText !== null && <p className={styles.text}>{notice.answerText}</p>}
      <span className={styles.quiet}>
        {[notice.toolName, notice.excerpt].filter(Boolean).join(' · ')}
      </span>
      {notice.waitsForYou && notice.kind !== 'drill-ask' && (
        <Badge className={styles.waits} appearance="tint" color="important">
          {words.waitsForDecision}
        </Badge>
      )}
      {notice.waitsForYou && notice.kind === 'drill-ask' && (
        <AcknowledgeDrill
          drillId={notice.subjectId}
          useCaseName={notice.excerpt}
          onAnswered={onAnswered}
        />
      )}
      <span className={styles.quiet}>
        {formatMoment(notice.createdAt, locale, timeZone)}
        {' · '}
        {deliveryWord(notice.delivery, words)}
      </span>
    </li>
  );
}

/** The inbox: the record of what a person was told, whether or not Teams delivered a copy. */
export function NoticeList() {
  const styles = useStyles();
  const { locale } = useReader();
  const words = myFlagsText(locale);
  const notices = useMyNotices();
  const markSeen = useMarkSeen();
  const all = notices.data?.pages.flatMap((page) => page.notices) ?? [];
  const unseen = all.filter(({ seenAt }) => seenAt === null).slice(0, 100);
  return (
    <Surface
      title={words.messages}
      actions={
        unseen.length > 0 && (
          <Button
            size="small"
            disabledFocusable={markSeen.isPending}
            onClick={() => markSeen.mutate(unseen.map(({ id }) => id))}
          >
            {words.markSeen}
          </Button>
        )
      }
    >
      <Loaded query={notices}>
        {() =>
          all.length === 0 ? (
            <EmptyState title={words.noMessages} hint={words.noMessagesHint} />
          ) : (
            <ul className={styles.list}>
              {all.map((notice) => (
                <NoticeItem key={notice.id} notice={notice} onAnswered={notices.refetch} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {notices.hasNextPage && (
        <div>
          <Button onClick={() => void notices.fetchNextPage()}>{tabText(locale).more}</Button>
        </div>
      )}
    </Surface>
  );
}
