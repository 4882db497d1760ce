import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ChoiceBar } from '../../components/choice-bar.js';
import { DraftNote } from '../../components/draft-note.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Surface } from '../../components/surface.js';
import { useDraft } from '../../lib/draft.js';
import { isAdministrator, useMe } from '../../lib/me.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useFocusOnChange } from '../../lib/use-focus-on-change.js';
import { useNow } from '../../lib/use-now.js';
import { CheckStep } from './check-step.js';
import { MadePanel } from './made-panel.js';
import { PeopleStep } from './people-step.js';
import type { ProgramDraft, Step } from './program-draft.js';
import { emptyDraft, readDraft, steps } from './program-draft.js';
import type { Around, Kinds, Task } from './program-plan.js';
import type { StepProps } from './step-props.js';
import { ToolStep } from './tool-step.js';
import { WhyStep } from './why-step.js';
import { WorkStep } from './work-step.js';

const useStyles = makeStyles({
  step: { outlineStyle: 'none' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  discard: { marginInlineStart: 'auto' },
});

interface Made {
  readonly programId: string;
  readonly name: string;
  readonly tasks: readonly Task[];
  readonly blueprint: ProgramDraft['blueprint'];
}

interface StepContentProps extends StepProps {
  readonly around: Around;
  readonly onMade: (tasks: readonly Task[]) => void;
}

function StepContent({ draft, onChange, around, onMade }: StepContentProps) {
  const props = { draft, onChange };
  switch (draft.step) {
    case 'tool':
      return <ToolStep {...props} kinds={around.kinds} />;
    case 'people':
      return <PeopleStep {...props} />;
    case 'work':
      return <WorkStep {...props} />;
    case 'why':
      return <WhyStep {...props} around={around} />;
    case 'check':
      return <CheckStep {...props} around={around} onMade={onMade} />;
  }
}

interface StepActionsProps {
  readonly step: Step;
  readonly onGoTo: (step: Step) => void;
  readonly onDiscard: () => void;
}

function StepActions({ step, onGoTo, onDiscard }: StepActionsProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const at = steps.indexOf(step);
  const [before, after] = [steps[at - 1], steps[at + 1]];
  return (
    <div className={styles.actions}>
      {before && <Button onClick={() => onGoTo(before)}>{words.back}</Button>}
      {after && (
        <Button appearance="primary" onClick={() => onGoTo(after)}>
          {words.next}
        </Button>
      )}
      <Button className={styles.discard} appearance="subtle" onClick={onDiscard}>
        {words.discard}
      </Button>
    </div>
  );
}

/** A program in a few steps. What is typed is kept, and it is made at the end and not before. */
export function NewProgramWizard({ kinds }: { readonly kinds: Kinds }) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const { timeZone } = useReader();
  const me = useMe();
  const { personId } = me;
  const self = { id: personId, name: me.name, isAbsent: false };
  const now = useNow();
  const [empty, setEmpty] = useState(() => emptyDraft(self));
  const kept = useDraft('new-program', empty);
  const { change, clear } = kept;
  const draft = readDraft(kept.value);
  const [made, setMade] = useState<Made>();
  const [isDiscarding, setIsDiscarding] = useState(false);
  const content = useFocusOnChange(draft.step);
  const namesAnybody = isAdministrator(me);
  const around: Around = { kinds, personId, timeZone, now, namesAnybody };
  if (made) return <MadePanel {...made} />;
  const finish = (tasks: readonly Task[]) => {
    const { programId, name, blueprint } = draft;
    setMade({ programId, name: name.trim(), tasks, blueprint });
    clear();
  };
  return (
    <>
      <DraftNote draft={{ ...kept, clear: () => setIsDiscarding(true) }} />
      <ChoiceBar
        label={words.steps}
        value={draft.step}
        choices={steps.map((value) => ({ value, label: words[`step-${value}`] }))}
        onChange={(step) => change({ step })}
      />
      <div ref={content} tabIndex={-1} className={styles.step}>
        <Surface title={words[`step-${draft.step}`]}>
          <StepContent draft={draft} onChange={change} around={around} onMade={finish} />
        </Surface>
      </div>
      <StepActions
        step={draft.step}
        onGoTo={(step) => change({ step })}
        onDiscard={() => setIsDiscarding(true)}
      />
      {isDiscarding && (
        <FormDialog
          title={words.discardTitle}
          hint={draft.isBegun ? words.halfWay : words.discardHint}
          submit={words.discard}
          isBusy={false}
          error={undefined}
          onSubmit={() => {
            clear();
            const next = emptyDraft(self);
            setEmpty(next);
            change(next);
            setIsDiscarding(false);
          }}
          onClose={() => setIsDiscarding(false)}
        />
      )}
    </>
  );
}
