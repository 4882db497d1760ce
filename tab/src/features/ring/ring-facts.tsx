import type { RingView } from '@causeway/shared/api/rings.js';
import { formatMoment, formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import { ringPageText } from '@causeway/shared/text/ring-page-text.js';
import { makeStyles } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { FactList } from '../../components/fact-list.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useNow } from '../../lib/use-now.js';
import { ruleWords } from './audience-words.js';
import type { Rollout } from './rollout.js';

const useStyles = makeStyles({
  lines: { margin: 0, padding: 0, listStyleType: 'none' },
});

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function useUseCaseWords({ useCases }: Rollout) {
  const words = useWords(ringPageText);
  return ({ useCaseIds, humanReviewUseCaseIds }: RingView) =>
    useCaseIds.map((id) => {
      const useCase = useCases.find((one) => one.id === id);
      const name = useCase?.name ?? '';
      if (humanReviewUseCaseIds.includes(id)) return words.withReview(name);
      return useCase?.isRetired ? words.retired(name) : name;
    });
}

function useDwellWords({ stage: { ring, dwellEndsAt } }: Rollout) {
  const words = useWords(ringPageText);
  const { locale, timeZone } = useReader();
  const now = useNow();
  return ({ number, minimumDays }: RingView) => {
    const days = formatNumber(minimumDays, locale);
    if (number !== ring || dwellEndsAt === null) return words.days(days);
    return dwellEndsAt > now
      ? words.daysUntil(days, formatMoment(dwellEndsAt, locale, timeZone))
      : words.dwellOver(days);
  };
}

interface RingFactsProps {
  readonly ring: RingView;
  readonly rollout: Rollout;
  /** Whether the way back is written down and in force; undefined where it is not asked. */
  readonly hasWayBack?: boolean | undefined;
}

/** Everything that is planned of one stage. */
export function RingFacts({ ring, rollout, hasWayBack }: RingFactsProps) {
  const words = useWords(ringPageText);
  const { locale, timeZone } = useReader();
  const useCaseWords = useUseCaseWords(rollout);
  const dwellWords = useDwellWords(rollout);
  const { audience, holdoutPercent, orderReason, plannedBy, plannedAt } = ring;
  const wayBack = hasWayBack ? (
    words.wayBackInForce
  ) : (
    <>
      {`${words.wayBackMissing}. `}
      <AppLink to={`/programs/${rollout.stage.programId}/sheets`}>{words.writeWayBack}</AppLink>
    </>
  );
  return (
    <FactList
      facts={[
        {
          name: words.who,
          value: <Lines lines={audience.map((rule) => ruleWords(rule, locale))} />,
        },
        {
          name: words.holdout,
          value:
            holdoutPercent === 0
              ? words.noHoldout
              : words.holdoutShare(formatPercent(holdoutPercent / 100, locale)),
        },
        { name: words.opens, value: <Lines lines={useCaseWords(ring)} /> },
        { name: words.dwell, value: dwellWords(ring) },
        hasWayBack === undefined ? undefined : { name: words.wayBack, value: wayBack },
        orderReason === null ? undefined : { name: words.otherOrder, value: orderReason },
        {
          name: words.plannedBy,
          value: words.plannedByAt(plannedBy.name, formatMoment(plannedAt, locale, timeZone)),
        },
      ]}
    />
  );
}
