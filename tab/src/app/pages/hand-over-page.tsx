import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { useHandOver } from '../../features/hand-over/api/use-hand-overs.js';
import { HandOverDetail } from '../../features/hand-over/hand-over-detail.js';
import { leadsNowhere } from '../../lib/api-problem.js';
import { useWords } from '../../lib/reader.js';
import { AbsentPage } from '../absent-page.js';

export function HandOverPage() {
  const { handOverId = '' } = useParams();
  const words = useWords(myFlagsText);
  const handOver = useHandOver(handOverId);
  const { toHome } = useWords(tabText);
  if (leadsNowhere(handOver)) return <AbsentPage what="handOver" to="/" toWords={toHome} />;
  const title = handOver.data?.mayAnswer ? words.waiting : words.questions;
  return (
    <PageFrame title={title} width="reading" actions={<AppLink to="/">{words.title}</AppLink>}>
      <Loaded query={handOver}>
        {(loaded) => <HandOverDetail key={loaded.id} handOver={loaded} />}
      </Loaded>
    </PageFrame>
  );
}
