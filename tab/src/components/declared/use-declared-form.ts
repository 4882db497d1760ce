import type { PersonRef } from '@causeway/shared/api/values.js';
import type { FieldRule } from '@causeway/shared/domain/declared/field-rule.js';
import type { Field, Values } from '@causeway/shared/domain/declared/field.js';
import { useState } from 'react';
import { useDraft } from '../../lib/draft.js';
import { useReader } from '../../lib/reader.js';
import { useNow } from '../../lib/use-now.js';
import type { FieldProblems } from './field-problems.js';
import { fieldProblems, refusedByServer } from './field-problems.js';
import type { TypedValue } from './typed-values.js';
import { rawValues, typedValues } from './typed-values.js';

interface FormOf {
  /** Where what is typed is kept until it is sent. */
  readonly draftKey: string;
  readonly fields: readonly Field[];
  readonly rules: readonly FieldRule[];
  readonly completeness: 'complete' | 'draft';
  readonly beside?: Values;
  /** What stands already. */
  readonly values: Values;
  readonly people: readonly PersonRef[];
  /** What the last sending was answered with. */
  readonly error: unknown;
}

const nothingTyped: Record<string, TypedValue> = {};

/** The answers to declared fields while they are typed; they survive leaving the page. */
export function useDeclaredForm(of: FormOf) {
  const { draftKey, fields, rules, completeness, beside, values, people, error } = of;
  const { timeZone } = useReader();
  const now = useNow();
  const draft = useDraft(draftKey, nothingTyped);
  const [isTried, setIsTried] = useState(false);
  const typed = { ...typedValues(fields, values, { timeZone, people }), ...draft.value };
  const raw = rawValues(fields, typed, { values, timeZone, people });
  const asked = { fields, rules, completeness, ...(beside ? { beside } : {}) };
  const own = fieldProblems(asked, raw, { now, before: values });
  const problems: FieldProblems = isTried ? { ...refusedByServer(error), ...own } : {};
  return {
    typed,
    problems,
    draft,
    change: (name: string, value: TypedValue) => draft.change({ [name]: value }),
    /** What to send, or nothing where an answer needs another look. */
    answers: (): Record<string, unknown> | undefined => {
      setIsTried(true);
      return Object.keys(own).length === 0 ? raw : undefined;
    },
  };
}
