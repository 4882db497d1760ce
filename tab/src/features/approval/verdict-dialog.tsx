import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { CheckGroup } from '../../components/check-group.js';
import { FormDialog } from '../../components/form-dialog.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { useDraft } from '../../lib/draft.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useGiveVerdict } from './api/use-approvals.js';

type Voice = ApprovalPage['voices'][number];

interface Said {
  readonly reason: string;
  readonly named: readonly string[];
}

const nothingSaid: Said = { reason: '', named: [] };

interface VerdictDialogProps {
  readonly approval: ApprovalPage;
  readonly verdict: 'approve' | 'reject';
  readonly onClose: () => void;
}

function useVoiceNames(): (voice: Voice) => string {
  const words = useWords(approvalPageText);
  const roles = useWords(roleWords);
  return ({ role, onBehalfOf }) =>
    onBehalfOf ? words.youDecideFor(roles[role], onBehalfOf.name) : words.youDecideAs(roles[role]);
}

/** A yes or a no, with the voice it is given in. */
export function VerdictDialog({ approval, verdict, onClose }: VerdictDialogProps) {
  const words = useWords(approvalPageText);
  const common = useWords(tabText);
  const { locale } = useReader();
  const toast = useToast();
  const give = useGiveVerdict();
  const nameOf = useVoiceNames();
  const [at, setAt] = useState(0);
  const draft = useDraft<Said>(`${verdict}.${approval.id}`, nothingSaid);
  const { reason, named } = draft.value;
  const [isTried, setIsTried] = useState(false);
  const isNo = verdict === 'reject';
  const isComplete = !isNo || (reason.trim() !== '' && named.length > 0);
  const voice = approval.voices[at];
  const submit = () => {
    setIsTried(true);
    if (!isComplete || !voice) return;
    const said = { role: voice.role, onBehalfOfId: voice.onBehalfOf?.id ?? null };
    const criteria = isNo ? [...named] : [];
    const body = {
      version: approval.version,
      verdict,
      voice: said,
      reason: reason.trim(),
      criteria,
    };
    give.mutate(
      { params: { approvalId: approval.id }, body },
      {
        onSuccess: () => {
          draft.clear();
          toast({ text: words.decided });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={isNo ? words.rejectTitle : words.approveTitle}
      hint={isNo ? words.rejectHint : words.approveHint}
      submit={isNo ? words.reject : words.approve}
      isBusy={give.isPending}
      error={give.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      {approval.voices.length > 1 ? (
        <SelectField
          label={words.asWhom}
          value={String(at)}
          options={approval.voices.map((one, index) => ({
            value: String(index),
            label: nameOf(one),
          }))}
          onChange={(value) => setAt(Number(value))}
        />
      ) : (
        voice && <span>{nameOf(voice)}</span>
      )}
      {isNo && (
        <CheckGroup
          label={words.criteriaToNamed}
          choices={approval.results.map(({ name, facts }) => ({
            value: name,
            label: gateCriterionName(name, facts, locale),
          }))}
          chosen={named}
          onChange={(criteria) => draft.change({ named: criteria })}
          problem={isTried && named.length === 0 ? common.chooseOne : undefined}
        />
      )}
      <TextField
        label={isNo ? words.rejectReason : words.approveReason}
        value={reason}
        limit={textLimits.note}
        onChange={(typed) => draft.change({ reason: typed })}
        problem={isNo && isTried && reason.trim() === '' ? common.needed : undefined}
      />
    </FormDialog>
  );
}
