import type { Comparison } from '@causeway/shared/domain/cohort-rule/cohort-rule.js';
import { comparisons } from '@causeway/shared/domain/cohort-rule/cohort-rule.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { cohortPageText } from '@causeway/shared/text/cohort-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { ChoiceField } from '../../components/choice-field.js';
import { FormDialog } from '../../components/form-dialog.js';
import { NumberField } from '../../components/number-field.js';
import { TextField } from '../../components/text-field.js';
import { useDraft } from '../../lib/draft.js';
import { readNumber } from '../../lib/read-number.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useSaveCohortRule } from './api/use-cohort-rules.js';

interface Typed {
  readonly name: string;
  readonly indicator: string;
  readonly comparison?: Comparison;
  readonly threshold: string;
  readonly source: string;
  readonly legalBasis: string;
  readonly text: string;
}

const nothingTyped: Typed = {
  name: '',
  indicator: '',
  threshold: '',
  source: '',
  legalBasis: '',
  text: '',
};

const shortText = 200;
const longText = 400;

interface LineFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly limit: number;
  readonly onChange: (value: string) => void;
  readonly problem: string | undefined;
}

function LineField({ label, hint, value, limit, onChange, problem }: LineFieldProps) {
  return (
    <Field
      label={{ children: label, weight: 'semibold' }}
      hint={hint ?? null}
      validationMessage={problem ?? null}
    >
      <Input value={value} maxLength={limit} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

interface RuleDialogProps {
  readonly programId: string;
  readonly onClose: () => void;
}

/** A rule by which people are asked: the indicator, the number, and what allows to look at it. */
export function RuleDialog({ programId, onClose }: RuleDialogProps) {
  const words = useWords(cohortPageText);
  const common = useWords(tabText);
  const toast = useToast();
  const save = useSaveCohortRule();
  const [ruleId] = useState(() => uuidV7());
  const draft = useDraft(`cohort-rule.${programId}`, nothingTyped);
  const { value: typed, change, clear } = draft;
  const [isTried, setIsTried] = useState(false);
  const threshold = readNumber(typed.threshold);
  const unless = (text: string) => (isTried && text.trim() === '' ? common.needed : undefined);
  const submit = () => {
    setIsTried(true);
    const { comparison, name, indicator, source, legalBasis, text } = typed;
    const isComplete = [name, indicator, legalBasis].every((one) => one.trim() !== '');
    if (!comparison || threshold === undefined || !isComplete) return;
    save.mutate(
      {
        params: { programId, ruleId },
        body: { name, indicator, comparison, threshold, source, legalBasis, text },
      },
      {
        onSuccess: () => {
          clear();
          toast({ text: words.ruleAdded });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={words.addRule}
      hint={words.ruleKept}
      submit={common.save}
      isBusy={save.isPending}
      error={save.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      <LineField
        label={words.ruleName}
        hint={words.ruleNameHint}
        value={typed.name}
        limit={textLimits.name}
        onChange={(name) => change({ name })}
        problem={unless(typed.name)}
      />
      <LineField
        label={words.indicator}
        value={typed.indicator}
        limit={shortText}
        onChange={(indicator) => change({ indicator })}
        problem={unless(typed.indicator)}
      />
      <ChoiceField
        label={words.comparison}
        value={typed.comparison}
        choices={comparisons.map((value) => ({ value, label: words[value] }))}
        onChange={(comparison) => change({ comparison })}
        problem={isTried && !typed.comparison ? common.chooseOne : undefined}
      />
      <NumberField
        label={words.threshold}
        value={typed.threshold}
        onChange={(value) => change({ threshold: value })}
        problem={isTried && threshold === undefined ? common.needed : undefined}
      />
      <LineField
        label={words.source}
        value={typed.source}
        limit={shortText}
        onChange={(source) => change({ source })}
        problem={undefined}
      />
      <LineField
        label={words.legalBasis}
        hint={words.legalBasisHint}
        value={typed.legalBasis}
        limit={longText}
        onChange={(legalBasis) => change({ legalBasis })}
        problem={unless(typed.legalBasis)}
      />
      <TextField
        label={words.ruleText}
        value={typed.text}
        limit={longText}
        rows={2}
        onChange={(text) => change({ text })}
      />
    </FormDialog>
  );
}
