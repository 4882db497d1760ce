import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Field, FieldOf } from '@causeway/shared/domain/declared/field.js';
import { declaredFormText } from '@causeway/shared/text/declared-form-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { sheetText } from '@causeway/shared/text/sheet-text.js';
import { Caption1, Field as FluentField, Input, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { findPeople } from '../../lib/find-people.js';
import { useReader, useWords } from '../../lib/reader.js';
import { CheckGroup } from '../check-group.js';
import { ChoiceField } from '../choice-field.js';
import { PersonPicker } from '../person-picker.js';
import { SelectField } from '../select-field.js';
import { TextField } from '../text-field.js';
import type { Source } from './declared-sources.js';
import { useDeclaredSources } from './declared-sources.js';
import type { TypedValue } from './typed-values.js';

/** More than this and a list is easier to read than radio buttons. */
const mostInSight = 6;
const oneLine = 160;

const useStyles = makeStyles({
  short: { maxWidth: '280px' },
  unit: { whiteSpace: 'nowrap' },
});

interface Asked {
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | undefined;
}

interface DeclaredFieldProps {
  readonly field: Field;
  readonly asked: Asked;
  /** How a choice is called. */
  readonly choiceWord: (value: string) => string;
  readonly value: TypedValue;
  readonly onChange: (value: TypedValue) => void;
}

const textOf = (value: TypedValue) => (typeof value === 'string' ? value : '');
const idsOf = (value: TypedValue): readonly string[] =>
  value !== null && typeof value !== 'string' && !('id' in value) ? value : [];
const personOf = (value: TypedValue): PersonRef | null =>
  value !== null && typeof value !== 'string' && 'id' in value ? value : null;

interface LineProps extends Asked {
  readonly value: string;
  readonly type?: 'text' | 'date';
  readonly limit?: number;
  readonly after?: string;
  readonly onChange: (value: string) => void;
}

function Line({ label, hint, problem, value, type = 'text', limit, after, onChange }: LineProps) {
  const styles = useStyles();
  const isNumber = limit === undefined && type === 'text';
  return (
    <FluentField
      label={{ children: label, weight: 'semibold' }}
      hint={hint ?? null}
      validationMessage={problem ?? null}
    >
      <Input
        className={limit === undefined ? styles.short : undefined}
        type={type}
        value={value}
        {...(limit === undefined ? {} : { maxLength: limit })}
        {...(isNumber ? { inputMode: 'decimal' as const } : {})}
        {...(after
          ? {
              contentAfter: <Caption1 className={styles.unit}>{after}</Caption1>,
              input: { size: 4 },
            }
          : {})}
        onChange={(_, data) => onChange(data.value)}
      />
    </FluentField>
  );
}

interface SourceFieldProps extends Asked {
  readonly field: Field;
  readonly sources: readonly Source[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What was chosen before stays in sight, even if nobody could choose it now. */
function offered(sources: readonly Source[], chosen: readonly string[]): readonly Source[] {
  return sources.filter(({ id, isOffered }) => isOffered || chosen.includes(id));
}

function SourceField(props: SourceFieldProps) {
  const { field, label, hint, problem, sources, value, onChange } = props;
  const words = useWords(declaredFormText);
  const options = offered(sources, [value]).map(({ id, name }) => ({ value: id, label: name }));
  const said = options.length === 0 ? words.nothingToChoose : hint;
  return (
    <SelectField<string>
      label={label}
      {...(said ? { hint: said } : {})}
      value={value}
      empty={field.isRequired ? '' : words.nothingChosen}
      options={options}
      onChange={(chosen) => onChange(chosen ?? '')}
      problem={problem}
    />
  );
}

function ChoiceOf(props: DeclaredFieldProps & { readonly field: FieldOf<'choice'> }): ReactNode {
  const words = useWords(declaredFormText);
  const { field, asked, choiceWord, value, onChange } = props;
  const choices = field.values.map((one) => ({ value: one, label: choiceWord(one) }));
  if (choices.length > mostInSight || !field.isRequired) {
    return (
      <SelectField<string>
        {...asked}
        value={textOf(value)}
        empty={field.isRequired ? '' : words.nothingChosen}
        options={choices}
        onChange={(chosen) => onChange(chosen ?? '')}
      />
    );
  }
  return (
    <ChoiceField<string>
      {...asked}
      choices={choices}
      value={textOf(value) || undefined}
      onChange={onChange}
    />
  );
}

/** One declared field to be answered, whatever it asks. */
export function DeclaredField(props: DeclaredFieldProps): ReactNode {
  const { field, asked, value, onChange } = props;
  const { locale } = useReader();
  const words = declaredFormText(locale);
  const units: Readonly<Record<string, string>> = sheetText(locale);
  const sources = useDeclaredSources();
  const text = textOf(value);
  switch (field.type) {
    case 'text':
      return field.limit > oneLine ? (
        <TextField {...asked} value={text} limit={field.limit} rows={2} onChange={onChange} />
      ) : (
        <Line {...asked} value={text} limit={field.limit} onChange={onChange} />
      );
    case 'long-text':
      return <TextField {...asked} value={text} limit={field.limit} onChange={onChange} />;
    case 'choice':
      return <ChoiceOf {...props} field={field} />;
    case 'number': {
      const unit = units[`unit.${field.unit}`];
      return (
        <Line {...asked} value={text} {...(unit ? { after: unit } : {})} onChange={onChange} />
      );
    }
    case 'share':
      return <Line {...asked} value={text} after={words.inPercent} onChange={onChange} />;
    case 'date':
      return <Line {...asked} value={text} type="date" onChange={onChange} />;
    case 'yes-no':
      return (
        <ChoiceField<string>
          {...asked}
          layout="row"
          choices={[
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ]}
          value={text || undefined}
          onChange={onChange}
        />
      );
    case 'person':
      return (
        <PersonPicker {...asked} value={personOf(value)} search={findPeople} onChange={onChange} />
      );
    case 'texts': {
      const hint = [asked.hint, words.onePerLine(formatNumber(field.most, locale))];
      const limit = field.limit * field.most;
      const said = hint.filter(Boolean).join(' ');
      return <TextField {...asked} hint={said} value={text} limit={limit} onChange={onChange} />;
    }
    case 'evidence': {
      const ids = idsOf(value);
      const choices = offered(sources.evidence, ids);
      return choices.length === 0 ? (
        <FluentField label={{ children: asked.label, weight: 'semibold' }}>
          <span>{words.nothingToChoose}</span>
        </FluentField>
      ) : (
        <CheckGroup
          label={asked.label}
          problem={asked.problem}
          choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={ids}
          onChange={onChange}
        />
      );
    }
    case 'entry': {
      const entries = sources.entries.get(field.register) ?? [];
      return (
        <SourceField {...asked} field={field} sources={entries} value={text} onChange={onChange} />
      );
    }
    case 'use-case':
      return (
        <SourceField
          {...asked}
          field={field}
          sources={sources.useCases}
          value={text}
          onChange={onChange}
        />
      );
    case 'criterion':
      return (
        <SourceField
          {...asked}
          field={field}
          sources={sources.criteria}
          value={text}
          onChange={onChange}
        />
      );
  }
}
