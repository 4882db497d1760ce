import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ProblemBar } from '../../components/problem-bar.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useTools } from './api/use-catalogue.js';
import { useMakeProgram } from './api/use-make-program.js';
import type { Step } from './program-draft.js';
import type { Around, Mend, Task } from './program-plan.js';
import { tasksOf, toMend } from './program-plan.js';
import type { StepProps } from './step-props.js';
import { taskWords } from './task-words.js';

const useStyles = makeStyles({
  list: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
  done: { color: tokens.colorStatusSuccessForeground1 },
  lead: { color: tokens.colorNeutralForeground2 },
  action: { alignSelf: 'flex-start' },
});

const stepOf: Readonly<Record<Mend, Step>> = {
  noTool: 'tool',
  noName: 'tool',
  noManager: 'people',
  ownRole: 'people',
  twoAlike: 'work',
  sharesWrong: 'work',
  metric: 'why',
  vision: 'why',
};

interface MendListProps {
  readonly mends: readonly Mend[];
  readonly around: Around;
  readonly onGoTo: (step: Step) => void;
}

function MendList({ mends, around, onGoTo }: MendListProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const { locale } = useReader();
  const declared = declaredWords(locale, 'sheet');
  const sheet = (mend: 'metric' | 'vision') =>
    words.sheetWrong(declared.kind(around.kinds[mend].name));
  return (
    <div>
      <strong>{words.mend}</strong>
      <ul className={styles.list}>
        {mends.map((mend) => (
          <li key={mend}>
            {mend === 'metric' || mend === 'vision' ? sheet(mend) : words[mend]}{' '}
            <Button size="small" appearance="subtle" onClick={() => onGoTo(stepOf[mend])}>
              {words[`step-${stepOf[mend]}`]}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface TaskListProps {
  readonly tasks: readonly Task[];
  readonly toolName: string;
  readonly done: number;
}

function TaskList({ tasks, toolName, done }: TaskListProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const { locale } = useReader();
  return (
    <div>
      <strong>{words.willBeMade}</strong>
      <ul className={styles.list}>
        {tasks.map((task, at) => (
          // Two may read alike, and none moves while they are made.
          <li key={`${at} ${task.make}`}>
            {taskWords(task, toolName, locale)}
            {at < done && <span className={styles.done}>{` – ${words.done}`}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CheckStepProps extends StepProps {
  readonly around: Around;
  readonly onMade: (tasks: readonly Task[]) => void;
}

/** Everything that will be made, before it is; and what stands in the way. */
export function CheckStep({ draft, onChange, around, onMade }: CheckStepProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const tools = useTools().data ?? [];
  const { making, done } = useMakeProgram();
  const mends = toMend(draft, around);
  const tasks = tasksOf(draft, around);
  const { programId, isNewTool, newToolName, toolId } = draft;
  const toolName = isNewTool ? newToolName : (tools.find(({ id }) => id === toolId)?.name ?? '');
  const make = () => {
    if (making.isPending) return;
    onChange({ isBegun: true });
    making.mutate({ programId, tasks }, { onSuccess: () => onMade(tasks) });
  };
  return (
    <>
      <span className={styles.lead}>{words.checkLead}</span>
      {mends.length > 0 ? (
        <MendList mends={mends} around={around} onGoTo={(step) => onChange({ step })} />
      ) : (
        <>
          <TaskList tasks={tasks} toolName={toolName} done={done} />
          <ProblemBar error={making.error} />
          {draft.isBegun && !making.isPending && <span>{words.halfWay}</span>}
          <Button
            className={styles.action}
            appearance="primary"
            disabledFocusable={making.isPending}
            onClick={make}
          >
            {draft.isBegun ? words.goOn : words.make}
          </Button>
        </>
      )}
    </>
  );
}
