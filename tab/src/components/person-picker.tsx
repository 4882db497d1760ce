import type { PersonRef } from '@causeway/shared/api/values.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Combobox, Field, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWords } from '../lib/reader.js';

interface PersonPickerProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: PersonRef | null;
  readonly onChange: (person: PersonRef | null) => void;
  readonly search: (startsWith: string) => Promise<readonly PersonRef[]>;
  readonly problem?: string | undefined;
}

/** A person by the start of a name. Emptying the field takes the person out. */
export function PersonPicker(props: PersonPickerProps) {
  const { label, hint, value, onChange, search, problem } = props;
  const words = useWords(tabText);
  /** Undefined while nothing is being typed: then the field shows the chosen person. */
  const [typed, setTyped] = useState<string>();
  const [found, setFound] = useState<readonly PersonRef[]>([]);

  useEffect(() => {
    let isCurrent = true;
    search(typed?.trim() ?? '').then(
      (people) => isCurrent && setFound(people),
      () => isCurrent && setFound([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [typed, search]);

  return (
    <Field
      label={{ children: label, weight: 'semibold' }}
      hint={hint ?? null}
      validationMessage={problem ?? null}
    >
      <Combobox
        freeform
        expandIcon={{ 'aria-label': words.open, tabIndex: -1 }}
        placeholder={words.searchPerson}
        value={typed ?? value?.name ?? ''}
        selectedOptions={value ? [value.id] : []}
        onChange={(event) => {
          setTyped(event.target.value);
          if (event.target.value === '') onChange(null);
        }}
        onOptionSelect={(_, data) => {
          const person = found.find(({ id }) => id === data.optionValue);
          if (!person) return;
          setTyped(undefined);
          onChange(person);
        }}
        onBlur={() => setTyped(undefined)}
      >
        {found.map((person) => (
          <Option key={person.id} value={person.id} text={person.name}>
            {person.isAbsent ? `${person.name} (${words.absent})` : person.name}
          </Option>
        ))}
        {found.length === 0 && (
          <Option disabled value="" text="">
            {words.noPersonFound}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
