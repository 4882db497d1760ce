import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../lib/reader.js';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  shape: { flexShrink: 0, position: 'relative', top: '1px' },
  pass: { color: tokens.colorStatusSuccessForeground1 },
  fail: { color: tokens.colorPaletteRedForeground1 },
  inconclusive: { color: tokens.colorNeutralForeground2 },
  stale: { color: tokens.colorStatusWarningForeground3 },
});

/** A shape for each, so that nobody has to tell them apart by colour: tick, cross, half-filled ring, clock. */
const shapes: Readonly<Record<ResultOutcome, string>> = {
  pass: 'M4.5 9.6 1 6.1l1.3-1.3 2.2 2.2 5.2-5.2L11 3.1Z',
  fail: 'M2.3 1 6 4.7 9.7 1 11 2.3 7.3 6 11 9.7 9.7 11 6 7.3 2.3 11 1 9.7 4.7 6 1 2.3Z',
  inconclusive: 'M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0Zm0 1.6v8.8a4.4 4.4 0 1 1 0-8.8Z',
  stale:
    'M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0Zm0 1.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8Zm-.7 1.2v3.6l2.9 1.7.7-1.2-2.2-1.3V2.8Z',
};

interface OutcomeMarkProps {
  readonly outcome: ResultOutcome;
  /** Instead of the outcome's own word. */
  readonly children?: string;
}

/** Whether something is shown, with a shape and in words. */
export function OutcomeMark({ outcome, children }: OutcomeMarkProps) {
  const styles = useStyles();
  const words = useWords(gateWords);
  return (
    <span className={mergeClasses(styles.mark, styles[outcome])}>
      <svg className={styles.shape} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[outcome]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {children ?? words[outcome]}
    </span>
  );
}
