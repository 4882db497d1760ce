import type { AnswerOf } from '../../lib/api.js';
import type { listMeasures } from '@causeway/shared/api/measures.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Moment } from '../../components/moment.js';
import { useReader, useWords } from '../../lib/reader.js';
import { DownloadMeasures } from './download-measures.js';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '68ch', marginBlock: 0 },
});

type Edition = NonNullable<AnswerOf<typeof listMeasures>['edition']>;

interface EditionLineProps {
  readonly programId: string;
  readonly edition: Edition;
}

/** Of when all numbers below are, what is kept back, and the same as a file. */
export function EditionLine({ programId, edition }: EditionLineProps) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const { locale } = useReader();
  return (
    <div className={styles.line}>
      <p className={styles.quiet}>
        <strong>
          {words.edition(formatNumber(edition.number, locale))} <Moment at={edition.publishedAt} />.
        </strong>{' '}
        {words.smallest(formatNumber(edition.smallestGroup, locale))}
      </p>
      <DownloadMeasures programId={programId} />
    </div>
  );
}
