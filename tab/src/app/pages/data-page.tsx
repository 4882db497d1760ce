import type { ProgramView } from '@causeway/shared/api/programs.js';
import type { StageView } from '@causeway/shared/api/stages.js';
import { dataText } from '@causeway/shared/text/data-text.js';
import { useSearchParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { useProgram } from '../../features/data/api/use-program.js';
import { ArrivedPanel } from '../../features/data/arrived-panel.js';
import { ImportPanel } from '../../features/data/import/import-panel.js';
import { connectsTo, importsInto, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

function ProgramData({ program }: { readonly program: ProgramView }) {
  const words = useWords(dataText);
  const me = useMe();
  const { id } = program;
  const [search] = useSearchParams();
  const rowKind = search.get('rows') === 'participants' ? 'participants' : undefined;
  return (
    <>
      <ArrivedPanel programId={id} />
      <ImportPanel program={program} rowKind={rowKind} />
      {connectsTo(me, id) && <AppLink to={`/programs/${id}/integrations`}>{words.toKeys}</AppLink>}
    </>
  );
}

function Data({ stage: { programId } }: { readonly stage: StageView }) {
  const words = useWords(dataText);
  const me = useMe();
  const program = useProgram(programId);
  return (
    <Loaded query={program}>
      {(loaded) =>
        loaded && importsInto(me, loaded.id) ? (
          <ProgramData key={loaded.id} program={loaded} />
        ) : (
          <EmptyState title={words.notYours} hint={words.notYoursHint} />
        )
      }
    </Loaded>
  );
}

/** What other systems know: files, and how much of it has arrived. */
export function DataPage() {
  const words = useWords(dataText);
  return (
    <ProgramFrame section="data" title={words.title} lead={words.lead}>
      {(stage) => <Data stage={stage} />}
    </ProgramFrame>
  );
}
