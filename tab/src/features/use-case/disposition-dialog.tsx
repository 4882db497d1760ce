import { textLimits } from '@causeway/shared/domain/defaults.js';
import { dispositionKinds, everySegment } from '@causeway/shared/domain/disposition/disposition.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { dispositionWords, workPageText } from '@causeway/shared/text/work-page-text.js';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { ChoiceField } from '../../components/choice-field.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useDraft } from '../../lib/draft.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useSetDisposition } from './api/use-use-cases.js';
import { DispositionFields } from './disposition-fields.js';
import type { TypedDisposition } from './disposition-form.js';
import { typedFrom, valueOf } from './disposition-form.js';
import type { ConditionMeasures, UseCaseRow } from './disposition-words.js';

const segmentLimit = 60;
const nothingTyped: TypedDisposition = {};

interface DispositionDialogProps {
  readonly programId: string;
  readonly useCase: UseCaseRow;
  /** Undefined for one that is still to be named. */
  readonly segment: string | undefined;
  readonly measures: ConditionMeasures;
  readonly onClose: () => void;
}

/** Says of one use case in one segment what becomes of it. */
export function DispositionDialog(props: DispositionDialogProps) {
  const { programId, useCase, segment, measures, onClose } = props;
  const words = useWords(workPageText);
  const kinds = useWords(dispositionWords);
  const common = useWords(tabText);
  const toast = useToast();
  const set = useSetDisposition(programId);
  const draft = useDraft(`disposition.${useCase.id}.${segment ?? 'new'}`, nothingTyped);
  const [isTried, setIsTried] = useState(false);
  const named = (segment ?? draft.value.segment ?? '').trim();
  const before = useCase.dispositions.find(
    (one) => one.segment.toLowerCase() === named.toLowerCase(),
  );
  const typed: TypedDisposition = { ...typedFrom(before, measures), ...draft.value };
  const value = valueOf(typed, measures);
  const part = segment === everySegment ? words.everybody : segment;
  const submit = () => {
    setIsTried(true);
    if (!value || named === '') return;
    set.mutate(
      {
        params: { useCaseId: useCase.id },
        body: { version: before?.version ?? 0, segment: named, value },
      },
      {
        onSuccess: () => {
          draft.clear();
          toast({ text: common.saved });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={part === undefined ? words.anotherPartFor(useCase.name) : `${useCase.name}: ${part}`}
      {...(typed.kind === undefined && { hint: words.matrixLead })}
      submit={common.save}
      isBusy={set.isPending}
      error={set.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      {segment === undefined && (
        <Field
          label={{ children: words.segment, weight: 'semibold' }}
          hint={words.segmentHint}
          validationMessage={isTried && named === '' ? common.needed : null}
        >
          <Input
            value={draft.value.segment ?? ''}
            maxLength={segmentLimit}
            onChange={(_, data) => draft.change({ segment: data.value })}
          />
        </Field>
      )}
      <ChoiceField
        label={words.becomes}
        value={typed.kind}
        choices={dispositionKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(kind) => draft.change({ kind })}
        problem={isTried && !typed.kind ? common.chooseOne : undefined}
      />
      {before?.value.kind === 'ready' && typed.kind !== 'ready' && <span>{words.slips}</span>}
      <DispositionFields
        typed={typed}
        measures={measures}
        isTried={isTried && !value}
        textLimit={textLimits.note}
        onChange={draft.change}
      />
    </FormDialog>
  );
}
