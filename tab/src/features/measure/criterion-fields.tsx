import type { OfferedShareView } from '@causeway/shared/api/criteria.js';
import { measurerRelations } from '@causeway/shared/domain/criterion/measurer.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import {
  criterionFormText,
  measurerRelationWords,
} from '@causeway/shared/text/criterion-form-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ChoiceField } from '../../components/choice-field.js';
import { PersonPicker } from '../../components/person-picker.js';
import { SelectField } from '../../components/select-field.js';
import { findPeople } from '../../lib/find-people.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { CriterionField, CriterionFormValues } from './criterion-form-values.js';

const useStyles = makeStyles({
  narrow: { minWidth: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

interface CriterionFieldsProps {
  readonly values: CriterionFormValues;
  readonly of: string;
  readonly groups: readonly { readonly value: string; readonly label: string }[];
  readonly offered: readonly OfferedShareView[];
  /** Undefined until somebody tried to send it. */
  readonly problems: ReadonlySet<CriterionField> | undefined;
  readonly onChange: (part: Partial<CriterionFormValues>) => void;
}

type PartProps = Pick<CriterionFieldsProps, 'values' | 'problems' | 'onChange'>;

interface NumberInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (text: string) => void;
}

function NumberInput({ label, hint, value, problem, onChange }: NumberInputProps) {
  const styles = useStyles();
  return (
    <Field
      className={styles.narrow}
      label={{ children: label, weight: 'semibold' }}
      hint={hint ?? null}
      validationMessage={problem ?? null}
    >
      <Input
        className={styles.narrow}
        inputMode="decimal"
        value={value}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** A share that still rises by itself is looked at once, so there is nothing to choose. */
function LookFields({
  values,
  problems,
  onChange,
  measured,
}: PartProps & { readonly measured: OfferedShareView | undefined }) {
  const words = useWords(criterionFormText);
  const common = useWords(tabText);
  const once = { value: 'one-look', label: words.oneLook, hint: words.oneLookHint } as const;
  const daily = { value: 'anytime', label: words.anytime, hint: words.anytimeHint } as const;
  return (
    <>
      <ChoiceField
        label={words.kind}
        {...(measured?.isOpenEnded && { hint: words.onlyOneLook })}
        choices={measured?.isOpenEnded ? [once] : [daily, once]}
        value={values.kind ?? undefined}
        onChange={(kind) => onChange({ kind })}
        problem={problems?.has('kind') ? common.chooseOne : undefined}
      />
      <Field label={{ children: words.lookFrom, weight: 'semibold' }} hint={words.lookFromHint}>
        <Input
          type="date"
          value={values.lookFrom}
          onChange={(_, data) => onChange({ lookFrom: data.value })}
        />
      </Field>
    </>
  );
}

function MeasurerFields({ values, problems, onChange }: PartProps) {
  const words = useWords(criterionFormText);
  const common = useWords(tabText);
  const relations = useWords(measurerRelationWords);
  return (
    <>
      <PersonPicker
        label={words.measurer}
        value={values.measurer}
        onChange={(measurer) => onChange({ measurer })}
        search={findPeople}
        problem={problems?.has('measurer') ? common.needed : undefined}
      />
      <SelectField
        label={words.relation}
        value={values.relation ?? ''}
        empty=""
        options={measurerRelations.map((value) => ({ value, label: relations[value] }))}
        onChange={(relation) => onChange({ relation: relation ?? null })}
        problem={problems?.has('relation') ? common.chooseOne : undefined}
      />
      <Checkbox
        label={words.isIndependent}
        checked={values.isIndependent}
        onChange={(_, { checked }) => onChange({ isIndependent: checked === true })}
      />
    </>
  );
}

/** The terms, in the order one thinks of them: what, of whom, how much, how it is looked at, by whom. */
export function CriterionFields(props: CriterionFieldsProps) {
  const { values, of, groups, offered, problems, onChange } = props;
  const styles = useStyles();
  const words = useWords(criterionFormText);
  const common = useWords(tabText);
  const { locale } = useReader();
  const names: Readonly<Record<string, string>> = measureNameWords(locale);
  const measured = offered.find(({ measure }) => measure === values.measure);
  const smallest = formatNumber(defaults.smallestGroup.value, locale);
  const chooseMeasure = (measure: string | undefined) => {
    const chosen = offered.find((share) => share.measure === measure);
    onChange({
      measure: measure ?? '',
      direction: chosen?.better === 'lower' ? 'below' : 'above',
      ...(chosen?.isOpenEnded && { kind: 'one-look' }),
    });
  };
  return (
    <>
      <SelectField
        label={words.measure}
        value={values.measure}
        empty=""
        options={offered.map(({ measure }) => ({
          value: measure,
          label: names[measure] ?? measure,
        }))}
        onChange={chooseMeasure}
        problem={problems?.has('measure') ? common.chooseOne : undefined}
      />
      <SelectField
        label={words.of}
        hint={words.ofHint}
        value={of}
        options={groups}
        onChange={(chosen) => onChange({ of: chosen ?? '' })}
      />
      <div className={styles.pair}>
        <ChoiceField
          label={words.direction}
          layout="row"
          choices={[
            { value: 'above', label: words.above },
            { value: 'below', label: words.below },
          ]}
          value={values.direction}
          onChange={(direction) => onChange({ direction })}
        />
        <NumberInput
          label={words.threshold}
          value={values.thresholdPercent}
          problem={problems?.has('thresholdPercent') ? words.thresholdProblem : undefined}
          onChange={(thresholdPercent) => onChange({ thresholdPercent })}
        />
      </div>
      <NumberInput
        label={words.minimum}
        hint={words.minimumHint}
        value={values.minimum}
        problem={problems?.has('minimum') ? words.minimumProblem(smallest) : undefined}
        onChange={(minimum) => onChange({ minimum })}
      />
      <LookFields values={values} problems={problems} onChange={onChange} measured={measured} />
      <MeasurerFields values={values} problems={problems} onChange={onChange} />
      <NumberInput
        label={words.alpha}
        hint={words.alphaHint}
        value={values.alphaPercent}
        problem={problems?.has('alphaPercent') ? words.alphaProblem : undefined}
        onChange={(alphaPercent) => onChange({ alphaPercent })}
      />
    </>
  );
}
