import type { ForecastView } from '@causeway/shared/api/forecasts.js';
import { forecastPageText } from '@causeway/shared/text/forecast-page-text.js';
import { formatDay, formatPercent } from '@causeway/shared/text/format.js';
import type { BadgeProps } from '@fluentui/react-components';
import { Badge, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { forecastName, outcomeWords, rangeWords } from '../../components/charts/forecast-words.js';
import { QuotedText } from '../../components/quoted-text.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useNow } from '../../lib/use-now.js';
import type { UseCases } from './api/use-workload.js';
import { ScoreButton } from './score-button.js';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type State = 'open' | 'overdue' | 'hit' | 'miss' | 'withdrawn';

function stateOf({ ending, dueAt }: ForecastView, now: number): State {
  if (ending === null) return dueAt <= now ? 'overdue' : 'open';
  if (ending.kind === 'withdrawn') return 'withdrawn';
  return ending.isHit ? 'hit' : 'miss';
}

const colors: Readonly<Record<State, NonNullable<BadgeProps['color']>>> = {
  open: 'informative',
  overdue: 'warning',
  hit: 'success',
  miss: 'danger',
  withdrawn: 'subtle',
};

function useChanceWords({ chance, ending }: ForecastView): readonly string[] {
  const words = useWords(forecastPageText);
  const { locale } = useReader();
  if (!chance) return [];
  const said = chance.direction === 'above' ? words.chanceAbove : words.chanceBelow;
  const happened = ending?.kind === 'scored' ? ending.happened : null;
  return [
    said(formatPercent(chance.probability, locale), formatPercent(chance.threshold, locale)),
    ...(happened === null ? [] : [happened ? words.happened : words.happenedNot]),
  ];
}

function useEndingWords({ ending }: ForecastView): string | undefined {
  const words = useWords(forecastPageText);
  const { locale, timeZone } = useReader();
  if (ending === null) return undefined;
  const day = formatDay(ending.at, locale, timeZone);
  if (ending.kind === 'withdrawn') return words.withdrawnBy(ending.by.name, day);
  return ending.by ? words.scoredBy(ending.by.name, day) : words.scoredByClock(day);
}

interface ForecastRowProps {
  readonly programId: string;
  readonly forecast: ForecastView;
  readonly useCases: UseCases;
  /** Left out for those who may not end one. */
  readonly onWithdraw: (() => void) | undefined;
}

/** One forecast as it was said, who said it, and how it ended. */
export function ForecastRow({ programId, forecast, useCases, onWithdraw }: ForecastRowProps) {
  const styles = useStyles();
  const words = useWords(forecastPageText);
  const reader = useReader();
  const now = useNow();
  const { locale, timeZone } = reader;
  const state = stateOf(forecast, now);
  const name = forecastName(forecast, useCases, reader);
  const chance = useChanceWords(forecast);
  const ended = useEndingWords(forecast);
  const { ending, forecaster, registeredAt } = forecast;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span>{name}</span>
        <Badge appearance="tint" color={colors[state]}>
          {words[state]}
        </Badge>
      </div>
      <span>{[...rangeWords(forecast, reader), ...chance].join(' · ')}</span>
      {ending?.kind === 'scored' && <span>{outcomeWords(forecast, reader).join(' · ')}</span>}
      <Caption1 className={styles.quiet}>
        {[
          words.frozenBy(forecaster.name, formatDay(registeredAt, locale, timeZone)),
          ...(ended ? [ended] : []),
        ].join(' · ')}
      </Caption1>
      {ending?.kind === 'withdrawn' && <QuotedText text={ending.because} />}
      <div className={styles.actions}>
        {state === 'overdue' && onWithdraw && (
          <ScoreButton programId={programId} forecast={forecast} name={name} />
        )}
        {state === 'open' && onWithdraw && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={words.withdrawNamed(name)}
            onClick={onWithdraw}
          >
            {words.withdraw}
          </Button>
        )}
      </div>
    </li>
  );
}
