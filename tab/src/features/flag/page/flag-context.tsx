import type { FlagPage } from '@causeway/shared/api/flags.js';
import { flagPageText } from '@causeway/shared/text/flag-page-text.js';
import {
  outcomeWords,
  reachWords,
  reasonWords,
  sourceWords,
} from '@causeway/shared/text/flag-words.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { Link } from '@fluentui/react-components';
import { AttachmentList } from '../../../components/attachment-list.js';
import { FactList } from '../../../components/fact-list.js';
import { Moment } from '../../../components/moment.js';
import { QuotedText } from '../../../components/quoted-text.js';
import { Surface } from '../../../components/surface.js';
import { useReader } from '../../../lib/reader.js';
import { usePhaseWord } from '../../../lib/use-phase-word.js';

/** What a link may open: a web page, never a script. */
function isWebLink(link: string): boolean {
  return /^https:\/\//i.test(link);
}

function useContextFacts({ report, ...flag }: FlagPage) {
  const { locale } = useReader();
  const words = flagPageText(locale);
  const phaseWord = usePhaseWord();
  const minutes =
    report.minutesCorrecting === null
      ? ''
      : `, ${words.minutes(formatNumber(report.minutesCorrecting, locale))}`;
  const unlessNull = (name: string, value: string | number | null) =>
    value === null ? undefined : { name, value };
  return [
    unlessNull(words.tool, flag.toolName),
    unlessNull(words.version, report.toolVersion),
    unlessNull(words.useCase, flag.useCaseName),
    unlessNull(words.phase, report.phase && phaseWord(report.phase)),
    unlessNull(words.stage, report.ring),
    unlessNull(words.reason, reasonWords(locale)[flag.reason]),
    unlessNull(words.reach, reachWords(locale)[flag.reach]),
    unlessNull(words.outcome, report.outcome && outcomeWords(locale)[report.outcome] + minutes),
    unlessNull(words.note, report.note),
    { name: words.source, value: <Source flag={{ ...flag, report }} /> },
  ];
}

function Source({ flag }: { readonly flag: FlagPage }) {
  const { locale } = useReader();
  const { source, messageLink } = flag.report;
  return (
    <>
      {sourceWords(locale)[source]}, <Moment at={flag.raisedAt} />
      {messageLink && isWebLink(messageLink) && (
        <>
          {' · '}
          <Link href={messageLink} target="_blank" rel="noreferrer">
            {flagPageText(locale).openMessage}
          </Link>
        </>
      )}
    </>
  );
}

/** Frozen when it was flagged: later edits of message, tool or use case do not reach it. */
export function FlagContext({ flag }: { readonly flag: FlagPage }) {
  const words = flagPageText(useReader().locale);
  const facts = useContextFacts(flag);
  return (
    <>
      <Surface title={words.whatItSaid}>
        <QuotedText text={flag.report.text} />
      </Surface>
      <Surface title={words.context}>
        <FactList facts={facts} />
      </Surface>
      {flag.additions.length > 0 && (
        <Surface title={words.additions}>
          {flag.additions.map(({ text, at }) => (
            <div key={at}>
              <QuotedText text={text} />
              <small>
                <Moment at={at} />
              </small>
            </div>
          ))}
        </Surface>
      )}
      {flag.attachments.length > 0 && (
        <Surface title={words.screenshots}>
          <AttachmentList attachments={flag.attachments} />
        </Surface>
      )}
    </>
  );
}
