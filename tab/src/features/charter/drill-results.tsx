import type { DrillView } from '@causeway/shared/api/programs.js';
import { charterText } from '@causeway/shared/text/charter-text.js';
import { drillText } from '@causeway/shared/text/drill-text.js';
import { drillStepWords } from '@causeway/shared/text/flag-words.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { AcknowledgeDrill } from '../../components/acknowledge-drill.js';
import { Loaded } from '../../components/loaded.js';
import { Moment } from '../../components/moment.js';
import { asProblem } from '../../lib/api-problem.js';
import { useMe } from '../../lib/me.js';
import { useReader } from '../../lib/reader.js';
import { useDrills } from './api/use-drills.js';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  drill: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'flex-start',
    paddingBlock: tokens.spacingVerticalM,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  result: { height: 'auto', minHeight: '24px', whiteSpace: 'normal' },
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** Where it is, or where it stopped, in one sentence. */
function useDrillResult(drill: DrillView): string {
  const { locale, timeZone } = useReader();
  const words = charterText(locale);
  const last = drill.steps.at(-1);
  switch (drill.state) {
    case 'running':
      return drill.asked && drill.respondBy !== null
        ? words.running(drill.asked.name, formatMoment(drill.respondBy, locale, timeZone))
        : words.runningNobody;
    case 'acknowledged':
      return words.acknowledged(last?.person.name ?? '');
    case 'exhausted':
      return last ? `${words.exhausted}. ${words.stoppedAt(last.person.name)}` : words.exhausted;
  }
}

const colors = { running: 'informative', acknowledged: 'success', exhausted: 'danger' } as const;

interface DrillProps {
  readonly drill: DrillView;
  readonly onAnswered: () => unknown;
}

function Drill({ drill, onAnswered }: DrillProps) {
  const me = useMe();
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = charterText(locale);
  const stepWords = drillStepWords(locale);
  const result = useDrillResult(drill);
  const startedAt = formatMoment(drill.startedAt, locale, timeZone);
  return (
    <article className={styles.drill}>
      <Badge className={styles.result} appearance="tint" size="large" color={colors[drill.state]}>
        {result}
      </Badge>
      {drill.asked?.id === me.personId && (
        <>
          <span>{drillText(locale).waitsForYou}</span>
          <AcknowledgeDrill drillId={drill.id} onAnswered={onAnswered} />
        </>
      )}
      <ol className={styles.steps}>
        {drill.steps.map(({ person, result: stepResult, at }) => (
          <li key={`${person.id} ${stepResult} ${at}`}>
            {person.name}: {stepWords[stepResult]}{' '}
            <span className={styles.quiet}>
              <Moment at={at} />
            </span>
          </li>
        ))}
      </ol>
      <span className={styles.quiet}>{words.started(drill.startedBy.name, startedAt)}</span>
    </article>
  );
}

/** How earlier test alarms of a use case went, and where each stopped. */
export function DrillResults({ useCaseId }: { readonly useCaseId: string }) {
  const { locale } = useReader();
  const words = charterText(locale);
  const drills = useDrills(useCaseId);
  if (asProblem(drills.error).status === 403) return <span>{drillText(locale).notForYou}</span>;
  return (
    <Loaded query={drills}>
      {({ drills: all }) => (
        <div aria-live="polite">
          {all.length === 0 && <span>{words.noDrills}</span>}
          {all.map((drill) => (
            <Drill key={drill.id} drill={drill} onAnswered={drills.refetch} />
          ))}
        </div>
      )}
    </Loaded>
  );
}
