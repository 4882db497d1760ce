import type { CharterView } from '@causeway/shared/api/programs.js';
import type { CharterQuestion } from '@causeway/shared/domain/charter/charter.js';
import { charterQuestions } from '@causeway/shared/domain/charter/charter.js';
import { charterText } from '@causeway/shared/text/charter-text.js';
import { governancePageText } from '@causeway/shared/text/governance-page-text.js';
import {
  Badge,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { AppLink } from '../../components/app-link.js';
import { FactList } from '../../components/fact-list.js';
import { Loaded } from '../../components/loaded.js';
import { PersonName } from '../../components/person-name.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useCharters } from './api/use-charters.js';

const useStyles = makeStyles({
  charter: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  text: { whiteSpace: 'pre-wrap' },
  open: { color: tokens.colorStatusWarningForeground3 },
});

function useAnswers(charter: CharterView): Readonly<Record<CharterQuestion, ReactNode>> {
  const { accountable, standard, correcting, judge, deputy, openQuestions } = charter;
  const asked = judge ?? accountable;
  return {
    accountable: accountable && <PersonName person={accountable} />,
    standard,
    correcting,
    path: !openQuestions.includes('path') && asked && (
      <span>
        <PersonName person={asked} />
        {deputy && (
          <>
            {' → '}
            <PersonName person={deputy} />
          </>
        )}
      </span>
    ),
  };
}

function Charter({ charter }: { readonly charter: CharterView }) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = governancePageText(locale);
  const charters = charterText(locale);
  const answers = useAnswers(charter);
  const open = charter.openQuestions;
  return (
    <article className={styles.charter} aria-label={charter.useCaseName}>
      <div className={styles.head}>
        <AppLink className={styles.name} to={`/charters/${charter.useCaseId}`}>
          {charter.useCaseName}
        </AppLink>
        {open.length === 0 && (
          <Badge appearance="tint" color="success" size="large">
            {words.allAnswered}
          </Badge>
        )}
      </div>
      {open.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.informal}</MessageBarTitle>{' '}
            {words.informalHint(open.map((question) => charters[question]).join(' · '))}
          </MessageBarBody>
        </MessageBar>
      )}
      <FactList
        facts={charterQuestions.map((question) => ({
          name: charters[question],
          value: answers[question] ? (
            <span className={styles.text}>{answers[question]}</span>
          ) : (
            <span className={styles.open}>{charters.unanswered}</span>
          ),
        }))}
      />
    </article>
  );
}

/** The four answers of every use case; where one is missing, that is said and stays said. */
export function ChartersPanel({ useCaseIds }: { readonly useCaseIds: readonly string[] }) {
  const words = governancePageText(useReader().locale);
  const charters = useCharters(useCaseIds);
  return (
    <Surface title={words.charters}>
      <Loaded query={charters}>
        {(loaded) => (
          <div>
            {loaded.map((charter) => (
              <Charter key={charter.useCaseId} charter={charter} />
            ))}
          </div>
        )}
      </Loaded>
    </Surface>
  );
}
