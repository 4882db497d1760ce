import { makeStyles, tokens } from '@fluentui/react-components';
import type { Fact } from './fact-list.js';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** Short facts side by side, each under its name. */
export function FactColumns({ facts }: { readonly facts: readonly (Fact | undefined)[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.map(
        (fact) =>
          fact && (
            <div key={fact.name}>
              <dt className={styles.name}>{fact.label ?? fact.name}</dt>
              <dd className={styles.value}>{fact.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
