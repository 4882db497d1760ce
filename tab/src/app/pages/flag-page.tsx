import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import { useParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { useFlagPage } from '../../features/flag/api/use-flag-page.js';
import { FlagDetail } from '../../features/flag/page/flag-detail.js';
import { leadsNowhere } from '../../lib/api-problem.js';
import { lastBoardPath } from '../../lib/last-board.js';
import { useWords } from '../../lib/reader.js';
import { AbsentPage } from '../absent-page.js';

export function FlagPage() {
  const { flagId = '' } = useParams();
  const words = useWords(flagPageText);
  const flag = useFlagPage(flagId);
  if (leadsNowhere(flag)) {
    return <AbsentPage what="flag" to={lastBoardPath()} toWords={words.toBoard} />;
  }
  const title = flag.data
    ? [flag.data.toolName, flag.data.useCaseName].filter(Boolean).join(' · ')
    : words.whatItSaid;
  return (
    <PageFrame
      title={title}
      width="wide"
      actions={<AppLink to={lastBoardPath()}>{words.toBoard}</AppLink>}
    >
      <Loaded query={flag}>{(loaded) => <FlagDetail key={loaded.id} flag={loaded} />}</Loaded>
    </PageFrame>
  );
}
