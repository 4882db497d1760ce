import { cohortPageText } from '@causeway/shared/text/cohort-page-text.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { Loaded } from '../../components/loaded.js';
import { useCohortCells } from '../../features/cohort/api/use-cohort-cells.js';
import { useCohortCriteria } from '../../features/cohort/api/use-cohort-criteria.js';
import { LabelsPanel } from '../../features/cohort/labels-panel.js';
import { ProvenancePanel } from '../../features/cohort/provenance-panel.js';
import { RefusalsPanel } from '../../features/cohort/refusals-panel.js';
import { RulesPanel } from '../../features/cohort/rules-panel.js';
import { StrataPanel } from '../../features/cohort/strata-panel.js';
import { WindowsPanel } from '../../features/cohort/windows-panel.js';
import { connectsTo, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

function Cohort({ programId }: { readonly programId: string }) {
  const me = useMe();
  const cells = useCohortCells(programId);
  const criteria = useCohortCriteria(programId).data;
  return (
    <>
      <Loaded query={cells}>
        {({ everybody, declined }) => (
          <>
            <ProvenancePanel programId={programId} cells={everybody} criteria={criteria} />
            <StrataPanel cells={everybody} criteria={criteria} />
            {declined.length > 0 && <RefusalsPanel cells={declined} />}
          </>
        )}
      </Loaded>
      <WindowsPanel programId={programId} criteria={criteria} />
      <RulesPanel programId={programId} />
      {connectsTo(me, programId) && <LabelsPanel programId={programId} />}
    </>
  );
}

/** Who is trying it, in groups. */
export function ProgramCohortPage() {
  const nav = useWords(programNavText);
  const words = useWords(cohortPageText);
  return (
    <ProgramFrame section="cohort" title={nav.cohort} lead={words.lead}>
      {({ programId }) => <Cohort programId={programId} />}
    </ProgramFrame>
  );
}
