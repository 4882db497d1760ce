import type { RingView } from '@causeway/shared/api/rings.js';
import { ringFormText } from '@causeway/shared/text/ring-form-text.js';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { useWords } from '../../lib/reader.js';
import { RingFacts } from './ring-facts.js';
import type { Rollout } from './rollout.js';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface StaleRingProps {
  /** As it is now. */
  readonly ring: RingView;
  readonly rollout: Rollout;
  readonly onGoOn: () => void;
}

/** Somebody else was faster: what they made of it, and what was typed stays. */
export function StaleRing({ ring, rollout, onGoOn }: StaleRingProps) {
  const styles = useStyles();
  const words = useWords(ringFormText);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{words.other(ring.plannedBy.name)}</MessageBarTitle>
        <div>{words.asItIs}</div>
        <RingFacts ring={ring} rollout={rollout} />
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onGoOn}>
          {words.goOn}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
