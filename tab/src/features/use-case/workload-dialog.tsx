import type { UseCaseListView } from '@causeway/shared/api/use-cases.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { formatPercent } from '@causeway/shared/text/format.js';
import { workPageText } from '@causeway/shared/text/work-page-text.js';
import { Body1Strong, Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { NumberField } from '../../components/number-field.js';
import { asProblem } from '../../lib/api-problem.js';
import { useDraft } from '../../lib/draft.js';
import { useReader, useWords } from '../../lib/reader.js';
import { withRest } from '../../lib/share-sum.js';
import { useToast } from '../../lib/toast.js';
import { useStateWorkload } from './api/use-use-cases.js';
import type { TypedShares, WorkloadForm } from './workload-form.js';
import {
  isOtherWrong,
  isReadyToState,
  problemsOf,
  statedShares,
  workloadForm,
} from './workload-form.js';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  name: { marginBlock: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
    '@media (max-width: 520px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  sum: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface WorkloadDialogProps {
  readonly programId: string;
  readonly list: UseCaseListView;
  readonly onClose: () => void;
}

function useSumWords(rest: number | undefined): string {
  const words = useWords(workPageText);
  const { locale } = useReader();
  if (rest === undefined) return words.notANumber;
  if (rest === 0) return words.whole;
  const percent = formatPercent(Math.abs(rest) / 100, locale);
  return rest > 0 ? words.missing(percent) : words.tooMuch(percent);
}

function useStated(list: UseCaseListView): string {
  const { locale } = useReader();
  return list.useCases
    .filter(({ sharePercent }) => sharePercent !== null)
    .map(({ name, sharePercent }) => `${name} ${formatPercent((sharePercent ?? 0) / 100, locale)}`)
    .join(', ');
}

interface SharesProps {
  readonly form: WorkloadForm;
  readonly isTried: boolean;
  readonly onPercent: (useCaseId: string, value: string) => void;
  readonly onSource: (useCaseId: string, value: string) => void;
}

/** What is asked of one kind of work, under its name. */
function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const nameId = useId();
  return (
    <div className={styles.row} role="group" aria-labelledby={nameId}>
      <Body1Strong as="h3" id={nameId} className={styles.name}>
        {name}
      </Body1Strong>
      <div className={styles.fields}>{children}</div>
    </div>
  );
}

function Shares({ form, isTried, onPercent, onSource }: SharesProps) {
  const words = useWords(workPageText);
  return form.rows.map((row) => {
    const { useCase, percent, source } = row;
    const wrong = problemsOf(row);
    return (
      <Row key={useCase.id} name={useCase.name}>
        <NumberField
          label={words.percent}
          size="small"
          value={percent}
          unit="%"
          onChange={(value) => onPercent(useCase.id, value)}
          problem={wrong.percent ? words.notANumber : undefined}
        />
        <Field
          label={words.source}
          size="small"
          validationMessage={isTried && wrong.source ? words.sourceMissing : null}
        >
          <Input
            value={source}
            maxLength={textLimits.name}
            onChange={(_, { value }) => onSource(useCase.id, value)}
          />
        </Field>
      </Row>
    );
  });
}

const nothingTyped: TypedShares = {};

/** All shares together, for one alone would leave the others wrong. What is missing is said while typing. */
export function WorkloadDialog({ programId, list, onClose }: WorkloadDialogProps) {
  const styles = useStyles();
  const words = useWords(workPageText);
  const toast = useToast();
  const state = useStateWorkload(programId);
  const draft = useDraft(`workload.${programId}`, nothingTyped);
  const [isTried, setIsTried] = useState(false);
  const form = workloadForm(list, draft.value);
  const sum = useSumWords(form.rest);
  const now = useStated(list);
  const { percents, sources } = draft.value;
  const submit = () => {
    setIsTried(true);
    if (!isReadyToState(form)) return;
    const body = { version: list.workload.version, ...statedShares(form) };
    state.mutate(
      { params: { programId }, body },
      {
        onSuccess: () => {
          draft.clear();
          toast({ text: words.sharesStated });
          onClose();
        },
      },
    );
  };
  const isStale = state.error !== null && asProblem(state.error).code === 'stale';
  return (
    <FormDialog
      title={words.sharesTitle}
      hint={words.sharesHint}
      submit={words.stateShares}
      isBusy={state.isPending}
      error={state.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      {isStale && <span>{words.sharesNow(now)}</span>}
      <Shares
        form={form}
        isTried={isTried}
        onPercent={(id, value) => draft.change({ percents: { ...percents, [id]: value } })}
        onSource={(id, value) => draft.change({ sources: { ...sources, [id]: value } })}
      />
      <Row name={words.otherWork}>
        <NumberField
          label={words.percent}
          size="small"
          value={form.other}
          unit="%"
          onChange={(other) => draft.change({ other })}
          problem={isOtherWrong(form) ? words.notANumber : undefined}
        />
      </Row>
      <div className={styles.sum}>
        <span role="status">{sum}</span>
        {form.rest !== undefined && form.rest > 0 && (
          <Button
            size="small"
            onClick={() => draft.change({ other: withRest(form.other, form.rest ?? 0) })}
          >
            {words.restIsOther}
          </Button>
        )}
      </div>
    </FormDialog>
  );
}
