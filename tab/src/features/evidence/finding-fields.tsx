import { measurerRelations } from '@causeway/shared/domain/criterion/measurer.js';
import { defaults, textLimits } from '@causeway/shared/domain/defaults.js';
import { evidenceTypes } from '@causeway/shared/domain/evidence/evidence.js';
import { measurerRelationWords } from '@causeway/shared/text/criterion-form-text.js';
import { declaredFormText } from '@causeway/shared/text/declared-form-text.js';
import { evidencePageText, evidenceTypeWords } from '@causeway/shared/text/evidence-page-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { PersonPicker } from '../../components/person-picker.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { findPeople } from '../../lib/find-people.js';
import { useReader } from '../../lib/reader.js';
import { FigureFields } from './figure-fields.js';
import type { FindingForm, FindingProblem } from './finding-form.js';
import { withFiguresOf } from './finding-form.js';

interface FindingFieldsProps {
  readonly form: FindingForm;
  readonly problems: ReadonlySet<FindingProblem>;
  /** What is shown anew keeps its kind and who answers for it. */
  readonly asks: 'everything' | 'finding';
  readonly onChange: (part: Partial<FindingForm>) => void;
}

function MeasurerFields({ form, problems, onChange }: FindingFieldsProps) {
  const { locale } = useReader();
  const words = evidencePageText(locale);
  const common = tabText(locale);
  const relations = measurerRelationWords(locale);
  return (
    <>
      <PersonPicker
        label={words.measurer}
        value={form.measurer}
        onChange={(measurer) => onChange({ measurer })}
        search={findPeople}
        problem={problems.has('measurer') ? common.needed : undefined}
      />
      <SelectField
        label={words.relation}
        hint={words.relationHint}
        value={form.relation}
        empty=""
        options={measurerRelations.map((value) => ({ value, label: relations[value] }))}
        onChange={(relation) => onChange({ relation: relation ?? '' })}
        problem={problems.has('relation') ? common.chooseOne : undefined}
      />
    </>
  );
}

/** What was shown, by whom and until when, to be filled in. */
export function FindingFields(props: FindingFieldsProps) {
  const { form, problems, asks, onChange } = props;
  const { locale } = useReader();
  const words = evidencePageText(locale);
  const optional = declaredFormText(locale).optional;
  const common = tabText(locale);
  const types = evidenceTypeWords(locale);
  const most = formatNumber(defaults.evidenceHoldsDays.value, locale);
  const needed = (name: FindingProblem) => (problems.has(name) ? common.needed : undefined);
  return (
    <>
      {asks === 'everything' && (
        <SelectField
          label={words.type}
          value={form.type}
          empty=""
          options={evidenceTypes.map((value) => ({ value, label: types[value] }))}
          onChange={(type) =>
            onChange(type ? { type, figures: withFiguresOf(type, form.figures) } : { type: '' })
          }
          problem={problems.has('type') ? common.chooseOne : undefined}
        />
      )}
      <Field
        label={{ children: words.title, weight: 'semibold' }}
        validationMessage={needed('title') ?? null}
      >
        <Input
          value={form.title}
          maxLength={textLimits.name}
          onChange={(_, data) => onChange({ title: data.value })}
        />
      </Field>
      <TextField
        label={words.text}
        hint={words.textHint}
        value={form.text}
        limit={textLimits.statement}
        onChange={(text) => onChange({ text })}
        problem={needed('text')}
      />
      <FigureFields
        type={form.type}
        figures={form.figures}
        onChange={(figures) => onChange({ figures })}
        problem={problems.has('figures') ? words.figureProblem : undefined}
      />
      <Field
        label={{ children: optional(words.link), weight: 'semibold' }}
        hint={words.linkHint}
        validationMessage={problems.has('link') ? words.linkProblem : null}
      >
        <Input
          type="url"
          value={form.link}
          maxLength={400}
          onChange={(_, data) => onChange({ link: data.value })}
        />
      </Field>
      <MeasurerFields {...props} />
      {asks === 'everything' && (
        <PersonPicker
          label={words.owner}
          hint={words.ownerHint}
          value={form.owner}
          onChange={(owner) => onChange({ owner })}
          search={findPeople}
          problem={needed('owner')}
        />
      )}
      <Field
        label={{ children: optional(words.holdsForDays), weight: 'semibold' }}
        hint={words.holdsForDaysHint(most)}
        validationMessage={problems.has('days') ? words.holdsForDaysProblem(most) : null}
      >
        <Input
          inputMode="numeric"
          value={form.days}
          onChange={(_, data) => onChange({ days: data.value })}
        />
      </Field>
    </>
  );
}
