import type { ToldCountView } from '@causeway/shared/api/criterion-results.js';
import type { CriterionResult } from '@causeway/shared/domain/gate/criterion-result.js';
import { gateSentence, toldWords } from '@causeway/shared/text/gate-text.js';
import { makeStyles } from '@fluentui/react-components';
import { useReader } from '../lib/reader.js';

const useStyles = makeStyles({ sentence: { marginBlock: 0, maxWidth: '68ch' } });

interface CriterionSentenceProps {
  readonly result: Pick<CriterionResult, 'because' | 'facts' | 'furtherTrials' | 'name'> & {
    readonly told: ToldCountView | null;
  };
  readonly names: Readonly<Record<string, string>>;
}

/** Why something is shown or not, what is missing, and the number that was counted for it. */
export function CriterionSentence({ result, names }: CriterionSentenceProps) {
  const styles = useStyles();
  const reader = useReader();
  const said = [gateSentence(result, { ...reader, names }), toldWords(result.told, reader)];
  return <p className={styles.sentence}>{said.filter(Boolean).join(' ')}</p>;
}
