import { ringFormText } from '@causeway/shared/text/ring-form-text.js';
import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../lib/reader.js';
import type { RingDraft } from './ring-draft.js';
import type { UseCaseLine } from './rollout.js';

const useStyles = makeStyles({
  one: { display: 'flex', flexDirection: 'column' },
  reviewed: { paddingInlineStart: tokens.spacingHorizontalXXL },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface UseCaseFieldsProps {
  readonly useCases: readonly UseCaseLine[];
  /** Those that are in the stage already, ready or not. */
  readonly opened: readonly string[];
  readonly draft: RingDraft;
  readonly onChange: (part: Pick<RingDraft, 'useCaseIds'> | Pick<RingDraft, 'reviewIds'>) => void;
  readonly problem: string | undefined;
}

function toggled(ids: readonly string[], id: string, isIn: boolean): readonly string[] {
  return isIn ? [...ids, id] : ids.filter((one) => one !== id);
}

/** What a stage opens, and where a person checks each output first. */
export function UseCaseFields({ useCases, opened, draft, onChange, problem }: UseCaseFieldsProps) {
  const styles = useStyles();
  const words = useWords(ringFormText);
  const offered = useCases.filter(({ id, isRetired }) => !isRetired || opened.includes(id));
  const labelOf = ({ id, name, dispositions }: UseCaseLine) => {
    const isReady = dispositions.some(({ value }) => value.kind === 'ready');
    const isAll = dispositions.every(({ value }) => value.kind === 'ready');
    if (isReady) return isAll ? name : `${name} (${words.partlyReady})`;
    return opened.includes(id) ? name : `${name} (${words.notReady})`;
  };
  const isOffered = ({ id, dispositions }: UseCaseLine) =>
    opened.includes(id) || dispositions.some(({ value }) => value.kind === 'ready');
  return (
    <Field
      label={{ children: words.opens, weight: 'semibold' }}
      validationMessage={problem ?? null}
    >
      <div role="group" aria-label={words.opens}>
        {offered.length === 0 && <span className={styles.quiet}>{words.noUseCases}</span>}
        {offered.map((useCase) => {
          const { id, name } = useCase;
          const isIn = draft.useCaseIds.includes(id);
          return (
            <div key={id} className={styles.one}>
              <Checkbox
                label={labelOf(useCase)}
                checked={isIn}
                disabled={!isIn && !isOffered(useCase)}
                onChange={(_, { checked }) =>
                  onChange({ useCaseIds: toggled(draft.useCaseIds, id, checked === true) })
                }
              />
              {isIn && (
                <Checkbox
                  className={styles.reviewed}
                  label={words.reviewed}
                  aria-label={words.reviewedFor(name)}
                  checked={draft.reviewIds.includes(id)}
                  onChange={(_, { checked }) =>
                    onChange({ reviewIds: toggled(draft.reviewIds, id, checked === true) })
                  }
                />
              )}
            </div>
          );
        })}
      </div>
    </Field>
  );
}
