import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
  },
  title: { marginBlock: 0 },
  hint: { marginBlock: 0, color: tokens.colorNeutralForeground2, maxWidth: '56ch' },
});

interface EmptyStateProps {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** Nothing to show is said in words, with the next step. */
export function EmptyState({ title, hint, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {hint && <p className={styles.hint}>{hint}</p>}
      {children}
    </div>
  );
}
