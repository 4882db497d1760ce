import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FlagRegular } from '@fluentui/react-icons/svg/flag';
import { PageFrame } from '../../components/page-frame.js';
import { HandOverList } from '../../features/hand-over/hand-over-list.js';
import { UnderWayList } from '../../features/how/under-way-list.js';
import { MyFlagList } from '../../features/my-flag/my-flag-list.js';
import { NoticeList } from '../../features/notice/notice-list.js';
import { useNavigation } from '../../lib/navigation.js';
import { useWords } from '../../lib/reader.js';

const useStyles = makeStyles({
  home: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(280px, 2fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});

export function HomePage() {
  const styles = useStyles();
  const words = useWords(myFlagsText);
  const { go } = useNavigation();
  return (
    <PageFrame
      title={words.title}
      width="wide"
      actions={
        <Button appearance="primary" icon={<FlagRegular />} onClick={() => go('/flag')}>
          {useWords(tabText).flagSomething}
        </Button>
      }
    >
      <div className={styles.home}>
        <div className={styles.part}>
          <HandOverList whose="waiting" />
          <MyFlagList />
        </div>
        <div className={styles.part}>
          <NoticeList />
          <HandOverList whose="asked" />
          <UnderWayList />
        </div>
      </div>
    </PageFrame>
  );
}
