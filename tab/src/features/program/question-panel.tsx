import type { StageView } from '@causeway/shared/api/stages.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { programPageText } from '@causeway/shared/text/program-page-text.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { AnswerDialog } from './answer-dialog.js';

const useStyles = makeStyles({
  question: {
    marginBlock: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  answer: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
  quiet: { color: tokens.colorNeutralForeground3 },
  action: { alignSelf: 'flex-start' },
});

/** The question of the phase, and what was answered. */
export function QuestionPanel({ stage }: { readonly stage: StageView }) {
  const styles = useStyles();
  const words = useWords(programPageText);
  const { locale, timeZone } = useReader();
  const [isAnswering, setIsAnswering] = useState(false);
  const { phase, answer, mayDecide } = stage;
  if (phase === 'completed' || phase === 'ended') return null;
  const question = gateWords(locale)[`question.${phase}`];
  return (
    <Surface title={words.question}>
      <p className={styles.question}>{question}</p>
      {answer ? (
        <>
          <p className={styles.answer}>{answer.text}</p>
          <Caption1 className={styles.quiet}>
            {words.answeredBy(answer.by.name, formatMoment(answer.at, locale, timeZone))}
          </Caption1>
        </>
      ) : (
        <span className={styles.quiet}>{words.noAnswer}</span>
      )}
      {mayDecide && (
        <Button className={styles.action} onClick={() => setIsAnswering(true)}>
          {answer ? words.changeAnswer : words.answerIt}
        </Button>
      )}
      {isAnswering && (
        <AnswerDialog stage={stage} question={question} onClose={() => setIsAnswering(false)} />
      )}
    </Surface>
  );
}
