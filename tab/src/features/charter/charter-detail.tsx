import type { CharterView } from '@causeway/shared/api/programs.js';
import type { CharterQuestion } from '@causeway/shared/domain/charter/charter.js';
import { charterQuestions } from '@causeway/shared/domain/charter/charter.js';
import { charterText } from '@causeway/shared/text/charter-text.js';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { PersonName } from '../../components/person-name.js';
import { Surface } from '../../components/surface.js';
import { useWords } from '../../lib/reader.js';
import { useFocusOnChange } from '../../lib/use-focus-on-change.js';
import { CharterForm } from './charter-form.js';
import { DrillPanel } from './drill-panel.js';
import { EscalationPath } from './escalation-path.js';

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    outlineStyle: 'none',
  },
  answers: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, margin: 0 },
  answer: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  question: { fontWeight: tokens.fontWeightSemibold, paddingBlockEnd: tokens.spacingVerticalXS },
  open: { color: tokens.colorStatusWarningForeground3 },
});

function Answers({ charter }: { readonly charter: CharterView }) {
  const styles = useStyles();
  const words = useWords(charterText);
  const judge = charter.judge ?? charter.accountable;
  const path = charter.openQuestions.includes('path')
    ? null
    : judge && <PersonName person={judge} />;
  const answers: Readonly<Record<CharterQuestion, ReactNode>> = {
    accountable: charter.accountable && <PersonName person={charter.accountable} />,
    standard: charter.standard,
    correcting: charter.correcting,
    path,
  };
  return (
    <dl className={styles.answers}>
      {charterQuestions.map((question) => (
        <div key={question}>
          <dt className={styles.question}>{words[question]}</dt>
          <dd className={styles.answer}>
            {answers[question] ?? <span className={styles.open}>{words.unanswered}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The four answers of one use case, its path, and the alarm that tests it. */
export function CharterDetail({ charter }: { readonly charter: CharterView }) {
  const styles = useStyles();
  const words = useWords(charterText);
  const [isEditing, setIsEditing] = useState(false);
  const container = useFocusOnChange(isEditing ? 'editing' : 'reading');
  const open = charter.openQuestions.map((question) => words[question]);
  return (
    <div ref={container} tabIndex={-1} className={styles.detail}>
      {open.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.informal}</MessageBarTitle> {words.informalHint}{' '}
            {open.join(' · ')}
          </MessageBarBody>
        </MessageBar>
      )}
      {isEditing ? (
        <CharterForm charter={charter} onClose={() => setIsEditing(false)} />
      ) : (
        <>
          <Surface
            title={words.title}
            actions={
              charter.mayEdit && (
                <Button appearance="primary" onClick={() => setIsEditing(true)}>
                  {words.edit}
                </Button>
              )
            }
          >
            <Answers charter={charter} />
          </Surface>
          <EscalationPath charter={charter} />
          <DrillPanel useCaseId={charter.useCaseId} mayStart={charter.mayEdit} />
        </>
      )}
    </div>
  );
}
