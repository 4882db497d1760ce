import type { GateView } from '@causeway/shared/api/gates.js';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useWords } from '../../lib/reader.js';
import { useApprovals } from './api/use-approvals.js';
import { isLiveApproval } from './live-approval.js';
import { ApprovalList } from './approval-list.js';
import { RequestDialog } from './request-dialog.js';

const useStyles = makeStyles({
  ask: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  why: { color: tokens.colorNeutralForeground2 },
});

/** The part of the page where it is asked for. */
export const askId = 'ask';

interface RequestPanelProps {
  readonly program: ProgramView;
  readonly gate: GateView | null;
}

/** What was asked so far, and the button that asks for the next step once everything is shown. */
export function RequestPanel({ program, gate }: RequestPanelProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const approvals = useApprovals(program.id);
  const [isAsking, setIsAsking] = useState(false);
  const isWaiting = approvals.data?.approvals.some(isLiveApproval);
  const isReady = gate?.outcomeWithExceptions === 'pass';
  return (
    <Surface id={askId} title={words.approvals}>
      {approvals.data?.mayRequest && gate && !isWaiting && (
        <div className={styles.ask}>
          <Button
            appearance="primary"
            disabledFocusable={!isReady}
            onClick={() => setIsAsking(true)}
          >
            {words.request}
          </Button>
          {!isReady && (
            <>
              <span className={styles.why}>{words.notReady}</span>
              <Button appearance="subtle" onClick={() => setIsAsking(true)}>
                {words.lookFirst}
              </Button>
            </>
          )}
        </div>
      )}
      <Loaded query={approvals}>{(loaded) => <ApprovalList {...loaded} />}</Loaded>
      {isAsking && gate && (
        <RequestDialog programId={program.id} gate={gate} onClose={() => setIsAsking(false)} />
      )}
    </Surface>
  );
}
