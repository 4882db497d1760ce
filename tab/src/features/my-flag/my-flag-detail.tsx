import type { MyFlag } from '@causeway/shared/api/mine.js';
import {
  flagStateWords,
  modeWords,
  outcomeWords,
  reachWords,
  reasonWords,
} from '@causeway/shared/text/flag-words.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { AttachmentList } from '../../components/attachment-list.js';
import { FactList } from '../../components/fact-list.js';
import { QuotedText } from '../../components/quoted-text.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { MyFlagActions } from './my-flag-actions.js';
import { MyFlagAnswer } from './my-flag-answer.js';
import { MyFlagQuestion } from './my-flag-question.js';
import { stateColor } from './state-color.js';
import { whatNow } from './what-now.js';

const useStyles = makeStyles({
  status: {
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

function useProgressSentence(flag: MyFlag): string | undefined {
  const { locale, timeZone } = useReader();
  const words = myFlagsText(locale);
  const by = formatMoment(flag.answerBy, locale, timeZone);
  if (flag.outcomeOfFlag || flag.state === 'withdrawn') return undefined;
  const { accountable, heldBy } = flag;
  const due = accountable ? words.answeredBy(accountable.name, by) : words.answerBy(by);
  return heldBy
    ? `${words.lookedAtBy(heldBy.name)} ${words.answerBy(by)}`
    : `${words.waits} ${due}`;
}

function MyFlagFacts({ flag }: { readonly flag: MyFlag }) {
  const { locale } = useReader();
  const words = myFlagsText(locale);
  const { outcome, minutesCorrecting, note } = flag;
  const minutes =
    minutesCorrecting === null ? '' : `, ${words.minutes(formatNumber(minutesCorrecting, locale))}`;
  return (
    <FactList
      facts={[
        { name: words.tool, value: flag.toolName },
        flag.useCaseName === null ? undefined : { name: words.usedFor, value: flag.useCaseName },
        { name: words.reason, value: reasonWords(locale)[flag.reason] },
        { name: words.reach, value: reachWords(locale)[flag.reach] },
        outcome
          ? { name: words.outcome, value: outcomeWords(locale)[outcome] + minutes }
          : undefined,
        note === null ? undefined : { name: words.note, value: note },
        { name: words.mode, value: modeWords(locale)[flag.mode] },
      ]}
    />
  );
}

/** The reporter's page of one flag: first how it stands and what to do, then what was sent. */
export function MyFlagDetail({ flag }: { readonly flag: MyFlag }) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = myFlagsText(locale);
  const progress = useProgressSentence(flag);
  return (
    <>
      <Surface className={styles.status}>
        <div className={styles.head}>
          <Badge size="large" appearance="tint" color={stateColor(flag.state)}>
            {flagStateWords(locale)[flag.state]}
          </Badge>
          <span>{words.raised(formatMoment(flag.raisedAt, locale, timeZone))}</span>
        </div>
        {progress && <span>{progress}</span>}
        <span>
          <strong>{words.whatNow}:</strong> {whatNow(flag, words)}
        </span>
      </Surface>
      <MyFlagQuestion flag={flag} />
      <MyFlagAnswer flag={flag} />
      <Surface title={words.youWrote}>
        <QuotedText text={flag.text} />
        <MyFlagFacts flag={flag} />
      </Surface>
      {flag.additions.length > 0 && (
        <Surface title={words.additions}>
          {flag.additions.map(({ text, at }) => (
            <div key={at}>
              <QuotedText text={text} />
              <small>{formatMoment(at, locale, timeZone)}</small>
            </div>
          ))}
        </Surface>
      )}
      {flag.attachments.length > 0 && (
        <Surface title={words.attachments}>
          <AttachmentList attachments={flag.attachments} />
        </Surface>
      )}
      {flag.state !== 'withdrawn' && <MyFlagActions flag={flag} />}
    </>
  );
}
