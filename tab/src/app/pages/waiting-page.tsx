import { waitingText } from '@causeway/shared/text/waiting-text.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { Surface } from '../../components/surface.js';
import { useMyWaiting } from '../../features/portfolio/api/use-my-waiting.js';
import { MyWaitingList } from '../../features/portfolio/my-waiting-list.js';
import { useWords } from '../../lib/reader.js';

/** Everything that needs one's word, in every program. */
export function WaitingPage() {
  const words = useWords(waitingText);
  const waiting = useMyWaiting();
  return (
    <PageFrame title={words.title} lead={words.lead} width="reading">
      <Surface>
        <Loaded query={waiting}>{(loaded) => <MyWaitingList {...loaded} />}</Loaded>
      </Surface>
    </PageFrame>
  );
}
