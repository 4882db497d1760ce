import type { Field } from '@causeway/shared/domain/declared/field.js';
import { declaredFormText } from '@causeway/shared/text/declared-form-text.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { sheetText } from '@causeway/shared/text/sheet-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useReader } from '../../lib/reader.js';
import { DeclaredField } from './declared-field.js';
import type { FieldProblems } from './field-problems.js';
import type { TypedValue, TypedValues } from './typed-values.js';

interface DeclaredFieldsProps {
  readonly noun: 'sheet' | 'register';
  readonly kind: string;
  readonly fields: readonly Field[];
  readonly typed: TypedValues;
  readonly problems: FieldProblems;
  readonly onChange: (name: string, value: TypedValue) => void;
}

/** The questions of a declared kind, to be answered; the words are looked up by the declaration's names. */
export function DeclaredFields(props: DeclaredFieldsProps) {
  const { noun, kind, fields, typed, problems, onChange } = props;
  const { locale } = useReader();
  const words = declaredWords(locale, noun);
  const form = declaredFormText(locale);
  const refusals: Readonly<Record<string, string>> = sheetText(locale);
  const { needed } = tabText(locale);
  return fields.map((field) => {
    const { name, isRequired, isFixed } = field;
    const label = words.field(kind, name) || name;
    const hint = [words.hint(kind, name), isFixed && form.isFixed].filter(Boolean).join(' ');
    const code = problems[name];
    const problem = code === undefined ? undefined : (refusals[`refusal.${code}`] ?? needed);
    return (
      <DeclaredField
        key={name}
        field={field}
        asked={{
          label: isRequired ? label : form.optional(label),
          ...(hint ? { hint } : {}),
          problem,
        }}
        choiceWord={(value) => words.choice(kind, name, value) || value}
        value={typed[name] ?? ''}
        onChange={(value) => onChange(name, value)}
      />
    );
  });
}
