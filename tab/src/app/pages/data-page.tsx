import type { ProgramView } from '@causeway/shared/api/programs.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { useParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { useProgram } from '../../features/data/api/use-program.js';
import { ArrivedPanel } from '../../features/data/arrived-panel.js';
import { ImportPanel } from '../../features/data/import/import-panel.js';
import { ApiKeyPanel } from '../../features/data/keys/api-key-panel.js';
import { connectsTo, importsInto, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';

function ProgramData({ program }: { readonly program: ProgramView }) {
  const me = useMe();
  return (
    <>
      <ArrivedPanel programId={program.id} />
      <ImportPanel program={program} />
      {connectsTo(me, program.id) && <ApiKeyPanel programId={program.id} />}
    </>
  );
}

/** What other systems know: files, keys, and how much of it has arrived. */
export function DataPage() {
  const { programId = '' } = useParams();
  const words = useWords(dataText);
  const me = useMe();
  const program = useProgram(programId);
  return (
    <PageFrame
      title={words.title}
      width="wide"
      {...(program.data ? { lead: words.lead(program.data.name) } : {})}
      actions={<AppLink to="/charters">{words.backToAll}</AppLink>}
    >
      <Loaded query={program}>
        {(loaded) =>
          loaded && importsInto(me, loaded.id) ? (
            <ProgramData key={loaded.id} program={loaded} />
          ) : (
            <EmptyState title={words.notYours} hint={words.notYoursHint} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}
