import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { ReasonedDialog } from '../../components/reasoned-dialog.js';
import { useWords } from '../../lib/reader.js';
import { useWithdrawApproval } from './api/use-approvals.js';

interface WithdrawDialogProps {
  readonly approval: ApprovalView;
  readonly onClose: () => void;
}

export function WithdrawDialog({ approval, onClose }: WithdrawDialogProps) {
  const words = useWords(approvalPageText);
  const withdraw = useWithdrawApproval();
  const { id: approvalId, version } = approval;
  return (
    <ReasonedDialog
      draftKey={`withdraw-approval.${approvalId}`}
      title={words.withdrawTitle}
      hint={words.withdrawHint}
      submit={words.withdraw}
      isBusy={withdraw.isPending}
      error={withdraw.error}
      onSubmit={(reason, sent) => {
        const onSuccess = () => {
          sent();
          onClose();
        };
        withdraw.mutate({ params: { approvalId }, body: { version, reason } }, { onSuccess });
      }}
      onClose={onClose}
    />
  );
}
