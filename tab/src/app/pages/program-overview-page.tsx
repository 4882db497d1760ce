import type { StageView } from '@causeway/shared/api/stages.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { programPageText } from '@causeway/shared/text/program-page-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { waitingText } from '@causeway/shared/text/waiting-text.js';
import { Caption1 } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useApprovals } from '../../features/approval/api/use-approvals.js';
import { isLiveApproval, LiveApproval } from '../../features/approval/live-approval.js';
import { useGate } from '../../features/gate/api/use-gate.js';
import { GateSummary } from '../../features/gate/gate-summary.js';
import { NeedsList } from '../../features/gate/needs-list.js';
import { whoOwes } from '../../features/gate/who-owes.js';
import { useMyWaiting } from '../../features/portfolio/api/use-my-waiting.js';
import { MyWaitingList } from '../../features/portfolio/my-waiting-list.js';
import { decideId } from '../../features/portfolio/waiting-words.js';
import { useProgram } from '../../features/program/api/use-program.js';
import { QuestionPanel } from '../../features/program/question-panel.js';
import { StandingPanel } from '../../features/program/standing-panel.js';
import { StopsPanel } from '../../features/program/stops-panel.js';
import { useRings } from '../../features/program/api/use-rings.js';
import { useStepNow } from '../../features/ring/api/use-step-now.js';
import { StepPanel } from '../../features/ring/step-panel.js';
import { useReader, useWords } from '../../lib/reader.js';
import { NextActPanel } from '../next-act-panel.js';
import { ProgramFrame } from '../program-frame.js';
import { useSentTo } from '../use-sent-to.js';

function GatePanels({ stage }: { readonly stage: StageView }) {
  const { programId, since, decideBy } = stage;
  const words = useWords(programPageText);
  const { locale, timeZone } = useReader();
  const day = (at: number) => formatDay(at, locale, timeZone);
  const gate = useGate(programId);
  const approval = useApprovals(programId).data?.approvals.find(isLiveApproval);
  return (
    <Loaded query={gate}>
      {(shown) =>
        shown && (
          <>
            <Surface title={`${words.gate}: ${stepWord(shown.transition, locale)}`}>
              <GateSummary programId={programId} gate={shown} />
              {approval && <LiveApproval approval={approval} />}
              <AppLink to={`/programs/${programId}/gate`}>{words.toGate}</AppLink>
            </Surface>
            <Surface title={words.waiting}>
              {decideBy !== null && whoOwes(shown).length > 0 && (
                <Caption1>{words.owedSince(day(since), day(decideBy))}</Caption1>
              )}
              <NeedsList programId={programId} gate={shown} />
            </Surface>
          </>
        )
      }
    </Loaded>
  );
}

/** What needs the viewer's word in this program; nothing where that is nothing. */
function WaitingHere({ programId }: { readonly programId: string }) {
  const words = useWords(waitingText);
  const waiting = useMyWaiting().data?.waiting.filter(({ program }) => program.id === programId);
  if (!waiting || waiting.length === 0) return null;
  return (
    <Surface title={words.title}>
      <MyWaitingList waiting={waiting} isOfOneProgram />
    </Surface>
  );
}

function Overview({ stage }: { readonly stage: StageView }) {
  const words = useWords(programPageText);
  const { programId, phase, mayDecide } = stage;
  const rings = useRings(programId);
  const isStepKnown = useStepNow(stage).data !== undefined;
  useSentTo(decideId, isStepKnown ? 'there' : 'loading');
  const program = useProgram(programId);
  const isOver = phase === 'ended' || phase === 'completed';
  return (
    <>
      {phase === 'completed' && <EmptyState title={words.isCompleted} />}
      {!isOver && <NextActPanel stage={stage} />}
      <StandingPanel stage={stage} rings={rings.data?.rings ?? []} />
      <WaitingHere programId={programId} />
      <StopsPanel stage={stage} useCases={program.data?.useCases ?? []} />
      <QuestionPanel stage={stage} />
      {!isOver && <GatePanels stage={stage} />}
      {mayDecide && !isOver && (
        <Surface id={decideId} title={words.decide}>
          <StepPanel stage={stage} here={`/programs/${programId}`} />
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
