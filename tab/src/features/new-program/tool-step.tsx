import { textLimits } from '@causeway/shared/domain/defaults.js';
import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { Field, Input } from '@fluentui/react-components';
import { Loaded } from '../../components/loaded.js';
import { SelectField } from '../../components/select-field.js';
import { isAdministrator, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';
import { useTools } from './api/use-catalogue.js';
import { BeginWith } from './begin-with.js';
import type { Kinds } from './program-plan.js';
import type { StepProps } from './step-props.js';

const newTool = 'new';

function ToolFields({ draft, onChange }: StepProps) {
  const words = useWords(newProgramText);
  const tools = useTools();
  const me = useMe();
  // Made by an earlier try; what a tool is called is an administrator's to change.
  const isFixed = (known: readonly { readonly id: string }[]) =>
    !isAdministrator(me) && known.some(({ id }) => id === draft.newToolId);
  return (
    <Loaded query={tools}>
      {(known) => (
        <>
          <SelectField<string>
            label={words.tool}
            empty=""
            value={draft.isNewTool ? newTool : draft.toolId}
            options={[
              ...known
                .filter(({ id }) => id !== draft.newToolId)
                .map(({ id, name }) => ({ value: id, label: name })),
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
            <Field
              label={{ children: words.newToolName, weight: 'semibold' }}
              hint={isFixed(known) ? words.toolIsMade : null}
            >
              <Input
                value={draft.newToolName}
                maxLength={textLimits.name}
                readOnly={isFixed(known)}
                onChange={(_, { value }) => onChange({ newToolName: value })}
              />
            </Field>
          )}
        </>
      )}
    </Loaded>
  );
}

interface ToolStepProps extends StepProps {
  readonly kinds: Kinds;
}

/** Which tool, what it is called, and what to begin with. */
export function ToolStep({ draft, onChange, kinds }: ToolStepProps) {
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
      <BeginWith draft={draft} onChange={onChange} kinds={kinds} />
    </>
  );
}
