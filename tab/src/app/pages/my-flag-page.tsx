import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { useMyFlag } from '../../features/my-flag/api/use-my-flag.js';
import { MyFlagDetail } from '../../features/my-flag/my-flag-detail.js';
import { leadsNowhere } from '../../lib/api-problem.js';
import { useWords } from '../../lib/reader.js';
import { AbsentPage } from '../absent-page.js';

export function MyFlagPage() {
  const { flagId = '' } = useParams();
  const words = useWords(myFlagsText);
  const flag = useMyFlag(flagId);
  const { toHome } = useWords(tabText);
  if (leadsNowhere(flag)) return <AbsentPage what="flag" to="/" toWords={toHome} />;
  const title = [flag.data?.toolName, flag.data?.useCaseName].filter(Boolean).join(' · ');
  return (
    <PageFrame
      title={title || words.title}
      width="reading"
      actions={<AppLink to="/">{words.title}</AppLink>}
    >
      <Loaded query={flag}>{(loaded) => <MyFlagDetail key={loaded.id} flag={loaded} />}</Loaded>
    </PageFrame>
  );
}
