import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import { evidencePageText } from '@causeway/shared/text/evidence-page-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useNow } from '../../lib/use-now.js';
import { useEvidence } from './api/use-evidence.js';
import { EvidenceDialog } from './evidence-dialog.js';
import { EvidenceItem } from './evidence-item.js';
import { evidenceStandings, standingOf } from './evidence-standing.js';
import type { AskedNow } from './resting-criteria.js';
import { restingCriteria } from './resting-criteria.js';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface EvidenceListProps {
  readonly programId: string;
  readonly asked: AskedNow;
}

interface StandingGroupsProps extends EvidenceListProps {
  readonly evidence: readonly EvidenceView[];
  readonly mayRecord: boolean;
}

function StandingGroups({ programId, asked, evidence, mayRecord }: StandingGroupsProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = evidencePageText(locale);
  const now = useNow();
  const titles = {
    expiring: words.expiring,
    valid: words.valid,
    expired: words.expired,
    withdrawn: words.withdrawnOnes,
  };
  return evidenceStandings.map((standing) => {
    const items = evidence.filter((one) => standingOf(one, now) === standing);
    if (items.length === 0) return null;
    const title = words.countOf(titles[standing], formatNumber(items.length, locale));
    const list = items
      .toSorted((a, b) => a.expiresAt - b.expiresAt)
      .map((one) => (
        <EvidenceItem
          key={one.id}
          programId={programId}
          evidence={one}
          resting={restingCriteria(one, asked)}
          mayRecord={mayRecord}
        />
      ));
    return (
      <Surface key={standing} title={title}>
        {standing === 'withdrawn' ? (
          <details>
            <summary className={styles.summary}>{words.showWithdrawn}</summary>
            {list}
          </details>
        ) : (
          <div>{list}</div>
        )}
      </Surface>
    );
  });
}

/** All evidence of a program by how it stands; what is about to be over comes first. */
export function EvidenceList({ programId, asked }: EvidenceListProps) {
  const styles = useStyles();
  const words = evidencePageText(useReader().locale);
  const evidence = useEvidence(programId);
  const [isRecording, setIsRecording] = useState(false);
  return (
    <Loaded query={evidence}>
      {({ evidence: all, mayRecord }) => (
        <>
          {mayRecord ? (
            <div>
              <Button appearance="primary" onClick={() => setIsRecording(true)}>
                {words.record}
              </Button>
            </div>
          ) : (
            <Caption1 className={styles.quiet}>{words.mayNot}</Caption1>
          )}
          {all.length === 0 && <EmptyState title={words.empty} hint={words.emptyHint} />}
          <StandingGroups
            programId={programId}
            asked={asked}
            evidence={all}
            mayRecord={mayRecord}
          />
          {isRecording && (
            <EvidenceDialog programId={programId} onClose={() => setIsRecording(false)} />
          )}
        </>
      )}
    </Loaded>
  );
}
