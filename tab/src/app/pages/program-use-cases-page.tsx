import type { StageView } from '@causeway/shared/api/stages.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { workPageText } from '@causeway/shared/text/work-page-text.js';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useUseCases } from '../../features/use-case/api/use-use-cases.js';
import { CoveragePanel } from '../../features/use-case/coverage-panel.js';
import { DispositionMatrix } from '../../features/use-case/disposition-matrix.js';
import { RubsPanel } from '../../features/use-case/rubs-panel.js';
import { TraitsList } from '../../features/use-case/traits-list.js';
import { useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

function UseCases({ stage }: { readonly stage: StageView }) {
  const words = useWords(workPageText);
  const { programId } = stage;
  const query = useUseCases(programId);
  return (
    <Loaded query={query}>
      {(list) =>
        list.useCases.length === 0 ? (
          <EmptyState title={words.none} hint={words.noneHint}>
            <AppLink to="/charters">{words.toNaming}</AppLink>
          </EmptyState>
        ) : (
          <>
            {!list.mayEdit && <span>{words.readOnly}</span>}
            <CoveragePanel programId={programId} list={list} />
            <Surface title={words.matrix}>
              <span>{words.matrixLead}</span>
              <DispositionMatrix programId={programId} list={list} />
            </Surface>
            <Surface title={words.each}>
              {list.mayEdit && <span>{words.eachLead}</span>}
              <TraitsList stage={stage} list={list} />
            </Surface>
            <RubsPanel
              programId={programId}
              useCases={list.useCases.filter(({ isRetired }) => !isRetired)}
            />
          </>
        )
      }
    </Loaded>
  );
}

/** What people use the tool for. */
export function ProgramUseCasesPage() {
  const nav = useWords(programNavText);
  const words = useWords(workPageText);
  return (
    <ProgramFrame section="use-cases" title={nav.useCases} lead={words.lead}>
      {(stage) => <UseCases stage={stage} />}
    </ProgramFrame>
  );
}
