import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { DelegateDialog } from './delegate-dialog.js';
import { VerdictDialog } from './verdict-dialog.js';
import { WithdrawDialog } from './withdraw-dialog.js';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  why: { color: tokens.colorNeutralForeground3 },
});

/** What the viewer can say, or why they cannot. */
export function DecideActions({ approval }: { readonly approval: ApprovalPage }) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const reader = useReader();
  const [asked, setAsked] = useState<'approve' | 'reject' | 'delegate' | 'withdraw'>();
  const close = () => setAsked(undefined);
  const { voices, silentBecause, mayWithdraw, state } = approval;
  const isOver = state !== 'open' && !mayWithdraw;
  // What somebody is being told about a decision that came too late has to stay on the screen.
  if (isOver && asked === undefined) return null;
  const isAsked = voices.length > 0;
  const mayDelegate = voices.some(({ onBehalfOf }) => onBehalfOf === null);
  return (
    <Surface title={words.decide}>
      {!isAsked && silentBecause && (
        <span className={styles.why}>
          {problemSentence({ code: silentBecause, facts: {} }, reader)}
        </span>
      )}
      <div className={styles.actions}>
        {isAsked && (
          <>
            <Button appearance="primary" onClick={() => setAsked('approve')}>
              {words.approve}
            </Button>
            <Button onClick={() => setAsked('reject')}>{words.reject}</Button>
          </>
        )}
        {mayDelegate && (
          <Button appearance="subtle" onClick={() => setAsked('delegate')}>
            {words.delegate}
          </Button>
        )}
        {mayWithdraw && (
          <Button appearance="subtle" onClick={() => setAsked('withdraw')}>
            {words.withdraw}
          </Button>
        )}
      </div>
      {(asked === 'approve' || asked === 'reject') && (
        <VerdictDialog approval={approval} verdict={asked} onClose={close} />
      )}
      {asked === 'delegate' && <DelegateDialog approval={approval} onClose={close} />}
      {asked === 'withdraw' && <WithdrawDialog approval={approval} onClose={close} />}
    </Surface>
  );
}
