import type { StageView } from '@causeway/shared/api/stages.js';
import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { useCriteria } from '../../features/measure/api/use-criteria.js';
import { useEarlyWarnings } from '../../features/measure/api/use-early-warnings.js';
import { useMeasures } from '../../features/measure/api/use-measures.js';
import { CriterionPanel } from '../../features/measure/criterion-panel.js';
import { CutBar } from '../../features/measure/cut-bar.js';
import { EditionLine } from '../../features/measure/edition-line.js';
import { cutsOf, readCut } from '../../features/measure/measure-cut.js';
import { MeasureSection } from '../../features/measure/measure-section.js';
import { WarningPanel } from '../../features/measure/warning-panel.js';
import { useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

/** What is liked and what is completed comes last, whatever else there is. */
const classes = ['gating', 'guardrail', 'context', 'vanity'] as const;

function Measures({ stage: { programId } }: { readonly stage: StageView }) {
  const words = useWords(measurePageText);
  const [search, setSearch] = useSearchParams();
  const measures = useMeasures(programId);
  const criteria = useCriteria(programId);
  const lamps = useEarlyWarnings(programId);
  return (
    <Loaded query={measures}>
      {({ edition, measures: published, useCases }) => {
        const offered = cutsOf(published);
        const asked = readCut(search.get('by'));
        const cut = offered.includes(asked) ? asked : 'all';
        const section = (of: (typeof classes)[number]) =>
          edition && (
            <MeasureSection
              key={of}
              programId={programId}
              of={of}
              measures={published}
              cut={cut}
              useCases={useCases}
              criteria={criteria.data?.criteria ?? []}
              publishedAt={edition.publishedAt}
            />
          );
        return (
          <>
            <WarningPanel measures={published} lamps={lamps.data ?? []} useCases={useCases} />
            {edition ? (
              <EditionLine programId={programId} edition={edition} />
            ) : (
              <EmptyState title={words.noEdition} hint={words.noEditionHint} />
            )}
            <Loaded query={criteria}>
              {(loaded) => <CriterionPanel programId={programId} useCases={useCases} {...loaded} />}
            </Loaded>
            <CutBar
              offered={offered}
              cut={cut}
              onChange={(by) => setSearch(by === 'all' ? {} : { by }, { replace: true })}
            />
            {classes.map(section)}
          </>
        );
      }}
    </Loaded>
  );
}

/** What is measured, what it must show, and what it warns of. */
export function ProgramMeasuresPage() {
  const nav = useWords(programNavText);
  const words = useWords(measurePageText);
  return (
    <ProgramFrame section="measures" title={nav.measures} lead={words.lead}>
      {(stage) => <Measures stage={stage} />}
    </ProgramFrame>
  );
}
