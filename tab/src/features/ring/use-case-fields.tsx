import { ringFormText } from '@causeway/shared/text/ring-form-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckGroup } from '../../components/check-group.js';
import { useReader, useWords } from '../../lib/reader.js';
import { listWords } from './list-words.js';
import type { RingDraft } from './ring-draft.js';
import type { UseCaseLine } from './rollout.js';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

interface UseCaseFieldsProps {
  readonly useCases: readonly UseCaseLine[];
  /** Those that are in the stage already, ready or not. */
  readonly opened: readonly string[];
  readonly draft: RingDraft;
  readonly onChange: (part: Partial<RingDraft>) => void;
  readonly problem: string | undefined;
}

function isReady({ value }: UseCaseLine['dispositions'][number]): boolean {
  return value.kind === 'ready';
}

/** What a stage opens, and where a person checks each output first. */
export function UseCaseFields({ useCases, opened, draft, onChange, problem }: UseCaseFieldsProps) {
  const styles = useStyles();
  const words = useWords(ringFormText);
  const { locale } = useReader();
  const known = useCases.filter(({ id, isRetired }) => !isRetired || opened.includes(id));
  const isOffered = ({ id, dispositions }: UseCaseLine) =>
    opened.includes(id) || dispositions.some(isReady);
  const offered = known.filter(isOffered);
  const others = known.filter((useCase) => !isOffered(useCase)).map(({ name }) => name);
  const choiceOf = ({ id, name, dispositions }: UseCaseLine) => {
    const isPartly = dispositions.some(isReady) && !dispositions.every(isReady);
    return { value: id, label: isPartly ? words.partlyReady(name) : name };
  };
  const chosen = offered.filter(({ id }) => draft.useCaseIds.includes(id));
  return (
    <>
      <div>
        <CheckGroup
          label={words.opens}
          choices={offered.map(choiceOf)}
          chosen={draft.useCaseIds}
          onChange={(useCaseIds) => onChange({ useCaseIds })}
          problem={problem}
        />
        {known.length === 0 && <Caption1 className={styles.quiet}>{words.noUseCases}</Caption1>}
        {others.length > 0 && (
          <Caption1 className={styles.quiet}>{words.notReady(listWords(others, locale))}</Caption1>
        )}
      </div>
      {chosen.length > 0 && (
        <CheckGroup
          label={words.reviewed}
          choices={chosen.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={draft.reviewIds}
          onChange={(reviewIds) => onChange({ reviewIds })}
        />
      )}
    </>
  );
}
