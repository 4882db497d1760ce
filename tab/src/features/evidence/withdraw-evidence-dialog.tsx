import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { evidencePageText } from '@causeway/shared/text/evidence-page-text.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { ChangedSince } from '../../components/changed-since.js';
import { FormDialog } from '../../components/form-dialog.js';
import { TextField } from '../../components/text-field.js';
import { asProblem } from '../../lib/api-problem.js';
import { useDraft } from '../../lib/draft.js';
import { useReader } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useWithdrawEvidence } from './api/use-evidence.js';

const noReason = { reason: '' };

interface WithdrawEvidenceDialogProps {
  readonly evidence: EvidenceView;
  /** What is shown by it now and would not be any more. */
  readonly resting: readonly string[];
  readonly onClose: () => void;
}

/** Takes evidence back for good, with a reason on record and its consequences in sight. */
export function WithdrawEvidenceDialog(props: WithdrawEvidenceDialogProps) {
  const { evidence, resting, onClose } = props;
  const { locale } = useReader();
  const words = evidencePageText(locale);
  const common = tabText(locale);
  const toast = useToast();
  const withdraw = useWithdrawEvidence();
  const draft = useDraft(`withdraw-evidence.${evidence.id}`, noReason);
  const { reason } = draft.value;
  const [isTried, setIsTried] = useState(false);
  const isMissing = reason.trim() === '';
  const isStale = asProblem(withdraw.error).code === 'stale';
  const submit = () => {
    setIsTried(true);
    if (isMissing) return;
    const { id: evidenceId, version } = evidence;
    withdraw.mutate(
      { params: { evidenceId }, body: { version, reason: reason.trim() } },
      {
        onSuccess: () => {
          draft.clear();
          toast({ text: words.withdrawn });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.withdrawFor(evidence.title)}
      hint={words.withdrawHint}
      submit={words.withdraw}
      isBusy={withdraw.isPending}
      error={isStale ? undefined : withdraw.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      {isStale && <ChangedSince />}
      {resting.length > 0 && (
        <div>
          <strong>{words.whatRests}</strong>
          <ul>
            {resting.map((name) => (
              <li key={name}>{gateCriterionName(name, {}, locale)}</li>
            ))}
          </ul>
        </div>
      )}
      <TextField
        label={words.withdrawReason}
        value={reason}
        limit={textLimits.note}
        onChange={(typed) => draft.change({ reason: typed })}
        problem={isTried && isMissing ? common.needed : undefined}
      />
    </FormDialog>
  );
}
