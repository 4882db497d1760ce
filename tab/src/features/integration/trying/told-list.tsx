import type { AccessTold } from '@causeway/shared/api/access-trials.js';
import { accessTrialText } from '@causeway/shared/text/access-trial-text.js';
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../../lib/reader.js';
import { CopyKey } from './copy-key.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  told: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** Why, and what has to be known besides. */
function useSentence() {
  const words = useWords(accessTrialText);
  return ({ ground, useCase, answer: { value, metadata } }: AccessTold) => {
    const { ring, isHumanReviewOnly, isOnHold } = metadata;
    return [
      ring === undefined ? words[ground] : words.throughStage(ring),
      ...(value && isHumanReviewOnly ? [words.humanReviewOnly] : []),
      ...(value && isOnHold ? [useCase ? words.onHold : words.programOnHold] : []),
    ].join(' ');
  };
}

interface ToldListProps {
  readonly label: string;
  readonly told: readonly AccessTold[];
}

/** What is told of each use case, with its reason. */
export function ToldList({ label, told }: ToldListProps) {
  const styles = useStyles();
  const words = useWords(accessTrialText);
  const sentence = useSentence();
  return (
    <ul className={styles.list} aria-label={label}>
      {told.map((one) => (
        <li key={one.flagKey} className={styles.told}>
          <span className={styles.head}>
            <Badge appearance="tint" color={one.answer.value ? 'success' : 'informative'}>
              {one.answer.value ? words.yes : words.no}
            </Badge>
            <strong>{one.useCase?.name ?? words.wholeProgram}</strong>
          </span>
          <span>{sentence(one)}</span>
          <CopyKey flagKey={one.flagKey} />
        </li>
      ))}
    </ul>
  );
}
