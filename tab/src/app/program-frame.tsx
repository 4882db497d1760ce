import type { StageView } from '@causeway/shared/api/stages.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { AppLink } from '../components/app-link.js';
import { EmptyState } from '../components/empty-state.js';
import { LinkButton } from '../components/link-button.js';
import { Loaded } from '../components/loaded.js';
import { PageFrame } from '../components/page-frame.js';
import { useStage } from '../features/program/api/use-stage.js';
import { isAbsent } from '../lib/api-problem.js';
import { useWords } from '../lib/reader.js';
import { ProgramNavigation } from './program-navigation.js';
import type { SectionName } from './program-sections.js';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXXXL,
    '@media (max-width: 860px)': { flexDirection: 'column', alignItems: 'stretch' },
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalL,
    minWidth: 0,
  },
  // Running text: a long name breaks without squeezing the link beside it.
  crumbs: { display: 'block', color: tokens.colorNeutralForeground3 },
  crumb: { marginInlineStart: tokens.spacingHorizontalS },
});

interface ProgramFrameProps {
  readonly section: SectionName;
  readonly title: string;
  readonly lead?: string;
  readonly actions?: ReactNode;
  readonly children: (stage: StageView) => ReactNode;
}

/** Every room of a program: whose it is, the way to the others, and the room itself. */
export function ProgramFrame({ section, title, lead, actions, children }: ProgramFrameProps) {
  const styles = useStyles();
  const words = useWords(programNavText);
  const { programId = '' } = useParams();
  const stage = useStage(programId);
  const programName = stage.data?.programName;
  if (isAbsent(stage.error)) {
    return (
      <PageFrame title={words.noProgram} width="reading">
        <EmptyState title={words.noProgramHint}>
          <LinkButton to="/programs">{words.toPrograms}</LinkButton>
        </EmptyState>
      </PageFrame>
    );
  }
  return (
    <PageFrame
      title={section === 'overview' ? (programName ?? title) : title}
      about={section === 'overview' ? undefined : programName}
      width="wide"
      crumbs={
        <Caption1 className={styles.crumbs}>
          <AppLink to="/programs">{words.programs}</AppLink>
          {section !== 'overview' && (
            <span className={styles.crumb}>{`/ ${programName ?? ''}`}</span>
          )}
        </Caption1>
      }
      {...(lead ? { lead } : {})}
      actions={actions}
    >
      <div className={styles.frame}>
        <ProgramNavigation programId={programId} section={section} />
        <div className={styles.content}>
          <Loaded query={stage}>{children}</Loaded>
        </div>
      </div>
    </PageFrame>
  );
}
