import type { GateView } from '@causeway/shared/api/gates.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { governancePageText } from '@causeway/shared/text/governance-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useEvidence } from './api/use-program-papers.js';
import { AskedResult } from './asked-result.js';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, marginBlock: 0, maxWidth: '68ch' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface RehearsalPanelProps {
  readonly programId: string;
  readonly gate: GateView | null | undefined;
}

/** Whether answering for errors was really tried, and what was recorded of it. */
export function RehearsalPanel({ programId, gate }: RehearsalPanelProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = governancePageText(locale);
  const evidence = useEvidence(programId);
  const recorded = (type: 'rehearsal' | 'drill') =>
    (evidence.data?.evidence ?? []).filter(
      (one) => one.type === type && one.standing !== 'withdrawn',
    );
  return (
    <Surface title={words.rehearsed}>
      <p className={styles.quiet}>{words.rehearsedHint}</p>
      <div>
        {(['rehearsal', 'drill'] as const).map((criterion) => (
          <AskedResult key={criterion} criterion={criterion} gate={gate}>
            {recorded(criterion).length > 0 && (
              <ul className={styles.list}>
                {recorded(criterion).map(({ id, title, recordedAt }) => (
                  <li key={id}>
                    <AppLink to={`/programs/${programId}/evidence`}>{title}</AppLink>
                    {`, ${formatDay(recordedAt, locale, timeZone)}`}
                  </li>
                ))}
              </ul>
            )}
          </AskedResult>
        ))}
      </div>
    </Surface>
  );
}
