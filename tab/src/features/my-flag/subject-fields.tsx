import type { FlagForm } from '@causeway/shared/api/mine.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { flagFormText } from '@causeway/shared/text/flag-form-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Field, Input } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { SelectField } from '../../components/select-field.js';
import { Surface } from '../../components/surface.js';
import { TextField } from '../../components/text-field.js';
import { useWords } from '../../lib/reader.js';
import type { FlagFormValues, MissingField } from './flag-form-values.js';
import { otherTool } from './flag-form-values.js';

interface SubjectFieldsProps {
  readonly form: FlagForm;
  readonly value: FlagFormValues;
  readonly missing: readonly MissingField[];
  readonly onChange: (part: Partial<FlagFormValues>) => void;
}

/** What was written, by which tool, and for what. */
export function SubjectFields({ form, value, missing, onChange }: SubjectFieldsProps) {
  const words = useWords(flagFormText);
  const common = useWords(tabText);
  const tool = form.tools.find(({ id }) => id === value.toolId);
  const useCase = tool?.useCases.find(({ id }) => id === value.useCaseId);
  const problem = (field: MissingField, text: string) =>
    missing.includes(field) ? text : undefined;
  return (
    <Surface>
      <TextField
        label={words.text}
        hint={words.textHint}
        value={value.text}
        limit={textLimits.flaggedText}
        rows={5}
        onChange={(text) => onChange({ text })}
        problem={problem('text', common.needed)}
      />
      <SelectField<string>
        label={words.tool}
        value={value.toolId ?? ''}
        empty=""
        options={[
          ...form.tools.map(({ id, name }) => ({ value: id as string, label: name })),
          { value: otherTool, label: words.otherTool },
        ]}
        onChange={(toolId) => onChange({ toolId: toolId ?? '', useCaseId: '' })}
        problem={problem('tool', common.chooseOne)}
      />
      {value.toolId === otherTool && (
        <Field
          label={{ children: words.otherToolName, weight: 'semibold' }}
          validationMessage={problem('otherToolName', common.needed) ?? null}
        >
          <Input
            value={value.otherToolName}
            maxLength={textLimits.name}
            onChange={(_, data) => onChange({ otherToolName: data.value })}
          />
        </Field>
      )}
      {tool && tool.useCases.length > 0 && (
        <SelectField<string>
          label={words.usedFor}
          value={value.useCaseId ?? ''}
          empty={words.usedForNone}
          options={tool.useCases.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(useCaseId) => onChange({ useCaseId: useCaseId ?? '' })}
        />
      )}
      {useCase && (
        <small>
          {useCase.accountable && `${words.answersForThis(useCase.accountable.name)} `}
          <AppLink to={`/charters/${useCase.id}`}>{words.openCharter}</AppLink>
        </small>
      )}
      {value.kind === 'ask' && (
        <TextField
          label={`${words.question} (${common.optional})`}
          value={value.note}
          limit={textLimits.note}
          rows={3}
          onChange={(note) => onChange({ note })}
        />
      )}
    </Surface>
  );
}
