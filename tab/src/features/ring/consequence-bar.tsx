import { stopText } from '@causeway/shared/text/stop-text.js';
import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useWords } from '../../lib/reader.js';
import type { Act } from '../../components/stop-mark.js';
import { actIcons } from '../../components/stop-mark.js';

const useStyles = makeStyles({
  // In a dialog that is too long for the window it would shrink below what it says.
  bar: { flexShrink: 0 },
  advance: {
    border: `1px solid ${tokens.colorPaletteTealBorderActive}`,
    '& .fui-MessageBar__icon': { color: tokens.colorPaletteTealForeground2 },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
});

const intents = {
  hold: 'warning',
  halt: 'error',
  resume: 'success',
  retreat: 'info',
  advance: 'info',
  end: 'error',
  plan: 'info',
  remove: 'info',
} as const satisfies Readonly<Record<Act | 'plan' | 'remove', string>>;

interface ConsequenceBarProps {
  readonly act: keyof typeof intents;
  readonly sentences: readonly string[];
}

/** What an act does, said before it is done. */
export function ConsequenceBar({ act, sentences }: ConsequenceBarProps) {
  const styles = useStyles();
  const words = useWords(stopText);
  const icon = act === 'plan' || act === 'remove' ? undefined : actIcons[act];
  return (
    <MessageBar
      intent={intents[act]}
      layout="multiline"
      className={mergeClasses(styles.bar, act === 'advance' && styles.advance)}
      {...(icon ? { icon } : {})}
    >
      <MessageBarBody>
        <MessageBarTitle>{words.means}</MessageBarTitle>
        <ul className={styles.list}>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
