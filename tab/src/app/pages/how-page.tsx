import type { HowView } from '@causeway/shared/api/how.js';
import { howText } from '@causeway/shared/text/how-text.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { Surface } from '../../components/surface.js';
import { useHowItGoes } from '../../features/how/api/use-how.js';
import { usePromises } from '../../features/how/api/use-promises.js';
import { FlaggedPanel } from '../../features/how/flagged-panel.js';
import { PromisePanel } from '../../features/how/promise-panel.js';
import { ShortfallPanel } from '../../features/how/shortfall-panel.js';
import { StandingPanel } from '../../features/how/standing-panel.js';
import { ToldNumbers } from '../../features/how/told-numbers.js';
import { UseCaseList } from '../../features/how/use-case-list.js';
import { leadsNowhere } from '../../lib/api-problem.js';
import { useWords } from '../../lib/reader.js';
import { AbsentPage } from '../absent-page.js';

function Promises({ how }: { readonly how: HowView }) {
  const words = useWords(howText);
  const promises = usePromises(how.id);
  return (
    <Loaded query={promises}>
      {(loaded) =>
        loaded.every(({ sheet, ranOutAt }) => sheet === null && ranOutAt === null) ? (
          <Surface title={words.said}>
            <EmptyState title={words.nothingSaid} hint={words.nothingSaidHint} />
          </Surface>
        ) : (
          loaded.map((promised) => (
            <PromisePanel
              key={promised.kind.name}
              programId={how.id}
              promised={promised}
              groups={how.groups}
            />
          ))
        )
      }
    </Loaded>
  );
}

function How({ how }: { readonly how: HowView }) {
  const words = useWords(howText);
  return (
    <>
      <StandingPanel how={how} />
      <ShortfallPanel how={how} />
      <Surface title={words.useCases}>
        <UseCaseList how={how} />
      </Surface>
      <Promises how={how} />
      <Surface title={words.numbers}>
        <ToldNumbers how={how} />
      </Surface>
      <FlaggedPanel flags={how.flags} />
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
  const { toHome } = useWords(tabText);
  const how = useHowItGoes(programId);
  if (leadsNowhere(how)) return <AbsentPage what="program" to="/" toWords={toHome} />;
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
