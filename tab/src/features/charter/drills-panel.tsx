import { charterText } from '@causeway/shared/text/charter-text.js';
import { drillText } from '@causeway/shared/text/drill-text.js';
import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Surface } from '../../components/surface.js';
import { useWords } from '../../lib/reader.js';
import { DrillResults } from './drill-results.js';
import { SendDrill } from './send-drill.js';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  name: { marginBlock: 0 },
});

interface DrillsPanelProps {
  readonly useCases: readonly { readonly id: string; readonly name: string }[];
  readonly mayStart: boolean;
}

/** The test alarms of every use case of a program. */
export function DrillsPanel({ useCases, mayStart }: DrillsPanelProps) {
  const styles = useStyles();
  const words = useWords(charterText);
  const own = useWords(drillText);
  return (
    <Surface title={own.ofAll}>
      <Caption1 className={styles.quiet}>{words.drillHint}</Caption1>
      <ul className={styles.list}>
        {useCases.map(({ id, name }) => (
          <li key={id} className={styles.item}>
            <div className={styles.head}>
              <Body1Strong as="h3" className={styles.name}>
                {name}
              </Body1Strong>
              {mayStart && <SendDrill useCaseId={id} useCaseName={name} />}
            </div>
            <DrillResults useCaseId={id} />
          </li>
        ))}
      </ul>
    </Surface>
  );
}
