import type { DispositionKind } from '@causeway/shared/domain/disposition/disposition.js';
import { dispositionWords } from '@causeway/shared/text/work-page-text.js';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../../lib/reader.js';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  shape: { flexShrink: 0 },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  'needs-design': { color: tokens.colorStatusWarningForeground3 },
  'staged-for-later': { color: tokens.colorNeutralForeground2 },
  'out-of-scope': { color: tokens.colorNeutralForeground3 },
});

/** A shape for each, so that nobody has to tell them apart by colour: tick, triangle, clock, struck ring. */
const shapes: Readonly<Record<DispositionKind, string>> = {
  ready: 'M4.5 9.6 1 6.1l1.3-1.3 2.2 2.2 5.2-5.2L11 3.1Z',
  'needs-design': 'M6 .8 11.8 11H.2ZM5.3 4v3.8h1.4V4Zm0 4.6V10h1.4V8.6Z',
  'staged-for-later':
    'M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0Zm0 1.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8Zm-.7 1.2v3.6l2.9 1.7.7-1.2-2.2-1.3V2.8Z',
  'out-of-scope':
    'M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0Zm0 1.6a4.4 4.4 0 0 1 2.6.8L2.4 8.6A4.4 4.4 0 0 1 6 1.6Zm0 8.8a4.4 4.4 0 0 1-2.6-.8l6.2-6.2A4.4 4.4 0 0 1 6 10.4Z',
};

/** What becomes of a use case, with a shape and in words. */
export function DispositionMark({ kind }: { readonly kind: DispositionKind }) {
  const styles = useStyles();
  const words = useWords(dispositionWords);
  return (
    <span className={mergeClasses(styles.mark, styles[kind])}>
      <svg className={styles.shape} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={shapes[kind]} fill="currentColor" fillRule="evenodd" />
      </svg>
      {words[kind]}
    </span>
  );
}
