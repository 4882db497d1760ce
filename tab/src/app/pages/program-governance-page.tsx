import type { ProgramView } from '@causeway/shared/api/programs.js';
import type { StageView } from '@causeway/shared/api/stages.js';
import { governancePageText } from '@causeway/shared/text/governance-page-text.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { RulesPanel } from '../../features/approval-rule/rules-panel.js';
import { DrillsPanel } from '../../features/charter/drills-panel.js';
import { DelegationPanel } from '../../features/delegation/delegation-panel.js';
import { useGate } from '../../features/gate/api/use-gate.js';
import { ChartersPanel } from '../../features/governance/charters-panel.js';
import { EthicsPanel } from '../../features/governance/ethics-panel.js';
import { OverduePanel } from '../../features/governance/overdue-panel.js';
import { RehearsalPanel } from '../../features/governance/rehearsal-panel.js';
import { StandardsPanel } from '../../features/governance/standards-panel.js';
import { useProgram } from '../../features/program/api/use-program.js';
import { useWords } from '../../lib/reader.js';
import { DeclaredWorld } from '../declared-world.js';
import { ProgramFrame } from '../program-frame.js';

interface GovernanceProps {
  readonly stage: StageView;
  readonly program: ProgramView;
}

function Governance({ stage, program }: GovernanceProps) {
  const words = useWords(governancePageText);
  const { programId } = stage;
  const { data: gate } = useGate(programId);
  const useCases = program.useCases.filter(({ isRetired }) => !isRetired);
  if (useCases.length === 0) {
    return (
      <>
        <OverduePanel stage={stage} />
        <EmptyState title={words.noUseCases} hint={words.noUseCasesHint} />
        <RulesPanel program={program} />
        <DelegationPanel programId={programId} />
      </>
    );
  }
  return (
    <>
      <OverduePanel stage={stage} />
      <ChartersPanel useCaseIds={useCases.map(({ id }) => id)} />
      <RulesPanel program={program} />
      <DelegationPanel programId={programId} />
      <StandardsPanel programId={programId} useCases={useCases} />
      <RehearsalPanel programId={programId} gate={gate} />
      <DrillsPanel useCases={useCases} mayStart={program.mayEditCharters} />
      <DeclaredWorld programId={programId}>
        <EthicsPanel programId={programId} useCases={useCases} gate={gate} />
      </DeclaredWorld>
    </>
  );
}

/** Who answers for a program, by which standard, and whether that was ever tried. */
export function ProgramGovernancePage() {
  const { governance } = useWords(programNavText);
  const words = useWords(governancePageText);
  return (
    <ProgramFrame section="governance" title={governance} lead={words.lead}>
      {(stage) => <WithProgram stage={stage} />}
    </ProgramFrame>
  );
}

function WithProgram({ stage }: { readonly stage: StageView }) {
  const program = useProgram(stage.programId);
  return (
    <Loaded query={program}>
      {(loaded) => loaded && <Governance stage={stage} program={loaded} />}
    </Loaded>
  );
}
