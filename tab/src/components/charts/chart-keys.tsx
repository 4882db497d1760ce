import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  keys: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  key: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  sample: { flexShrink: 0, overflow: 'visible' },
});

export interface ChartKey {
  readonly name: string;
  /** In percent of a small place; 50 is its middle. */
  readonly drawing: ReactNode;
}

/** What each line, shape and pattern stands for. */
export function ChartKeys({ keys }: { readonly keys: readonly ChartKey[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.keys}>
      {keys.map(({ name, drawing }) => (
        <li key={name} className={styles.key}>
          <svg className={styles.sample} width="32" height="16" aria-hidden="true">
            {drawing}
          </svg>
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}
