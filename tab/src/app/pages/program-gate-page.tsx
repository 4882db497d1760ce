import type { GateView } from '@causeway/shared/api/gates.js';
import type { StageView } from '@causeway/shared/api/stages.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { gatePageText } from '@causeway/shared/text/gate-page-text.js';
import { plannerText } from '@causeway/shared/text/planner-text.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { useSearchParams } from 'react-router';
import { ChoiceBar } from '../../components/choice-bar.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useApprovals } from '../../features/approval/api/use-approvals.js';
import { askId, RequestPanel } from '../../features/approval/request-panel.js';
import { useGate } from '../../features/gate/api/use-gate.js';
import { useWaivers } from '../../features/gate/api/use-waivers.js';
import { CriterionList } from '../../features/gate/criterion-list.js';
import { GateSummary } from '../../features/gate/gate-summary.js';
import { NeedsList } from '../../features/gate/needs-list.js';
import { WaiverList } from '../../features/gate/waiver-list.js';
import { useGateTemplates } from '../../features/gate-template/api/use-gate-templates.js';
import { TemplatePanel } from '../../features/gate-template/template-panel.js';
import { DryRunPanel } from '../../features/planner/dry-run-panel.js';
import { PlannerPanel } from '../../features/planner/planner-panel.js';
import { useProgram } from '../../features/program/api/use-program.js';
import { useReader, useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';
import { useSentTo } from '../use-sent-to.js';

const parts = ['now', 'plan', 'past', 'asked'] as const;
type Part = (typeof parts)[number];

interface GateProps {
  readonly programId: string;
  readonly gate: GateView;
}

function GateNow({ programId, gate }: GateProps) {
  const words = useWords(gatePageText);
  const { locale } = useReader();
  const waivers = useWaivers(programId);
  const program = useProgram(programId);
  const [search] = useSearchParams();
  const approvals = useApprovals(programId);
  useSentTo(askId, program.data && approvals.data ? 'there' : 'loading');
  return (
    <>
      <Surface title={words.step(stepWord(gate.transition, locale))}>
        <GateSummary programId={programId} gate={gate} />
        <CriterionList
          programId={programId}
          gate={gate}
          waivers={waivers.data?.waivers ?? []}
          mayAsk={waivers.data?.mayAsk ?? false}
        />
      </Surface>
      {program.data && <RequestPanel program={program.data} gate={gate} />}
      <Surface title={words.nextSteps}>
        <NeedsList programId={programId} gate={gate} />
      </Surface>
      <Surface title={words.exceptions}>
        <Loaded query={waivers}>
          {({ waivers: all }) => (
            <WaiverList waivers={all} soughtId={search.get('exception') ?? undefined} />
          )}
        </Loaded>
      </Surface>
    </>
  );
}

function GatePast({ programId, gate }: GateProps) {
  const words = useWords(plannerText);
  const { locale, timeZone } = useReader();
  const [search] = useSearchParams();
  const templates = useGateTemplates(programId);
  return (
    <Loaded query={templates}>
      {({ changes }) => (
        <DryRunPanel
          programId={programId}
          changeId={search.get('change') ?? undefined}
          proposals={changes
            .filter(
              ({ state, template }) => state === 'proposed' && template === gate.template.name,
            )
            .map(({ id, proposedBy, proposedAt }) => ({
              value: id,
              label: words.proposal(proposedBy.name, formatDay(proposedAt, locale, timeZone)),
            }))}
        />
      )}
    </Loaded>
  );
}

function GateAsked({ programId, gate }: GateProps) {
  const templates = useGateTemplates(programId);
  return (
    <Loaded query={templates}>
      {(view) => <TemplatePanel programId={programId} view={view} current={gate.template.name} />}
    </Loaded>
  );
}

const contents: Readonly<Record<Part, (props: GateProps) => React.ReactNode>> = {
  now: (props) => <GateNow {...props} />,
  plan: ({ programId }) => <PlannerPanel programId={programId} />,
  past: (props) => <GatePast {...props} />,
  asked: (props) => <GateAsked {...props} />,
};

function Gate({ stage: { programId, phase } }: { readonly stage: StageView }) {
  const words = useWords(gatePageText);
  const partWords = useWords(plannerText);
  const gate = useGate(programId);
  const [search, setSearch] = useSearchParams();
  const shownPart = parts.find((part) => part === search.get('part')) ?? 'now';
  return (
    <Loaded query={gate}>
      {(shown) =>
        shown ? (
          <>
            <ChoiceBar
              label={partWords.parts}
              value={shownPart}
              choices={parts.map((value) => ({ value, label: partWords[value] }))}
              onChange={(part) => setSearch({ part }, { replace: true })}
            />
            {contents[shownPart]({ programId, gate: shown })}
          </>
        ) : (
          <EmptyState
            title={words.noStep}
            hint={phase === 'ended' ? words.noStepEnded : words.noStepCompleted}
          />
        )
      }
    </Loaded>
  );
}

/** What stands before the next step: now, in a pilot that is planned, and in weeks that are past. */
export function ProgramGatePage() {
  const nav = useWords(programNavText);
  const words = useWords(gatePageText);
  return (
    <ProgramFrame section="gate" title={nav.gate} lead={words.lead}>
      {(stage) => <Gate stage={stage} />}
    </ProgramFrame>
  );
}
