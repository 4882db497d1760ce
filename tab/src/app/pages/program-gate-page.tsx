import type { StageView } from '@causeway/shared/api/stages.js';
import { gatePageText } from '@causeway/shared/text/gate-page-text.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { RequestPanel } from '../../features/approval/request-panel.js';
import { useGate } from '../../features/gate/api/use-gate.js';
import { useWaivers } from '../../features/gate/api/use-waivers.js';
import { CriterionList } from '../../features/gate/criterion-list.js';
import { GateSummary } from '../../features/gate/gate-summary.js';
import { NeedsList } from '../../features/gate/needs-list.js';
import { WaiverList } from '../../features/gate/waiver-list.js';
import { useProgram } from '../../features/program/api/use-program.js';
import { useReader, useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

function Gate({ stage: { programId } }: { readonly stage: StageView }) {
  const words = useWords(gatePageText);
  const { locale } = useReader();
  const gate = useGate(programId);
  const waivers = useWaivers(programId);
  const program = useProgram(programId);
  return (
    <Loaded query={gate}>
      {(shown) =>
        shown ? (
          <>
            <Surface title={words.step(stepWord(shown.transition, locale))}>
              <GateSummary gate={shown} />
              <CriterionList
                programId={programId}
                gate={shown}
                waivers={waivers.data?.waivers ?? []}
                mayAsk={waivers.data?.mayAsk ?? false}
              />
            </Surface>
            {program.data && <RequestPanel program={program.data} gate={shown} />}
            <Surface title={words.nextSteps}>
              <NeedsList gate={shown} />
            </Surface>
            <Surface title={words.exceptions}>
              <Loaded query={waivers}>{(loaded) => <WaiverList {...loaded} />}</Loaded>
            </Surface>
          </>
        ) : (
          <EmptyState title={words.noStep} hint={words.noStepHint} />
        )
      }
    </Loaded>
  );
}

/** What stands before the next step. */
export function ProgramGatePage() {
  const nav = useWords(programNavText);
  const words = useWords(gatePageText);
  return (
    <ProgramFrame section="gate" title={nav.gate} lead={words.lead}>
      {(stage) => <Gate stage={stage} />}
    </ProgramFrame>
  );
}
