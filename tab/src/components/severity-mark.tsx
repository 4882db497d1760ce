import type { Severity } from '@causeway/shared/domain/flag/severity.js';
import { severityWords } from '@causeway/shared/text/flag-words.js';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../lib/reader.js';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  critical: { color: tokens.colorPaletteRedForeground1 },
  high: { color: tokens.colorStatusWarningForeground3 },
  medium: { color: tokens.colorNeutralForeground1 },
  low: { color: tokens.colorNeutralForeground3 },
});

/** A shape for each, so that nobody has to tell them apart by colour: diamond, triangle, square, ring. */
const shapes: Readonly<Record<Severity, string>> = {
  critical: 'M6 0 12 6 6 12 0 6Z',
  high: 'M6 1 12 11.5H0Z',
  medium: 'M1.5 1.5h9v9h-9Z',
  low: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Zm0 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6Z',
};

export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const words = useWords(severityWords);
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[severity]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {words[severity]}
    </span>
  );
}
