import type { GateView } from '@causeway/shared/api/gates.js';
import { gateCriterionName, gateSentence } from '@causeway/shared/text/gate-text.js';
import { governancePageText } from '@causeway/shared/text/governance-page-text.js';
import { makeStyles, Body1Strong, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { OutcomeMark } from '../../components/outcome-mark.js';
import { useReader } from '../../lib/reader.js';

const useStyles = makeStyles({
  result: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  title: { marginBlock: 0 },
  sentence: { marginBlock: 0, maxWidth: '68ch' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface AskedResultProps {
  readonly criterion: string;
  readonly gate: GateView | null | undefined;
  readonly children?: ReactNode;
}

/** What the next step asks about this and how it is answered, with what stands behind it. */
export function AskedResult({ criterion, gate, children }: AskedResultProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = governancePageText(locale);
  const result = gate?.results.find(({ name }) => name === criterion);
  return (
    <div className={styles.result}>
      <div className={styles.head}>
        <Body1Strong as="h3" className={styles.title}>
          {gateCriterionName(criterion, result?.facts ?? {}, locale)}
        </Body1Strong>
        {result && <OutcomeMark outcome={result.outcome} />}
      </div>
      {result && gate && (
        <p className={styles.sentence}>
          {gateSentence(result, { locale, timeZone, names: gate.names })}
        </p>
      )}
      {!result && <span className={styles.quiet}>{words.notAskedNow}</span>}
      {children}
    </div>
  );
}
