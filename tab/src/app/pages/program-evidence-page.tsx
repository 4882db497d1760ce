import type { StageView } from '@causeway/shared/api/stages.js';
import { evidencePageText } from '@causeway/shared/text/evidence-page-text.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { EvidenceList } from '../../features/evidence/evidence-list.js';
import { useGate } from '../../features/gate/api/use-gate.js';
import { useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

function Evidence({ stage }: { readonly stage: StageView }) {
  const { programId } = stage;
  const gate = useGate(programId);
  return <EvidenceList programId={programId} asked={{ stage, gate: gate.data }} />;
}

/** What was shown outside the measures. */
export function ProgramEvidencePage() {
  const nav = useWords(programNavText);
  const words = useWords(evidencePageText);
  return (
    <ProgramFrame section="evidence" title={nav.evidence} lead={words.lead}>
      {(stage) => <Evidence stage={stage} />}
    </ProgramFrame>
  );
}
