import type { StageView } from '@causeway/shared/api/stages.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { ringPageText } from '@causeway/shared/text/ring-page-text.js';
import { Loaded } from '../../components/loaded.js';
import { useRings } from '../../features/ring/api/use-rings.js';
import { useUseCases } from '../../features/ring/api/use-use-cases.js';
import { GuardrailPanel } from '../../features/ring/guardrail-panel.js';
import { OrderPanel } from '../../features/ring/order-panel.js';
import { OverlapPanel } from '../../features/ring/overlap-panel.js';
import { RingList } from '../../features/ring/ring-list.js';
import { StopPanel } from '../../features/ring/stop-panel.js';
import { useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

function Rings({ stage }: { readonly stage: StageView }) {
  const { programId } = stage;
  const rings = useRings(programId);
  const useCases = useUseCases(programId);
  const data = rings.data && useCases.data && { view: rings.data, useCases: useCases.data };
  const error: unknown = rings.error ?? useCases.error;
  const refetch = () => Promise.all([rings.refetch(), useCases.refetch()]);
  return (
    <Loaded query={{ data, error, refetch }}>
      {(loaded) => {
        const rollout = { stage, ...loaded };
        return (
          <>
            <StopPanel rollout={rollout} />
            <RingList rollout={rollout} />
            {loaded.view.rings.length > 1 && <OverlapPanel overlaps={loaded.view.overlaps} />}
            <OrderPanel rollout={rollout} />
            <GuardrailPanel programId={programId} />
          </>
        );
      }}
    </Loaded>
  );
}

/** Who gets the tool when, for what, and what is stopped. */
export function ProgramRingsPage() {
  const nav = useWords(programNavText);
  const words = useWords(ringPageText);
  return (
    <ProgramFrame section="rings" title={nav.rings} lead={words.lead}>
      {(stage) => <Rings stage={stage} />}
    </ProgramFrame>
  );
}
