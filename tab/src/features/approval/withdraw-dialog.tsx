import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { TextField } from '../../components/text-field.js';
import { useWords } from '../../lib/reader.js';
import { useWithdrawApproval } from './api/use-approvals.js';

interface WithdrawDialogProps {
  readonly approval: ApprovalView;
  readonly onClose: () => void;
}

export function WithdrawDialog({ approval, onClose }: WithdrawDialogProps) {
  const words = useWords(approvalPageText);
  const common = useWords(tabText);
  const withdraw = useWithdrawApproval();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const { id: approvalId, version } = approval;
  const submit = () => {
    setIsTried(true);
    if (reason.trim() === '') return;
    const body = { version, reason: reason.trim() };
    withdraw.mutate({ params: { approvalId }, body }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={words.withdrawTitle}
      hint={words.withdrawHint}
      submit={words.withdraw}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words.rejectReason}
        value={reason}
        limit={textLimits.note}
        onChange={setReason}
        problem={isTried && reason.trim() === '' ? common.needed : undefined}
      />
    </FormDialog>
  );
}
