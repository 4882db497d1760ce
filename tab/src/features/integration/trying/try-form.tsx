import { trialLimits } from '@causeway/shared/api/access-trials.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import { ringLimits } from '@causeway/shared/domain/ring/ring.js';
import { accessTrialText } from '@causeway/shared/text/access-trial-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PersonPicker } from '../../../components/person-picker.js';
import { ProblemBar } from '../../../components/problem-bar.js';
import { SelectField } from '../../../components/select-field.js';
import { findPeople } from '../../../lib/find-people.js';
import { useWords } from '../../../lib/reader.js';
import { useTryAccess } from '../api/use-asked.js';
import { TrialAnswer } from './trial-answer.js';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalL,
  },
  send: { alignSelf: 'flex-start' },
});

type Attributes = Readonly<Record<string, string | string[]>>;

/** As a tool would send it: several where several are asked for, and nothing where nothing was typed. */
function sentAttributes(asked: Attributes, typed: ReadonlyMap<string, string>): Attributes {
  const sent = Object.entries(asked).flatMap(([name, example]) => {
    const text = typed.get(name)?.trim() ?? '';
    if (text === '') return [];
    const several = text.split(',').map((part) => part.trim());
    return [[name, Array.isArray(example) ? several.filter(Boolean) : text] as const];
  });
  return Object.fromEntries(sent);
}

interface TryFormProps {
  readonly programId: string;
  readonly useCases: readonly { readonly id: string; readonly name: string }[];
  /** What the open stages ask for, with a value of each. */
  readonly asked: Attributes;
}

/** For whom a tool would ask, and about what; below it what it would be told. */
export function TryForm({ programId, useCases, asked }: TryFormProps) {
  const styles = useStyles();
  const words = useWords(accessTrialText);
  const common = useWords(tabText);
  const trial = useTryAccess();
  const [person, setPerson] = useState<PersonRef | null>(null);
  const [typedId, setTypedId] = useState('');
  const [useCaseId, setUseCaseId] = useState<string>();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [isTried, setIsTried] = useState(false);
  const targetingKey = person?.id ?? typedId.trim();
  const isMissing = targetingKey === '';
  const submit = () => {
    setIsTried(true);
    if (isMissing || trial.isPending) return;
    const attributes = sentAttributes(asked, typed);
    const body = { targetingKey, useCaseId: useCaseId ?? null, attributes };
    trial.mutate({ params: { programId }, body });
  };
  return (
    <>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className={styles.fields}>
          <PersonPicker
            label={words.person}
            value={person}
            onChange={(chosen) => {
              setPerson(chosen);
              if (chosen) setTypedId('');
            }}
            search={findPeople}
            problem={isTried && isMissing ? common.chooseOne : undefined}
          />
          <Field label={{ children: words.typedId, weight: 'semibold' }} hint={words.typedIdHint}>
            <Input
              value={person?.id ?? typedId}
              maxLength={trialLimits.targetingKey}
              onChange={(_, { value }) => {
                setTypedId(value);
                setPerson(null);
              }}
            />
          </Field>
          <SelectField
            label={words.useCase}
            value={useCaseId ?? ''}
            empty={words.allUseCases}
            options={useCases.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setUseCaseId}
          />
          {Object.entries(asked).map(([name, example]) => (
            <Field
              key={name}
              label={{ children: name, weight: 'semibold' }}
              hint={words.attributeHint([example].flat()[0] ?? '')}
            >
              <Input
                value={typed.get(name) ?? ''}
                maxLength={ringLimits.value}
                onChange={(_, { value }) => setTyped(new Map(typed).set(name, value))}
              />
            </Field>
          ))}
        </div>
        <Button type="submit" className={styles.send} disabledFocusable={trial.isPending}>
          {words.ask}
        </Button>
      </form>
      <ProblemBar error={trial.error} />
      {trial.data && (
        <TrialAnswer answer={trial.data} question={trial.variables.body} at={trial.submittedAt} />
      )}
    </>
  );
}
