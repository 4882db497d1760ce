import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    // A long name leaves at least half of the line to its value.
    gridTemplateColumns: 'fit-content(50%) 1fr',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    '@media (max-width: 480px)': { gridTemplateColumns: '1fr', rowGap: 0 },
  },
  name: { minWidth: '96px', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground3 },
  value: {
    margin: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 480px)': { marginBottom: tokens.spacingVerticalS },
  },
});

export interface Fact {
  readonly name: string;
  /** Shown instead of the name where a word alone says too little. */
  readonly label?: ReactNode;
  readonly value: ReactNode;
}

/** Names and values; what is not known is left out. */
export function FactList({ facts }: { readonly facts: readonly (Fact | undefined)[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {facts.map(
        (fact) =>
          fact && [
            <dt key={`name ${fact.name}`} className={styles.name}>
              {fact.label ?? fact.name}
            </dt>,
            <dd key={`value ${fact.name}`} className={styles.value}>
              {fact.value}
            </dd>,
          ],
      )}
    </dl>
  );
}
