import { cohortPageText } from '@causeway/shared/text/cohort-page-text.js';
import { AppLink } from '../../components/app-link.js';
import { ProvenanceBar } from '../../components/charts/provenance-bar.js';
import type { MeasureCell } from '../../components/charts/reading.js';
import { EmptyState } from '../../components/empty-state.js';
import { Surface } from '../../components/surface.js';
import { importsInto, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';
import type { CohortCriteria } from './api/use-cohort-criteria.js';
import { CriterionLine } from './criterion-line.js';
import { OldestCount } from './oldest-count.js';

interface ProvenancePanelProps {
  readonly programId: string;
  readonly cells: readonly MeasureCell[];
  readonly criteria: CohortCriteria | undefined;
}

/** How people came to take part, and whether enough did not volunteer. */
export function ProvenancePanel({ programId, cells, criteria }: ProvenancePanelProps) {
  const words = useWords(cohortPageText);
  const me = useMe();
  const toImport = importsInto(me, programId) && (
    <AppLink to={`/programs/${programId}/data?rows=participants`}>{words.importPeople}</AppLink>
  );
  if (cells.length === 0) {
    return (
      <Surface title={words.came}>
        <CriterionLine criteria={criteria} name="provenance" />
        <EmptyState title={words.nothingYet} hint={words.nothingYetHint}>
          {toImport}
        </EmptyState>
      </Surface>
    );
  }
  return (
    <Surface title={words.came} actions={toImport}>
      <ProvenanceBar title={words.everybodyByProvenance} cells={cells} />
      <OldestCount
        cells={cells.filter(({ filter }) => filter.by === 'all' || filter.by === 'provenance')}
      />
      <CriterionLine criteria={criteria} name="provenance" />
    </Surface>
  );
}
