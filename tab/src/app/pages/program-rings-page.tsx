import type { StageView } from '@causeway/shared/api/stages.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { ringPageText } from '@causeway/shared/text/ring-page-text.js';
import { stepText } from '@causeway/shared/text/step-text.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useRollout } from '../../features/ring/api/use-rollout.js';
import { GuardrailPanel } from '../../features/ring/guardrail-panel.js';
import { OrderPanel } from '../../features/ring/order-panel.js';
import { OverlapPanel } from '../../features/ring/overlap-panel.js';
import { RingList } from '../../features/ring/ring-list.js';
import { StepPanel } from '../../features/ring/step-panel.js';
import { StopPanel } from '../../features/ring/stop-panel.js';
import { useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

function Rings({ stage }: { readonly stage: StageView }) {
  const { programId } = stage;
  const words = useWords(stepText);
  return (
    <Loaded query={useRollout(stage)}>
      {(rollout) => (
        <>
          <Surface title={words.title}>
            <StepPanel stage={stage} here={`/programs/${programId}/rings`} />
          </Surface>
          <StopPanel rollout={rollout} />
          <RingList rollout={rollout} />
          {rollout.view.rings.length > 1 && <OverlapPanel overlaps={rollout.view.overlaps} />}
          <OrderPanel rollout={rollout} />
          <GuardrailPanel programId={programId} />
        </>
      )}
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
