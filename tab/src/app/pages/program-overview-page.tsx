import type { StageView } from '@causeway/shared/api/stages.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { programPageText } from '@causeway/shared/text/program-page-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useGate } from '../../features/gate/api/use-gate.js';
import { GateSummary } from '../../features/gate/gate-summary.js';
import { NeedsList } from '../../features/gate/needs-list.js';
import { useGranted } from '../../features/program/api/use-granted.js';
import { useRings } from '../../features/program/api/use-rings.js';
import { DecidePanel } from '../../features/program/decide-panel.js';
import { QuestionPanel } from '../../features/program/question-panel.js';
import { StandingPanel } from '../../features/program/standing-panel.js';
import { useReader, useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

function GatePanels({ programId }: { readonly programId: string }) {
  const words = useWords(programPageText);
  const { locale } = useReader();
  const gate = useGate(programId);
  return (
    <Loaded query={gate}>
      {(shown) =>
        shown && (
          <>
            <Surface title={`${words.gate}: ${stepWord(shown.transition, locale)}`}>
              <GateSummary gate={shown} />
              <AppLink to={`/programs/${programId}/gate`}>{words.toGate}</AppLink>
            </Surface>
            <Surface title={words.waiting}>
              <NeedsList gate={shown} />
            </Surface>
          </>
        )
      }
    </Loaded>
  );
}

function Overview({ stage }: { readonly stage: StageView }) {
  const words = useWords(programPageText);
  const { programId, phase, mayDecide } = stage;
  const rings = useRings(programId);
  const granted = useGranted(programId);
  const isOver = phase === 'ended' || phase === 'completed';
  return (
    <>
      {phase === 'completed' && <EmptyState title={words.isCompleted} />}
      <StandingPanel stage={stage} rings={rings.data?.rings ?? []} />
      <QuestionPanel stage={stage} />
      {!isOver && <GatePanels programId={programId} />}
      {mayDecide && !isOver && (
        <Surface title={words.decide}>
          <DecidePanel stage={stage} isGranted={granted.data ?? false} />
        </Surface>
      )}
    </>
  );
}

/** A program at a glance. */
export function ProgramOverviewPage() {
  const nav = useWords(programNavText);
  return (
    <ProgramFrame section="overview" title={nav.overview}>
      {(stage) => <Overview stage={stage} />}
    </ProgramFrame>
  );
}
