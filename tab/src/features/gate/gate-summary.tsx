import type { GateView } from '@causeway/shared/api/gates.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { gatePageText } from '@causeway/shared/text/gate-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { OutcomeCounts } from '../../components/outcome-counts.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useAsking } from './api/use-asking.js';

const useStyles = makeStyles({
  sentence: {
    marginBlock: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  quiet: { marginBlock: 0, color: tokens.colorNeutralForeground3 },
});

/** What is missing and not excepted, worded by how it is missing, as the counts below do. */
function useMissing({ results }: GateView): string {
  const words = useWords(gatePageText);
  const { locale } = useReader();
  const worded = [
    ['fail', words.failing],
    ['stale', words.noLonger],
    ['inconclusive', words.open],
  ] as const;
  const counts = worded.flatMap(([outcome, word]) => {
    const of = results.filter((result) => result.outcome === outcome && !result.waiverId);
    return of.length > 0 ? [word(formatNumber(of.length, locale))] : [];
  });
  return words.missing(counts.join(', '));
}

interface GateSummaryProps {
  readonly programId: string;
  readonly gate: GateView;
}

function useSentence({ programId, gate }: GateSummaryProps): string {
  const words = useWords(gatePageText);
  const asking = useAsking(programId).data;
  const missing = useMissing(gate);
  if (gate.outcomeWithExceptions !== 'pass') return missing;
  const shown = gate.outcome === 'pass' ? words.ready : words.readyWithExceptions;
  if (asking === 'mine') return `${shown} ${words.youAsk}`;
  return asking === 'others' ? `${shown} ${words.othersAsk}` : shown;
}

/** Whether the step can be asked for, and how much is shown. */
export function GateSummary({ programId, gate }: GateSummaryProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = useWords(gatePageText);
  const sentence = useSentence({ programId, gate });
  const excepted = gate.results.filter(({ waiverId }) => waiverId !== null).length;
  return (
    <>
      <p className={styles.sentence}>{sentence}</p>
      <OutcomeCounts results={gate.results}>
        {excepted > 0 && <li>{words.exceptedCount(formatNumber(excepted, locale))}</li>}
      </OutcomeCounts>
      {gate.template.version > 0 && (
        <p className={styles.quiet}>{words.asked(formatNumber(gate.template.version, locale))}</p>
      )}
    </>
  );
}
