import type { HowView } from '@causeway/shared/api/how.js';
import { phaseNames } from '@causeway/shared/text/composition-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { howText } from '@causeway/shared/text/how-text.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { useParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { Surface } from '../../components/surface.js';
import { useHowItGoes } from '../../features/how/api/use-how.js';
import { usePromises } from '../../features/how/api/use-promises.js';
import { PromisePanel } from '../../features/how/promise-panel.js';
import { ToldNumbers } from '../../features/how/told-numbers.js';
import { UseCaseList } from '../../features/how/use-case-list.js';
import { useReader, useWords } from '../../lib/reader.js';

function Promises({ programId }: { readonly programId: string }) {
  const words = useWords(howText);
  const promises = usePromises(programId);
  return (
    <Loaded query={promises}>
      {(loaded) =>
        loaded.length === 0 ? (
          <Surface title={words.said}>
            <EmptyState title={words.nothingSaid} hint={words.nothingSaidHint} />
          </Surface>
        ) : (
          loaded.map(({ kind, sheet }) => (
            <PromisePanel key={kind.name} programId={programId} kind={kind} sheet={sheet} />
          ))
        )
      }
    </Loaded>
  );
}

function How({ how }: { readonly how: HowView }) {
  const words = useWords(howText);
  const phases = useWords(phaseNames);
  const { locale } = useReader();
  return (
    <>
      <Surface title={words.where}>
        <span>{words.inPhase(phases[how.phase])}</span>
        {how.ring !== null && <span>{words.inStage(formatNumber(how.ring, locale))}</span>}
      </Surface>
      <Surface title={words.useCases}>
        <UseCaseList useCases={how.useCases} />
      </Surface>
      <Promises programId={how.id} />
      <Surface title={words.numbers}>
        <ToldNumbers how={how} />
      </Surface>
      <Surface>
        <span>
          {words.flags} <AppLink to="/flag">{words.flagIt}</AppLink>
        </span>
      </Surface>
    </>
  );
}

/** What everybody who works with a tool can read about how it is going. */
export function HowPage() {
  const { programId = '' } = useParams();
  const words = useWords(howText);
  const nav = useWords(programNavText);
  const how = useHowItGoes(programId);
  return (
    <PageFrame
      title={how.data ? words.title(how.data.toolName) : nav.how}
      width="reading"
      {...(how.data ? { lead: words.lead(how.data.name) } : {})}
    >
      <Loaded query={how}>{(loaded) => <How how={loaded} />}</Loaded>
    </PageFrame>
  );
}
