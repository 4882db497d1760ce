import type { Locale } from '@causeway/shared/domain/person/person.js';
import { approvalStateWords } from '@causeway/shared/text/approval-text.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { stageSentence } from '@causeway/shared/text/stage-problem-text.js';
import { stepText } from '@causeway/shared/text/step-text.js';
import { stopReason } from '@causeway/shared/text/stop-reason.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import type { Reader } from '../../lib/reader.js';
import { useReader } from '../../lib/reader.js';
import { listWords } from './list-words.js';
import type { Rollout } from './rollout.js';
import { scopeWords } from './rollout.js';
import type { InTheWay, StepNow } from './step-now.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    maxWidth: '76ch',
  },
});

interface Line {
  readonly text: string;
  readonly way?: { readonly to: string; readonly called: string };
}

function ruleSentence(because: string, locale: Locale): string {
  return stageSentence(because, locale) ?? because;
}

function lineOf(one: InTheWay, rollout: Rollout, { locale, timeZone }: Reader): Line {
  const words = stepText(locale);
  const stops = stopText(locale);
  const rooms = `/programs/${rollout.stage.programId}`;
  switch (one.because) {
    case 'not-planned':
      return {
        text: words.notPlanned(formatNumber(one.ring, locale)),
        way: { to: `${rooms}/rings`, called: words.toStages },
      };
    case 'stopped': {
      const { kind, scope, by, at, reason } = one.stop;
      const where = scopeWords(scope, rollout, locale);
      const who = stops.byAt(by?.name ?? stops.byLimit, formatMoment(at, locale, timeZone));
      const what = (kind === 'halt' ? stops.useIn : stops.growthIn)(where);
      return {
        text: words.stopped(what, who, stopReason(reason, locale)),
        way: { to: `${rooms}/rings`, called: words.toStages },
      };
    }
    case 'dwell':
      return {
        text: words.dwell(
          formatNumber(one.ring, locale),
          formatMoment(one.until, locale, timeZone),
        ),
      };
    case 'not-shown':
      return {
        text: words.notShown(formatNumber(one.count, locale)),
        way: { to: `${rooms}/gate`, called: words.toGate },
      };
    case 'ring-sheet-missing': {
      const sheets = declaredWords(locale, 'sheet');
      return {
        text: words.sheetsMissing(
          listWords(
            one.kinds.map((kind) => sheets.kind(kind)),
            locale,
          ),
        ),
        way: { to: `${rooms}/sheets`, called: words.toStatements },
      };
    }
    case 'lead-missing':
    case 'extension-missing':
    case 'answer-missing':
      return {
        text: ruleSentence(one.because, locale),
        way: { to: rooms, called: words.toOverview },
      };
  }
}

/** How the question for approval stands; undefined where the answer was yes, or it can be asked now. */
function askedLine(
  { live, last, isShown, mayAsk }: StepNow,
  { locale, timeZone }: Reader,
): Line | undefined {
  const words = stepText(locale);
  if (live?.state === 'granted') return undefined;
  if (live) {
    return {
      text: words.asked(formatMoment(live.expiresAt, locale, timeZone)),
      way: { to: `/approvals/${live.id}`, called: words.toQuestion },
    };
  }
  if (last && last.state !== 'used') {
    return {
      text: words.askedBefore(approvalStateWords(locale)[last.state]),
      way: { to: `/approvals/${last.id}`, called: words.toQuestion },
    };
  }
  return { text: isShown && !mayAsk ? words.othersAsk : words.notAsked };
}

interface InTheWayListProps {
  readonly step: StepNow;
  readonly rollout: Rollout;
  /** The room one is in: no link leads to where one is. */
  readonly here: string;
}

/** Why a step cannot be taken at this moment, each reason with the way to where it is mended. */
export function InTheWayList({ step, rollout, here }: InTheWayListProps) {
  const styles = useStyles();
  const reader = useReader();
  const asked = askedLine(step, reader);
  const lines = [
    ...step.inTheWay.map((one) => lineOf(one, rollout, reader)),
    ...(asked ? [asked] : []),
  ];
  return (
    <ul className={styles.list}>
      {lines.map(({ text, way }) => (
        <li key={text}>
          {text}
          {way && way.to !== here && (
            <>
              {' '}
              <AppLink to={way.to}>{way.called}</AppLink>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
