import type { RingView } from '@causeway/shared/api/rings.js';
import type { StageView } from '@causeway/shared/api/stages.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { programPageText } from '@causeway/shared/text/program-page-text.js';
import { Badge, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PhaseBar } from '../../components/charts/phase-bar.js';
import type { Fact } from '../../components/fact-list.js';
import { FactList } from '../../components/fact-list.js';
import { Moment } from '../../components/moment.js';
import { PersonName } from '../../components/person-name.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { LeadDialog } from './lead-dialog.js';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  reason: { whiteSpace: 'pre-wrap', maxWidth: '68ch', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface StandingPanelProps {
  readonly stage: StageView;
  readonly rings: readonly RingView[];
}

/** Each time somebody took more time: who, when, until when, and why. */
function Extensions({ extensions }: Pick<StageView, 'extensions'>) {
  const styles = useStyles();
  const words = useWords(programPageText);
  const { locale, timeZone } = useReader();
  return (
    <ol className={styles.list}>
      {extensions.map(({ at, by, until, reason }) => (
        <li key={at}>
          <Caption1 className={styles.quiet}>
            {words.extendedTo(
              by.name,
              formatDay(at, locale, timeZone),
              formatDay(until, locale, timeZone),
            )}
          </Caption1>
          <div className={styles.reason}>{reason}</div>
        </li>
      ))}
    </ol>
  );
}

function Lead({ stage }: { readonly stage: StageView }) {
  const styles = useStyles();
  const words = useWords(programPageText);
  const [isNaming, setIsNaming] = useState(false);
  return (
    <span className={styles.line}>
      {stage.lead ? <PersonName person={stage.lead} /> : words.nobodyLeads}
      {stage.mayNameLead && (
        <Button size="small" appearance="subtle" onClick={() => setIsNaming(true)}>
          {words.nameLead}
        </Button>
      )}
      {isNaming && <LeadDialog stage={stage} onClose={() => setIsNaming(false)} />}
    </span>
  );
}

function useOverFacts({ since, phase, end }: StageView): readonly Fact[] {
  const styles = useStyles();
  const words = useWords(programPageText);
  if (!end) {
    const name = phase === 'ended' ? words.endedAt : words.completedAt;
    return [{ name, value: <Moment at={since} /> }];
  }
  return [
    { name: words.endedAt, value: <Moment at={end.at} /> },
    { name: words.endedBy, value: <PersonName person={end.by} /> },
    { name: words.endedWhy, value: <span className={styles.reason}>{end.reason}</span> },
  ];
}

function useGoingFacts({ since, decideBy, isOverdue, extensions }: StageView): readonly Fact[] {
  const styles = useStyles();
  const words = useWords(programPageText);
  const date = decideBy !== null && (
    <span className={styles.line}>
      <Moment at={decideBy} />
      {isOverdue && (
        <Badge appearance="tint" color="danger">
          {words.overdue}
        </Badge>
      )}
    </span>
  );
  return [
    { name: words.since, value: <Moment at={since} /> },
    { name: words.decideBy, value: date || words.noDate },
    ...(extensions.length > 0
      ? [{ name: words.extensions, value: <Extensions extensions={extensions} /> }]
      : []),
  ];
}

/** Which phase and stage, since when, until when, and who leads it; of what is over, how it ended. */
export function StandingPanel({ stage, rings }: StandingPanelProps) {
  const words = useWords(programPageText);
  const isOver = stage.phase === 'ended' || stage.phase === 'completed';
  const over = useOverFacts(stage);
  const going = useGoingFacts(stage);
  const lead = { name: isOver ? words.whoLed : words.lead, value: <Lead stage={stage} /> };
  return (
    <Surface title={words.where}>
      <PhaseBar stage={stage} rings={rings} />
      <FactList facts={[...(isOver ? over : going), lead]} />
    </Surface>
  );
}
