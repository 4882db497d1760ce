import { measureNameWords } from '@causeway/shared/text/measure-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { workPageText } from '@causeway/shared/text/work-page-text.js';
import { ChoiceField } from '../../components/choice-field.js';
import { NumberField } from '../../components/number-field.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { readNumber } from '../../lib/read-number.js';
import { useWords } from '../../lib/reader.js';
import type { TypedDisposition } from './disposition-form.js';
import type { ConditionMeasures } from './disposition-words.js';
import { isShareOf } from './disposition-words.js';

interface DispositionFieldsProps {
  readonly typed: TypedDisposition;
  readonly measures: ConditionMeasures;
  /** Somebody wanted to send it and something is missing. */
  readonly isTried: boolean;
  readonly textLimit: number;
  readonly onChange: (part: Partial<TypedDisposition>) => void;
}

function ReadyFields({ typed, isTried, onChange }: DispositionFieldsProps) {
  const words = useWords(workPageText);
  const common = useWords(tabText);
  const { allowed = '', bad = '' } = typed;
  const isMissing = (text: string) => readNumber(text) === undefined;
  const isOrdered = isMissing(allowed) || isMissing(bad);
  return (
    <>
      <NumberField
        label={words.allowedRate}
        hint={words.ratesHint}
        unit="%"
        value={allowed}
        onChange={(value) => onChange({ allowed: value })}
        problem={isTried && isMissing(allowed) ? common.needed : undefined}
      />
      <NumberField
        label={words.badRate}
        unit="%"
        value={bad}
        onChange={(value) => onChange({ bad: value })}
        problem={isTried ? (isOrdered ? common.needed : words.ratesOrder) : undefined}
      />
    </>
  );
}

const comparisons = ['at-least', 'at-most'] as const;

function ConditionFields({ typed, measures, isTried, onChange }: DispositionFieldsProps) {
  const words = useWords(workPageText);
  const names = useWords(measureNameWords);
  const common = useWords(tabText);
  const { measure, comparison, threshold = '', trials = '' } = typed;
  const isShare = measure !== undefined && isShareOf(measures, measure);
  const unless = (isThere: boolean) => (isTried && !isThere ? common.needed : undefined);
  return (
    <>
      <SelectField
        label={words.measure}
        empty=""
        value={measure ?? ''}
        options={measures.map(({ name }) => ({ value: name, label: names[name] }))}
        onChange={(chosen) => chosen && onChange({ measure: chosen })}
        problem={isTried && !measure ? common.chooseOne : undefined}
      />
      <ChoiceField
        label={words.comparison}
        layout="row"
        value={comparison}
        choices={comparisons.map((value) => ({ value, label: words[value] }))}
        onChange={(chosen) => onChange({ comparison: chosen })}
        problem={isTried && !comparison ? common.chooseOne : undefined}
      />
      <NumberField
        label={isShare ? words.thresholdPercent : words.threshold}
        value={threshold}
        {...(isShare ? { unit: '%' } : {})}
        onChange={(value) => onChange({ threshold: value })}
        problem={unless(readNumber(threshold) !== undefined)}
      />
      <NumberField
        label={words.minimumTrials}
        hint={words.minimumTrialsHint}
        value={trials}
        onChange={(value) => onChange({ trials: value })}
        problem={unless(Number.isInteger(readNumber(trials)))}
      />
    </>
  );
}

/** What each of the four answers has to say besides. */
export function DispositionFields(props: DispositionFieldsProps) {
  const { typed, isTried, textLimit, onChange } = props;
  const words = useWords(workPageText);
  const common = useWords(tabText);
  const needed = isTried ? common.needed : undefined;
  switch (typed.kind) {
    case 'ready':
      return <ReadyFields {...props} />;
    case 'staged-for-later':
      return <ConditionFields {...props} />;
    case 'needs-design':
      return (
        <TextField
          label={words.needsWhat}
          value={typed.what ?? ''}
          limit={textLimit}
          onChange={(what) => onChange({ what })}
          problem={needed}
        />
      );
    case 'out-of-scope':
      return (
        <TextField
          label={words.because}
          value={typed.because ?? ''}
          limit={textLimit}
          onChange={(because) => onChange({ because })}
          problem={needed}
        />
      );
    default:
      return null;
  }
}
