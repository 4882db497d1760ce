import type { StageView, StopView } from '@causeway/shared/api/stages.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { programPageText } from '@causeway/shared/text/program-page-text.js';
import { stopReason } from '@causeway/shared/text/stop-reason.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { StopMark } from '../../components/stop-mark.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  stop: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  reason: { marginBlock: 0, whiteSpace: 'pre-wrap', maxWidth: '68ch' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface StopsPanelProps {
  readonly stage: StageView;
  readonly useCases: readonly { readonly id: string; readonly name: string }[];
}

/** Where a stop reaches, and the room where it is taken back. */
function usePlace({ stage, useCases }: StopsPanelProps) {
  const words = useWords(stopText);
  const { locale } = useReader();
  return ({ scope }: StopView) => {
    const number = scope.ring === null ? '' : formatNumber(scope.ring, locale);
    const named = useCases.find(({ id }) => id === scope.useCaseId)?.name ?? '…';
    const rings = `/programs/${stage.programId}/rings`;
    if (scope.useCaseId === null) {
      return { where: number ? words.inStage(number) : words.everything, room: rings };
    }
    return number
      ? { where: words.inBoth(named, number), room: rings }
      : { where: words.inUseCase(named), room: `/programs/${stage.programId}/use-cases` };
  };
}

/** Everything that is stopped: what, since when, by whom and why, and the way to it. */
export function StopsPanel(props: StopsPanelProps) {
  const styles = useStyles();
  const words = useWords(programPageText);
  const stopWords = useWords(stopText);
  const { locale, timeZone } = useReader();
  const placeOf = usePlace(props);
  const { stops } = props.stage;
  if (stops.length === 0) return null;
  return (
    <Surface title={words.stops}>
      <ul className={styles.list}>
        {stops.map((stop) => {
          const { where, room } = placeOf(stop);
          const by = stop.by?.name ?? stopWords.byLimit;
          return (
            <li key={stop.id} className={styles.stop}>
              <StopMark kind={stop.kind}>
                {(stop.kind === 'halt' ? stopWords.useIn : stopWords.growthIn)(where)}
              </StopMark>
              <p className={styles.reason}>{stopReason(stop.reason, locale)}</p>
              <Caption1 className={styles.quiet}>
                {stopWords.byAt(by, formatMoment(stop.at, locale, timeZone))} ·{' '}
                <AppLink to={room}>{words.toStop(where)}</AppLink>
              </Caption1>
            </li>
          );
        })}
      </ul>
    </Surface>
  );
}
