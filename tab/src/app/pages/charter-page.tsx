import { charterText } from '@causeway/shared/text/charter-text.js';
import { useParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { useCharter } from '../../features/charter/api/use-charter.js';
import { CharterDetail } from '../../features/charter/charter-detail.js';
import { readsCharters, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';

export function CharterPage() {
  const { useCaseId = '' } = useParams();
  const words = useWords(charterText);
  const me = useMe();
  const charter = useCharter(useCaseId);
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
