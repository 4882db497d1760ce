import type { SheetView } from '@causeway/shared/api/sheets.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { sheetPageText } from '@causeway/shared/text/sheet-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { ChangedSince } from '../../components/changed-since.js';
import { FormDialog } from '../../components/form-dialog.js';
import { TextField } from '../../components/text-field.js';
import { asProblem } from '../../lib/api-problem.js';
import { useDraft } from '../../lib/draft.js';
import { useReader } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useWithdrawSheet } from './api/use-sheet-change.js';
import type { SheetAt } from './api/use-sheets.js';

const noReason = { reason: '' };

interface WithdrawSheetDialogProps {
  readonly at: SheetAt;
  readonly sheet: SheetView;
  readonly number: number;
  readonly onClose: () => void;
}

/** Takes a draft or what holds back, with a reason on record. */
export function WithdrawSheetDialog({ at, sheet, number, onClose }: WithdrawSheetDialogProps) {
  const { locale } = useReader();
  const words = sheetPageText(locale);
  const common = tabText(locale);
  const toast = useToast();
  const withdraw = useWithdrawSheet(at);
  const draft = useDraft(`withdraw-sheet.${at.programId}.${at.kind}.${at.subject}`, noReason);
  const { reason } = draft.value;
  const [isTried, setIsTried] = useState(false);
  const isMissing = reason.trim() === '';
  const isStale = asProblem(withdraw.error).code === 'stale';
  const submit = () => {
    setIsTried(true);
    if (isMissing) return;
    withdraw.mutate(
      { version: sheet.version, number, reason: reason.trim() },
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
      title={words.withdrawTitle(formatNumber(number, locale))}
      hint={words.withdrawHint}
      submit={words.withdraw}
      isBusy={withdraw.isPending}
      error={isStale ? undefined : withdraw.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      {isStale && <ChangedSince />}
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
