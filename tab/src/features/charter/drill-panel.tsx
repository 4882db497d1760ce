import { charterText } from '@causeway/shared/text/charter-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Surface } from '../../components/surface.js';
import { useWords } from '../../lib/reader.js';
import { DrillResults } from './drill-results.js';
import { SendDrill } from './send-drill.js';

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } });

interface DrillPanelProps {
  readonly useCaseId: string;
  readonly mayStart: boolean;
}

/** A test alarm through the path, and where earlier ones stopped. */
export function DrillPanel({ useCaseId, mayStart }: DrillPanelProps) {
  const styles = useStyles();
  const words = useWords(charterText);
  return (
    <Surface title={words.drill} actions={mayStart && <SendDrill useCaseId={useCaseId} />}>
      <Caption1 className={styles.quiet}>{words.drillHint}</Caption1>
      <DrillResults useCaseId={useCaseId} />
    </Surface>
  );
}
