import type { BlueprintName } from '@causeway/shared/domain/blueprint/blueprint.js';
import { blueprintNames } from '@causeway/shared/domain/blueprint/blueprint.js';
import { blueprintText } from '@causeway/shared/text/blueprint-text.js';
import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ProblemBar } from '../../components/problem-bar.js';
import { SelectField } from '../../components/select-field.js';
import { useMe } from '../../lib/me.js';
import { useReader, useWords } from '../../lib/reader.js';
import { usePrograms } from './api/use-catalogue.js';
import { useCopyStructure } from './api/use-copy-structure.js';
import { fromBlueprint, suggestedCriteria } from './from-blueprint.js';
import type { Kinds } from './program-plan.js';
import type { StepProps } from './step-props.js';

const useStyles = makeStyles({
  template: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
  },
  action: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

function isBlueprint(value: string): value is BlueprintName {
  return blueprintNames.some((name) => name === value);
}

interface BeginWithProps extends StepProps {
  readonly kinds: Kinds;
}

function useBegin({ draft, onChange, kinds }: BeginWithProps) {
  const { locale, timeZone } = useReader();
  const { personId } = useMe();
  const copy = useCopyStructure();
  const programs = (usePrograms().data ?? []).filter(({ id }) => id !== draft.programId);
  const begin = (chosen: string) => {
    const program = programs.find(({ id }) => id === chosen);
    if (isBlueprint(chosen)) onChange(fromBlueprint(chosen, locale));
    if (!program || copy.isPending) return;
    copy.mutate({ program, ...kinds, timeZone, personId }, { onSuccess: onChange });
  };
  return { programs, begin, isPending: copy.isPending, error: copy.error };
}

/** A template, the structure of another program, or nothing at all. */
export function BeginWith(props: BeginWithProps) {
  const { draft } = props;
  const styles = useStyles();
  const words = useWords(newProgramText);
  const names = useWords(blueprintText);
  const { locale } = useReader();
  const { programs, begin, isPending, error } = useBegin(props);
  const [chosen, setChosen] = useState('');
  const { blueprint, copiedFrom } = draft;
  return (
    <div className={styles.template}>
      <SelectField<string>
        label={words.template}
        hint={words.templateHint}
        empty={words.fromScratch}
        value={chosen}
        options={[
          ...blueprintNames.map((name) => ({ value: name, label: words.templateOf(names[name]) })),
          ...programs.map(({ id, name }) => ({ value: id, label: words.structureOf(name) })),
        ]}
        onChange={(value = '') => setChosen(value)}
      />
      <ProblemBar error={error} />
      {chosen !== '' && (
        <>
          <span className={styles.quiet}>
            {isBlueprint(chosen) ? words.templateReplaces : words.copyReplaces}
          </span>
          <Button
            className={styles.action}
            disabledFocusable={isPending}
            onClick={() => begin(chosen)}
          >
            {isBlueprint(chosen) ? words.takeTemplate : words.copy}
          </Button>
        </>
      )}
      <span role="status">
        {copiedFrom !== '' && words.copied(copiedFrom)}
        {blueprint !== '' && words.taken(names[blueprint])}
      </span>
      {blueprint !== '' && (
        <span className={styles.quiet}>
          {words.suggested(suggestedCriteria(blueprint, locale).join(' · '))}
        </span>
      )}
    </div>
  );
}
