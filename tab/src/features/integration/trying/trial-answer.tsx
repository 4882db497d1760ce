import type { AccessTold } from '@causeway/shared/api/access-trials.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import { accessTrialText } from '@causeway/shared/text/access-trial-text.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { integrationText } from '@causeway/shared/text/integration-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../../../lib/reader.js';
import { curlExample, sdkExample } from '../asking-examples.js';
import { CopyField } from '../copy-field.js';
import { ToldList } from './told-list.js';

const useStyles = makeStyles({
  answer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  title: { marginBlock: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  summary: { cursor: 'pointer' },
  own: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlockStart: tokens.spacingVerticalS,
  },
});

interface TrialAnswerProps {
  readonly answer: { readonly person: PersonRef | null; readonly told: readonly AccessTold[] };
  /** What was asked, whatever has been typed since. */
  readonly question: {
    readonly targetingKey: string;
    readonly useCaseId: string | null;
    readonly attributes: Readonly<Record<string, unknown>>;
  };
  readonly at: number;
}

/** The same question, to be put with a key. */
function AskItYourself({ answer, question }: Omit<TrialAnswerProps, 'at'>) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = accessTrialText(locale);
  const common = integrationText(locale);
  const { told } = answer;
  const { targetingKey, useCaseId, attributes } = question;
  const isOfAll = useCaseId === null;
  const asking = { origin: location.origin, attributes, personId: targetingKey };
  const answers = told.map((one) => one.answer);
  const alone = isOfAll ? undefined : told[0]?.flagKey;
  return (
    <details>
      <summary className={styles.summary}>{words.yourself}</summary>
      <div className={styles.own}>
        <CopyField
          label={common.curl}
          hint={words.keyHint}
          text={curlExample({ ...asking, flagKey: alone ?? null })}
          copyLabel={words.copyCurl}
        />
        {alone !== undefined && (
          <CopyField
            label={common.sdk}
            hint={common.sdkHint}
            text={sdkExample({ ...asking, flagKey: alone })}
            copyLabel={words.copySdk}
          />
        )}
        <CopyField
          label={words.comesBack}
          text={JSON.stringify(isOfAll ? { flags: answers } : answers[0], null, 2)}
          copyLabel={words.copyAnswer}
        />
      </div>
    </details>
  );
}

/** Of whom, when, what and why. */
export function TrialAnswer({ at, ...asked }: TrialAnswerProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = accessTrialText(locale);
  const { person, told } = asked.answer;
  const title = words.toldOf(
    person?.name ?? asked.question.targetingKey,
    formatMoment(at, locale, timeZone),
  );
  return (
    <div className={styles.answer}>
      <div role="status">
        <h3 className={styles.title}>{title}</h3>
      </div>
      <ToldList label={title} told={told} />
      <AskItYourself {...asked} />
    </div>
  );
}
