import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import { getDecisionRecord } from '@causeway/shared/api/decision-records.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { Button } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { ProblemBar } from '../../components/problem-bar.js';
import { call } from '../../lib/api.js';
import { saveFile } from '../../lib/save-file.js';
import { useWords } from '../../lib/reader.js';

/** The decision as one file, for whoever checks it without us. */
export function DownloadRecord({ approval }: { readonly approval: ApprovalView }) {
  const words = useWords(approvalPageText);
  const { id: approvalId, program } = approval;
  const download = useMutation({
    mutationFn: () => call(getDecisionRecord, { params: { programId: program.id, approvalId } }),
    onSuccess: (record) =>
      saveFile(
        `decision-${approvalId}.json`,
        [JSON.stringify(record, null, 2)],
        'application/json',
      ),
  });
  return (
    <>
      <Button
        size="small"
        title={words.recordHint}
        disabledFocusable={download.isPending}
        onClick={() => download.mutate()}
      >
        {words.record}
      </Button>
      <ProblemBar error={download.error} />
    </>
  );
}
