import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useId } from 'react';
import { useWords } from '../../lib/reader.js';
import { useCopied } from './use-copied.js';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  copy: { flexShrink: 0 },
  text: {
    marginBlock: 0,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
});

interface CopyFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly text: string;
  /** What the button says to whoever does not see what stands beside it. */
  readonly copyLabel: string;
}

/** Text to take along: one press copies it, one click selects it. */
export function CopyField({ label, hint, text, copyLabel }: CopyFieldProps) {
  const styles = useStyles();
  const words = useWords(apiKeyText);
  const labelId = useId();
  const { outcome, copy } = useCopied(text);
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <strong id={labelId}>{label}</strong>
        <Button
          size="small"
          className={styles.copy}
          icon={<CopyRegular />}
          aria-label={copyLabel}
          onClick={() => void copy()}
        >
          {outcome === 'copied' ? words.copied : words.copy}
        </Button>
      </div>
      {hint && <span>{hint}</span>}
      <pre className={styles.text} aria-labelledby={labelId} tabIndex={0}>
        {text}
      </pre>
      <span role="status">{outcome === 'failed' && words.copyFailed}</span>
    </div>
  );
}
