import type { RingView } from '@causeway/shared/api/rings.js';
import type { StageView } from '@causeway/shared/api/stages.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { programPageText } from '@causeway/shared/text/program-page-text.js';
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { PhaseBar } from '../../components/charts/phase-bar.js';
import { FactList } from '../../components/fact-list.js';
import { Moment } from '../../components/moment.js';
import { PersonName } from '../../components/person-name.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { LeadDialog } from './lead-dialog.js';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface StandingPanelProps {
  readonly stage: StageView;
  readonly rings: readonly RingView[];
}

/** Which phase and stage, since when, until when, and who leads it. */
export function StandingPanel({ stage, rings }: StandingPanelProps) {
  const styles = useStyles();
  const words = useWords(programPageText);
  const { locale } = useReader();
  const [isNaming, setIsNaming] = useState(false);
  const { extensions } = stage;
  const times = formatNumber(extensions.length, locale);
  const decideBy = stage.decideBy !== null && (
    <span className={styles.line}>
      <Moment at={stage.decideBy} />
      {stage.isOverdue && (
        <Badge appearance="tint" color="danger">
          {words.overdue}
        </Badge>
      )}
    </span>
  );
  return (
    <Surface title={words.where}>
      <PhaseBar stage={stage} rings={rings} />
      <FactList
        facts={[
          { name: words.since, value: <Moment at={stage.since} /> },
          { name: words.decideBy, value: decideBy || words.noDate },
          extensions.length > 0
            ? {
                name: words.extensions,
                value: extensions.length === 1 ? words.extendedOnce : words.extendedTimes(times),
              }
            : undefined,
          {
            name: words.lead,
            value: (
              <span className={styles.line}>
                {stage.lead ? <PersonName person={stage.lead} /> : words.nobodyLeads}
                {stage.mayNameLead && (
                  <Button size="small" appearance="subtle" onClick={() => setIsNaming(true)}>
                    {words.nameLead}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {isNaming && <LeadDialog stage={stage} onClose={() => setIsNaming(false)} />}
    </Surface>
  );
}
