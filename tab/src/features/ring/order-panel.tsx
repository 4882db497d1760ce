import { formatNumber } from '@causeway/shared/text/format.js';
import { ringPageText } from '@causeway/shared/text/ring-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { listWords } from './list-words.js';
import type { Rollout } from './rollout.js';
import { nameOfUseCase } from './rollout.js';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL },
  line: { paddingBlock: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { display: 'block', marginBlock: 0, color: tokens.colorNeutralForeground3 },
  said: { marginBlock: 0, whiteSpace: 'pre-wrap' },
});

/** The order the results suggest, with its reasons, and why another one was chosen. */
export function OrderPanel({ rollout }: { readonly rollout: Rollout }) {
  const styles = useStyles();
  const words = useWords(ringPageText);
  const { locale } = useReader();
  const { view, useCases } = rollout;
  const placeOf = (id: string) => {
    const numbers = view.rings
      .filter(({ useCaseIds }) => useCaseIds.some((one) => one === id))
      .map(({ number }) => formatNumber(number, locale));
    return numbers.length > 0 ? words.inStage(listWords(numbers, locale)) : words.inNoStage;
  };
  return (
    <Surface title={words.order}>
      {view.suggested.length === 0 ? (
        <p className={styles.quiet}>{words.noOrder}</p>
      ) : (
        <>
          <p className={styles.quiet}>{words.orderHint}</p>
          <ol className={styles.list}>
            {view.suggested.map(({ useCaseId, reasons }) => (
              <li key={useCaseId} className={styles.line}>
                <span className={styles.name}>{nameOfUseCase(useCases, useCaseId)}</span>
                <span className={styles.quiet}>
                  {[...reasons.map((reason) => words[reason]), placeOf(useCaseId)].join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {view.rings.map(
        ({ number, orderReason }) =>
          orderReason !== null && (
            <p key={number} className={styles.said}>
              {words.otherOrderSaid(formatNumber(number, locale), orderReason)}
            </p>
          ),
      )}
    </Surface>
  );
}
