import { accessTrialText } from '@causeway/shared/text/access-trial-text.js';
import { apiKeyText } from '@causeway/shared/text/api-key-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useWords } from '../../../lib/reader.js';
import { useCopied } from '../use-copied.js';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    userSelect: 'all',
  },
});

/** What a tool asks by, to take along. */
export function CopyKey({ flagKey }: { readonly flagKey: string }) {
  const styles = useStyles();
  const words = useWords(accessTrialText);
  const common = useWords(apiKeyText);
  const { outcome, copy } = useCopied(flagKey);
  return (
    <span className={styles.line}>
      <code className={styles.code}>{flagKey}</code>
      <Button
        size="small"
        appearance="subtle"
        icon={<CopyRegular />}
        aria-label={words.copyKey(flagKey)}
        onClick={() => void copy()}
      >
        {outcome === 'copied' ? common.copied : common.copy}
      </Button>
      <span role="status">{outcome === 'failed' && common.copyFailed}</span>
    </span>
  );
}
