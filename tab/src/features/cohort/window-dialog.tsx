import type { WindowView } from '@causeway/shared/api/cohort.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import type { WindowKind } from '@causeway/shared/domain/window/window.js';
import { windowKinds } from '@causeway/shared/domain/window/window.js';
import { cohortPageText, windowKindWords } from '@causeway/shared/text/cohort-page-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { ChoiceField } from '../../components/choice-field.js';
import { FormDialog } from '../../components/form-dialog.js';
import { TextField } from '../../components/text-field.js';
import { useDraft } from '../../lib/draft.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useSaveWindow } from './api/use-windows.js';
import { dayOf, endOfDay, startOfDay } from './window-days.js';

const noteLimit = 400;

interface DayFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | undefined;
}

function DayField({ label, hint, value, onChange, problem }: DayFieldProps) {
  return (
    <Field
      label={{ children: label, weight: 'semibold' }}
      hint={hint ?? null}
      validationMessage={problem ?? null}
    >
      <Input type="date" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

interface WindowDialogProps {
  readonly programId: string;
  /** Undefined for a new one. */
  readonly window: WindowView | undefined;
  readonly onClose: () => void;
}

/** Plans a time, or moves one: from the beginning of its first day to the end of its last. */
export function WindowDialog({ programId, window, onClose }: WindowDialogProps) {
  const words = useWords(cohortPageText);
  const kinds = useWords(windowKindWords);
  const common = useWords(tabText);
  const { locale, timeZone } = useReader();
  const toast = useToast();
  const save = useSaveWindow();
  const [windowId] = useState(() => window?.id ?? uuidV7());
  const [kind, setKind] = useState<WindowKind | undefined>(window?.kind);
  const planned = {
    from: window ? dayOf(window.fromAt, timeZone) : '',
    until: window ? dayOf(window.untilAt - 1, timeZone) : '',
  };
  const [from, setFrom] = useState(planned.from);
  const [until, setUntil] = useState(planned.until);
  const draft = useDraft(`window.${programId}.${window?.id ?? 'new'}`, {
    note: window?.note ?? '',
  });
  const { note } = draft.value;
  const [isTried, setIsTried] = useState(false);
  // A day left as it was is the moment it was, wherever whoever planned it lives.
  const fromAt = from === planned.from ? window?.fromAt : startOfDay(from, timeZone);
  const untilAt = until === planned.until ? window?.untilAt : endOfDay(until, timeZone);
  const isReversed = fromAt !== undefined && untilAt !== undefined && untilAt <= fromAt;
  const submit = () => {
    setIsTried(true);
    if (!kind || fromAt === undefined || untilAt === undefined || isReversed) return;
    const body = { version: window?.version ?? 0, kind, fromAt, untilAt, note: note.trim() };
    const onSuccess = () => {
      draft.clear();
      toast({ text: common.saved });
      onClose();
    };
    save.mutate({ params: { programId, windowId }, body }, { onSuccess });
  };
  const days = formatNumber(defaults.supportWithdrawalWorkingDays.value, locale);
  const missing = (at: number | undefined) =>
    isTried && at === undefined ? common.chooseDay : undefined;
  return (
    <FormDialog
      title={window ? words.editWindow(kinds[window.kind]) : words.addWindow}
      submit={common.save}
      isBusy={save.isPending}
      error={save.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      {!window && (
        <ChoiceField
          label={words.windowKind}
          value={kind}
          choices={windowKinds.map((value) => ({ value, label: kinds[value] }))}
          onChange={setKind}
          problem={isTried && !kind ? common.chooseOne : undefined}
        />
      )}
      <DayField label={words.from} value={from} onChange={setFrom} problem={missing(fromAt)} />
      <DayField
        label={words.until}
        hint={kind === 'support-withdrawal' ? words.atLeastDays(days) : undefined}
        value={until}
        onChange={setUntil}
        problem={isReversed ? words.endFirst : missing(untilAt)}
      />
      <TextField
        label={`${words.note} (${common.optional})`}
        value={note}
        limit={noteLimit}
        rows={2}
        onChange={(typed) => draft.change({ note: typed })}
      />
    </FormDialog>
  );
}
