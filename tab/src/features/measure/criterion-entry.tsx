import type {
  CriterionSeries,
  CriterionVersionView,
  CriterionView,
} from '@causeway/shared/api/criteria.js';
import { besideVerdict } from '@causeway/shared/text/beside-verdict.js';
import { measurerRelationWords } from '@causeway/shared/text/criterion-form-text.js';
import { criterionSentence } from '@causeway/shared/text/criterion-text.js';
import { formatDay, formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import { measurePageText } from '@causeway/shared/text/measure-page-text.js';
import { Badge, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { numberWords, readingsOf } from '../../components/charts/reading.js';
import { FactList } from '../../components/fact-list.js';
import { Moment } from '../../components/moment.js';
import { OutcomeMark } from '../../components/outcome-mark.js';
import { PersonName } from '../../components/person-name.js';
import { useReader, useWords } from '../../lib/reader.js';
import { criterionName, termsWords } from './criterion-words.js';
import type { Named } from '../../components/charts/driver-words.js';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '176px 1fr auto',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  sentence: { marginBlock: 0, maxWidth: '68ch' },
  quiet: { color: tokens.colorNeutralForeground3 },
  earlier: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  mark: { alignSelf: 'flex-start' },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXXS },
  action: { justifySelf: 'start' },
});

function Looks({ series }: { readonly series: CriterionSeries }) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const { locale, timeZone } = useReader();
  const day = (at: number) => formatDay(at, locale, timeZone);
  const { looks, lastLookAt, decidedAt } = series;
  return (
    <Caption1 className={styles.quiet}>
      {[
        words.looks(formatNumber(looks, locale)),
        ...(lastLookAt === null ? [] : [words.lastLook(day(lastLookAt))]),
        ...(decidedAt === null ? [] : [words.decidedAt(day(decidedAt))]),
      ].join(' · ')}
    </Caption1>
  );
}

/** Before a correction it said this; both are shown. */
function EarlierSeries({ version }: { readonly version: CriterionVersionView }) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const { locale } = useReader();
  return version.series.slice(0, -1).map((series) => (
    <div key={series.series} className={styles.earlier}>
      {words.beforeCorrection(formatNumber(series.looks, locale))}
      <OutcomeMark outcome={series.outcome} />
    </div>
  ));
}

function EarlierVersion({ version }: { readonly version: CriterionVersionView }) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const { locale } = useReader();
  const last = version.series.at(-1);
  return (
    <div className={styles.earlier}>
      {words.earlierVersion(formatNumber(version.version, locale), termsWords(version, locale))}
      {last && <OutcomeMark outcome={last.outcome} />}
      {last && (
        <span>{besideVerdict(criterionSentence({ ...version, ...last }, locale), locale)}</span>
      )}
    </div>
  );
}

function Details({ version }: { readonly version: CriterionVersionView }) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const relations = useWords(measurerRelationWords);
  const { locale, timeZone } = useReader();
  const { kind, lookFrom, minimumTrials, alpha, measurer, isIndependent } = version;
  const from = formatDay(lookFrom, locale, timeZone);
  return (
    <details>
      <summary className={styles.summary}>{words.details}</summary>
      <FactList
        facts={[
          {
            name: words.looked,
            value: kind === 'one-look' ? words.oneLook(from) : words.anytime(from),
          },
          { name: words.atLeast, value: formatNumber(minimumTrials, locale) },
          { name: words.risk, value: formatPercent(alpha, locale) },
          {
            name: words.measuredBy,
            value: (
              <>
                <PersonName person={measurer.person} /> ({relations[measurer.relation]}).{' '}
                {isIndependent && words.independentNeeded}
              </>
            ),
          },
          {
            name: words.agreedBy,
            value: (
              <>
                <PersonName person={version.registeredBy} />, <Moment at={version.registeredAt} />
              </>
            ),
          },
        ]}
      />
    </details>
  );
}

interface CriterionEntryProps {
  readonly criterion: CriterionView;
  readonly useCases: readonly Named[];
  /** Left out for those who may not. */
  readonly onChange: (() => void) | undefined;
}

/** What was agreed, how it stands, and what every version before it says. */
export function CriterionEntry({ criterion, useCases, onChange }: CriterionEntryProps) {
  const styles = useStyles();
  const words = useWords(measurePageText);
  const { locale } = useReader();
  const [now, ...before] = criterion.versions;
  const last = now?.series.at(-1);
  if (!now || !last) return null;
  const name = criterionName(now, useCases, locale);
  const [reading] = readingsOf(now.published, now.measure, locale);
  return (
    <li className={styles.row}>
      <OutcomeMark outcome={last.outcome} />
      <div className={styles.words}>
        <span className={styles.name}>{`${name}: ${termsWords(now, locale)}`}</span>
        <p className={styles.sentence}>
          {besideVerdict(criterionSentence({ ...now, ...last }, locale), locale)}
        </p>
        <Caption1 className={styles.quiet}>
          {words.published(
            reading.kind === 'number' ? numberWords(reading, locale) : reading.words,
          )}
        </Caption1>
        <Looks series={last} />
        {now.isAfterData && (
          <Badge appearance="tint" color="warning" className={styles.mark}>
            {words.afterData}
          </Badge>
        )}
        <EarlierSeries version={now} />
        {before.map((version) => (
          <EarlierVersion key={version.version} version={version} />
        ))}
        <Details version={now} />
      </div>
      {onChange && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.action}
          aria-label={words.changeNamed(name)}
          onClick={onChange}
        >
          {words.change}
        </Button>
      )}
    </li>
  );
}
