import type { ApprovalPreview } from '@causeway/shared/api/approval-previews.js';
import type { GateView } from '@causeway/shared/api/gates.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { Loaded } from '../../components/loaded.js';
import { TextField } from '../../components/text-field.js';
import { useDraft } from '../../lib/draft.js';
import { useNavigation } from '../../lib/navigation.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useApprovalPreview, useRequestApproval } from './api/use-approvals.js';
import { AskedQuestion } from './asked-question.js';

const useStyles = makeStyles({
  read: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    // Room for the line around it while it has the focus.
    padding: tokens.spacingHorizontalXXS,
  },
});

interface RequestDialogProps {
  readonly programId: string;
  readonly gate: GateView;
  readonly onClose: () => void;
}

const nothingTyped = { note: '' };

const isAskable = (preview: ApprovalPreview | undefined) => preview?.refusal === null;

/** Freezes what is shown and asks everybody who decides; shows beforehand what they see and who they are. */
export function RequestDialog({ programId, gate, onClose }: RequestDialogProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const { locale } = useReader();
  const { go } = useNavigation();
  const toast = useToast();
  const preview = useApprovalPreview(programId);
  const request = useRequestApproval();
  const [approvalId] = useState(() => uuidV7());
  const draft = useDraft(`request.${programId}.${gate.transition}`, nothingTyped);
  const submit = () =>
    request.mutate(
      {
        params: { programId, approvalId },
        body: { note: draft.value.note.trim(), seen: preview.data?.seen ?? null },
      },
      {
        onSuccess: () => {
          draft.clear();
          toast({ text: words.asked });
          go(`/approvals/${approvalId}`);
        },
        onError: () => void preview.refetch(),
      },
    );
  return (
    <FormDialog
      width="reading"
      title={words.requestTitle(stepWord(gate.transition, locale))}
      hint={words.requestHint}
      submit={words.request}
      isBusy={request.isPending}
      isBarred={!isAskable(preview.data)}
      error={request.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      {/* The first thing to have the focus: arrow keys scroll through what is to be read. */}
      <section className={styles.read} tabIndex={0} aria-label={words.willBeFrozen}>
        <Loaded query={preview}>{(loaded) => <AskedQuestion preview={loaded} />}</Loaded>
      </section>
      <TextField
        label={words.requestNote}
        value={draft.value.note}
        limit={textLimits.note}
        onChange={(note) => draft.change({ note })}
      />
    </FormDialog>
  );
}
