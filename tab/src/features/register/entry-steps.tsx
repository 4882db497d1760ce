import type { EntryView } from '@causeway/shared/api/registers.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { registerPageText } from '@causeway/shared/text/register-page-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useDeclaredSources } from '../../components/declared/declared-sources.js';
import { useReader } from '../../lib/reader.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  reason: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
});

type Step = EntryView['steps'][number];

function useStepWords(kind: string): (step: Step) => string {
  const { locale } = useReader();
  const words = registerPageText(locale);
  const kinds = declaredWords(locale, 'register');
  return (step) => {
    if (step.what === 'changed') {
      return words.stepChanged(step.fields.map((name) => kinds.field(kind, name)).join(' · '));
    }
    const { move, from, to } = step;
    return words.stepMoved(kinds.move(kind, move), kinds.state(kind, from), kinds.state(kind, to));
  };
}

/** What happened to an entry since it was added, the oldest first. */
export function EntrySteps({ entry }: { readonly entry: EntryView }) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = registerPageText(locale);
  const { evidence } = useDeclaredSources();
  const wordsOf = useStepWords(entry.kind);
  if (entry.steps.length === 0) return <span>{words.nothingHappened}</span>;
  const cited = (step: Step) =>
    step.what === 'moved'
      ? evidence.filter(({ id }) => step.evidenceIds.some((one) => one === id))
      : [];
  return (
    <ol className={styles.list}>
      {entry.steps.map((step) => (
        <li key={`${step.what} ${step.at}`}>
          {wordsOf(step)}
          {step.what === 'moved' && step.reason && <p className={styles.reason}>{step.reason}</p>}
          {cited(step).length > 0 && (
            <p className={styles.reason}>
              {words.cited}:{' '}
              {cited(step)
                .map(({ name }) => name)
                .join(' · ')}
            </p>
          )}
          <div>
            <Caption1 className={styles.quiet}>
              {words.addedBy(step.by.name, formatMoment(step.at, locale, timeZone))}
            </Caption1>
          </div>
        </li>
      ))}
    </ol>
  );
}
