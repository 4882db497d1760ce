import { charterText } from '@causeway/shared/text/charter-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { useCharter } from '../../features/charter/api/use-charter.js';
import { CharterDetail } from '../../features/charter/charter-detail.js';
import { leadsNowhere } from '../../lib/api-problem.js';
import { readsCharters, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';
import { AbsentPage } from '../absent-page.js';

export function CharterPage() {
  const { useCaseId = '' } = useParams();
  const words = useWords(charterText);
  const me = useMe();
  const charter = useCharter(useCaseId);
  const { toHome } = useWords(tabText);
  if (leadsNowhere(charter)) {
    return readsCharters(me) ? (
      <AbsentPage what="useCase" to="/charters" toWords={words.backToAll} />
    ) : (
      <AbsentPage what="useCase" to="/" toWords={toHome} />
    );
  }
  return (
    <PageFrame
      title={charter.data?.useCaseName ?? words.title}
      width="reading"
      {...(charter.data ? { lead: charter.data.programName } : {})}
      actions={readsCharters(me) && <AppLink to="/charters">{words.backToAll}</AppLink>}
    >
      <Loaded query={charter}>
        {(loaded) => <CharterDetail key={loaded.useCaseId} charter={loaded} />}
      </Loaded>
    </PageFrame>
  );
}
