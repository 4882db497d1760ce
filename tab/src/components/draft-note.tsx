import { draftText } from '@causeway/shared/text/draft-text.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Draft } from '../lib/draft.js';
import { useReader, useWords } from '../lib/reader.js';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

interface DraftNoteProps {
  readonly draft: Pick<Draft<unknown>, 'begunAt' | 'lacksPeople' | 'clear'>;
}

/** Says that what stands here was typed on an earlier visit, and offers to begin anew. */
export function DraftNote({ draft }: DraftNoteProps) {
  const styles = useStyles();
  const words = useWords(draftText);
  const { locale, timeZone } = useReader();
  if (draft.begunAt === undefined) return null;
  return (
    <div className={styles.note}>
      <span>{words.begun(formatMoment(draft.begunAt, locale, timeZone))}</span>
      {draft.lacksPeople && <span>{words.lacksPeople}</span>}
      <Button size="small" appearance="subtle" onClick={draft.clear}>
        {words.startAgain}
      </Button>
    </div>
  );
}
