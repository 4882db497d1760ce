import type { CriterionView, OfferedShareView } from '@causeway/shared/api/criteria.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import { criterionFormText } from '@causeway/shared/text/criterion-form-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { useDraft } from '../../lib/draft.js';
import { filterOptions } from '../../lib/filter-options.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useRegisterCriterion } from './api/use-criteria.js';
import { useRingNumbers } from './api/use-ring-numbers.js';
import { CriterionFields } from './criterion-fields.js';
import type { UseCaseName } from './criterion-form-values.js';
import { bodyOf, problemsIn, valuesOf } from './criterion-form-values.js';
import { criterionName } from './criterion-words.js';

interface CriterionDialogProps {
  readonly programId: string;
  /** The one to be changed; without one, another is agreed on. */
  readonly criterion: CriterionView | undefined;
  readonly offered: readonly OfferedShareView[];
  readonly useCases: readonly UseCaseName[];
  readonly onClose: () => void;
}

/** Says beforehand what has to be shown. A change is the next version of it. */
export function CriterionDialog(props: CriterionDialogProps) {
  const { programId, criterion, offered, useCases, onClose } = props;
  const words = useWords(criterionFormText);
  const common = useWords(tabText);
  const toast = useToast();
  const { locale, timeZone } = useReader();
  const register = useRegisterCriterion();
  const rings = useRingNumbers(programId);
  const [criterionId] = useState(() => criterion?.id ?? uuidV7());
  const [before] = useState(criterion?.versions[0]);
  const draft = useDraft(
    `criterion.${programId}.${criterion ? `${criterion.id}.${before?.version ?? 0}` : 'new'}`,
    valuesOf(before, timeZone),
  );
  const [isTried, setIsTried] = useState(false);
  // Whoever was refused because somebody else was faster has been told; the next press is about that.
  const newest = criterion?.versions[0];
  const values = draft.value;
  const measured = offered.find(({ measure }) => measure === values.measure);
  const groups = filterOptions(
    measured?.by ?? ['all'],
    { useCases, rings: rings.data ?? [] },
    locale,
  );
  const of = groups.find(({ value }) => value === values.of) ?? groups[0];
  const problems = problemsIn(values, defaults.smallestGroup.value);
  const submit = () => {
    setIsTried(true);
    const version = register.error ? newest : before;
    const body = of && bodyOf(values, of.filter, { version, timeZone });
    if (!body || problems.size > 0) return;
    register.mutate(
      { params: { programId, criterionId }, body },
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
      title={before ? words.changeTitle(criterionName(before, useCases, locale)) : words.newTitle}
      hint={newest ? words.changeHint(formatNumber(newest.version + 1, locale)) : words.newHint}
      submit={before ? words.submitChange : words.submitNew}
      isBusy={register.isPending}
      error={register.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      <CriterionFields
        values={values}
        of={of?.value ?? ''}
        groups={groups}
        offered={offered}
        problems={isTried ? problems : undefined}
        onChange={draft.change}
      />
    </FormDialog>
  );
}
