import type { HowView } from '@causeway/shared/api/how.js';
import { phaseNames } from '@causeway/shared/text/composition-text.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { howText } from '@causeway/shared/text/how-text.js';
import { stopReason } from '@causeway/shared/text/stop-reason.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { StopMark } from '../../components/stop-mark.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  stop: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  reason: { whiteSpace: 'pre-wrap', maxWidth: '68ch', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

type Stop = HowView['stops'][number];

function useWhere(): (stop: Stop) => string {
  const words = useWords(stopText);
  const { locale } = useReader();
  return ({ ring, useCaseName }) => {
    const number = ring === null ? '' : formatNumber(ring, locale);
    if (useCaseName === null) return number ? words.inStage(number) : words.everything;
    return number ? words.inBoth(useCaseName, number) : words.inUseCase(useCaseName);
  };
}

function Stops({ stops }: Pick<HowView, 'stops'>) {
  const styles = useStyles();
  const words = useWords(howText);
  const stopWords = useWords(stopText);
  const { locale, timeZone } = useReader();
  const whereOf = useWhere();
  return (
    <ul className={styles.list} aria-label={words.stops}>
      {stops.map((stop) => (
        <li key={`${stop.kind} ${stop.since} ${whereOf(stop)}`} className={styles.stop}>
          <StopMark kind={stop.kind}>
            {(stop.kind === 'halt' ? stopWords.useIn : stopWords.growthIn)(whereOf(stop))}
          </StopMark>
          <span className={styles.reason}>{words.because(stopReason(stop.reason, locale))}</span>
          <Caption1 className={styles.quiet}>
            {words.since(formatDay(stop.since, locale, timeZone))}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}

/** A stage whose use is stopped is not open, whatever the way says. */
function useStageSentence({ ring, stops }: HowView): string | undefined {
  const words = useWords(howText);
  const { locale } = useReader();
  if (ring === null) return undefined;
  const reaching = stops.filter(
    (stop) => stop.useCaseName === null && (stop.ring === null || stop.ring === ring),
  );
  const number = formatNumber(ring, locale);
  if (reaching.some(({ kind }) => kind === 'halt')) return words.stageHalted(number);
  return (reaching.length > 0 ? words.stageHeld : words.inStage)(number);
}

function GoingOn({ how }: { readonly how: HowView }) {
  const words = useWords(howText);
  const names = useWords(phaseNames);
  const questions = useWords(gateWords);
  const { phase, stops } = how;
  const sentence = useStageSentence(how);
  if (phase === 'ended' || phase === 'completed') return null;
  return (
    <>
      <span>{words.inPhase(names[phase])}</span>
      <span>{words.question(questions[`question.${phase}`])}</span>
      {sentence && <span>{sentence}</span>}
      {stops.length > 0 && <Stops stops={stops} />}
    </>
  );
}

/** In which phase it is and what that asks, what is stopped and why; of what is over, how it ended. */
export function StandingPanel({ how }: { readonly how: HowView }) {
  const styles = useStyles();
  const words = useWords(howText);
  const { locale, timeZone } = useReader();
  const { phase, end, since } = how;
  const endedAt = end?.at ?? since;
  return (
    <Surface title={words.where}>
      {phase === 'completed' && <span>{words.isCompleted}</span>}
      {phase === 'ended' && endedAt !== null && (
        <span>{words.endedAt(formatDay(endedAt, locale, timeZone))}</span>
      )}
      {phase === 'ended' && end && (
        <span className={styles.reason}>{words.because(end.reason)}</span>
      )}
      <GoingOn how={how} />
    </Surface>
  );
}
