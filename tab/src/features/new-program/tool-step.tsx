import type { ProgramView } from '@causeway/shared/api/programs.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Loaded } from '../../components/loaded.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { SelectField } from '../../components/select-field.js';
import { useReader, useWords } from '../../lib/reader.js';
import { usePrograms, useTools } from './api/use-catalogue.js';
import { useCopyStructure } from './api/use-copy-structure.js';
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

const newTool = 'new';

function ToolFields({ draft, onChange }: StepProps) {
  const words = useWords(newProgramText);
  const tools = useTools();
  return (
    <Loaded query={tools}>
      {(known) => (
        <>
          <SelectField<string>
            label={words.tool}
            empty=""
            value={draft.isNewTool ? newTool : draft.toolId}
            options={[
              ...known.map(({ id, name }) => ({ value: id, label: name })),
              { value: newTool, label: words.newTool },
            ]}
            onChange={(chosen = '') =>
              onChange({
                isNewTool: chosen === newTool,
                toolId: chosen === newTool ? '' : chosen,
              })
            }
          />
          {draft.isNewTool && (
            <Field label={{ children: words.newToolName, weight: 'semibold' }}>
              <Input
                value={draft.newToolName}
                maxLength={textLimits.name}
                onChange={(_, { value }) => onChange({ newToolName: value })}
              />
            </Field>
          )}
        </>
      )}
    </Loaded>
  );
}

interface TemplateProps extends StepProps {
  readonly kinds: Kinds;
}

function TemplateFields({ draft, onChange, kinds }: TemplateProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const { timeZone } = useReader();
  const programs = usePrograms().data ?? [];
  const copy = useCopyStructure();
  const [chosen, setChosen] = useState<ProgramView>();
  const others = programs.filter(({ id }) => id !== draft.programId);
  if (others.length === 0) return null;
  return (
    <div className={styles.template}>
      <SelectField<string>
        label={words.template}
        hint={words.templateHint}
        empty={words.fromScratch}
        value={chosen?.id ?? ''}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(id) => setChosen(others.find((program) => program.id === id))}
      />
      <ProblemBar error={copy.error} />
      {chosen && (
        <>
          <span className={styles.quiet}>{words.copyReplaces}</span>
          <Button
            className={styles.action}
            disabledFocusable={copy.isPending}
            onClick={() => {
              if (copy.isPending) return;
              copy.mutate({ program: chosen, ...kinds, timeZone }, { onSuccess: onChange });
            }}
          >
            {words.copy}
          </Button>
        </>
      )}
      <span role="status">{draft.copiedFrom !== '' && words.copied(draft.copiedFrom)}</span>
    </div>
  );
}

/** Which tool, what it is called, and what to begin with. */
export function ToolStep({ draft, onChange, kinds }: TemplateProps) {
  const words = useWords(newProgramText);
  return (
    <>
      <ToolFields draft={draft} onChange={onChange} />
      <Field
        label={{ children: words.programName, weight: 'semibold' }}
        hint={words.programNameHint}
      >
        <Input
          value={draft.name}
          maxLength={textLimits.name}
          onChange={(_, { value }) => onChange({ name: value })}
        />
      </Field>
      <TemplateFields draft={draft} onChange={onChange} kinds={kinds} />
    </>
  );
}
