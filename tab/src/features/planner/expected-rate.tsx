import { formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import { plannerText } from '@causeway/shared/text/planner-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { NumberField } from '../../components/number-field.js';
import { useReader, useWords } from '../../lib/reader.js';
import { isRateWrong } from './expected-terms.js';
import type { PlannedRegistered } from './planned-words.js';
import { measureName } from './planned-words.js';

const useStyles = makeStyles({
  field: { maxWidth: '320px' },
  words: { color: tokens.colorNeutralForeground2 },
});

interface ExpectedRateProps {
  readonly planned: PlannedRegistered;
  readonly chances: PlannedRegistered['chances'];
  readonly rate: string;
  readonly onRate: (rate: string) => void;
}

/** How such pilots would end if the rate that somebody expects were the true one. */
export function ExpectedRate({ planned, chances, rate, onRate }: ExpectedRateProps) {
  const styles = useStyles();
  const words = useWords(plannerText);
  const { locale } = useReader();
  const share = (chance: number) => formatPercent(chance, locale);
  return (
    <>
      <div className={styles.field}>
        <NumberField
          size="small"
          label={words.expectedFor(measureName(planned.terms.measure, locale))}
          unit="%"
          value={rate}
          onChange={onRate}
          problem={isRateWrong(rate) ? words.percentNeeded : undefined}
        />
      </div>
      {chances && rate.trim() !== '' && (
        <span className={styles.words}>
          {words.chances(
            share(chances.pass),
            share(chances.fail),
            share(Math.max(0, 1 - chances.pass - chances.fail)),
          )}
          {chances.halfBy !== null && ` ${words.halfBy(formatNumber(chances.halfBy, locale))}`}
        </span>
      )}
    </>
  );
}
