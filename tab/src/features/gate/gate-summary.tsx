import type { GateView } from '@causeway/shared/api/gates.js';
import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { gatePageText } from '@causeway/shared/text/gate-page-text.js';
import { gateWords } from '@causeway/shared/text/gate-words.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { OutcomeMark } from '../../components/outcome-mark.js';
import { useReader, useWords } from '../../lib/reader.js';

const useStyles = makeStyles({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  sentence: {
    marginBlock: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  quiet: { marginBlock: 0, color: tokens.colorNeutralForeground3 },
});

const order: readonly ResultOutcome[] = ['fail', 'stale', 'inconclusive', 'pass'];

interface GateSummaryProps {
  readonly gate: GateView;
  /** Whether the step has been asked for, so that nobody is told that it can be. */
  readonly isAsked: boolean;
}

function useSentence({ gate, isAsked }: GateSummaryProps): string {
  const words = useWords(gatePageText);
  const { locale } = useReader();
  const { outcome, outcomeWithExceptions, results } = gate;
  if (outcomeWithExceptions === 'pass') {
    const shown = outcome === 'pass' ? words.ready : words.readyWithExceptions;
    return isAsked ? shown : `${shown} ${words.mayBeAsked}`;
  }
  const missing = results.filter(({ outcome: one, waiverId }) => one !== 'pass' && !waiverId);
  const failing = missing.filter(({ outcome: one }) => one === 'fail').length;
  return failing > 0
    ? words.failing(formatNumber(failing, locale))
    : words.open(formatNumber(missing.length, locale));
}

/** Whether the step can be asked for, and how much is shown. */
export function GateSummary({ gate, isAsked }: GateSummaryProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = useWords(gatePageText);
  const outcomes = useWords(gateWords);
  const sentence = useSentence({ gate, isAsked });
  const countOf = (one: ResultOutcome) =>
    gate.results.filter(({ outcome }) => outcome === one).length;
  const excepted = gate.results.filter(({ waiverId }) => waiverId !== null).length;
  return (
    <>
      <p className={styles.sentence}>{sentence}</p>
      <ul className={styles.counts}>
        {order
          .filter((one) => countOf(one) > 0)
          .map((one) => (
            <li key={one}>
              <OutcomeMark outcome={one}>
                {`${outcomes[one]}: ${formatNumber(countOf(one), locale)}`}
              </OutcomeMark>
            </li>
          ))}
        {excepted > 0 && <li>{words.exceptedCount(formatNumber(excepted, locale))}</li>}
      </ul>
      {gate.template.version > 0 && (
        <p className={styles.quiet}>{words.asked(formatNumber(gate.template.version, locale))}</p>
      )}
    </>
  );
}
