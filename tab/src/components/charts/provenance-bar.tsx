import type { Locale } from '@causeway/shared/domain/person/person.js';
import type { Provenance } from '@causeway/shared/domain/participant/participant.js';
import { provenances } from '@causeway/shared/domain/participant/participant.js';
import { chartText } from '@causeway/shared/text/chart-text.js';
import { compositionText } from '@causeway/shared/text/composition-text.js';
import { formatNumber, formatPercent } from '@causeway/shared/text/format.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../../lib/reader.js';
import type { Tone } from './chart-styles.js';
import type { TableContent } from './chart-table.js';
import { ChartWithTable } from './chart-with-table.js';
import type { Pattern } from './pattern-bar.js';
import { PatternBar } from './pattern-bar.js';
import type { MeasureCell } from './reading.js';

const useStyles = makeStyles({
  bar: { display: 'block', width: '100%', height: '36px', overflow: 'visible' },
  parts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  part: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  key: { flexShrink: 0, overflow: 'visible' },
});

const looks: Readonly<Record<Provenance, { readonly pattern: Pattern; readonly tone: Tone }>> = {
  volunteered: { pattern: 'solid', tone: 'brand' },
  picked: { pattern: 'upright', tone: 'brand' },
  assigned: { pattern: 'dotted', tone: 'plain' },
  declined: { pattern: 'crossed', tone: 'plain' },
  unknown: { pattern: 'hatched', tone: 'quiet' },
};

interface ProvenanceBarProps {
  readonly title: string;
  /** Of a measure asked of everybody in the cohort, as activation is. */
  readonly cells: readonly MeasureCell[];
}

interface Part {
  readonly provenance: Provenance;
  /** Null where it may not be shown. */
  readonly count: number | null;
}

interface Cohort {
  readonly parts: readonly Part[];
  readonly shown: number;
  /** Null where it is not shown; then nothing is a share of it. */
  readonly all: number | null;
}

function cohortOf(cells: readonly MeasureCell[]): Cohort {
  const parts = provenances.flatMap((provenance): Part[] => {
    const cell = cells.find(
      ({ filter }) => filter.by === 'provenance' && filter.provenance === provenance,
    );
    if (!cell) return [];
    return [{ provenance, count: cell.kind === 'hidden' ? null : cell.result.eligible }];
  });
  const shown = parts.reduce((sum, { count }) => sum + (count ?? 0), 0);
  const whole = cells.find(({ filter }) => filter.by === 'all');
  const hasHidden = parts.some(({ count }) => count === null);
  // Parts are counted anew on other days than the whole, so that they may be more.
  if (whole?.kind === 'shown') return { parts, shown, all: Math.max(whole.result.eligible, shown) };
  return { parts, shown, all: hasHidden ? null : shown };
}

/** Wide enough to be seen. How wide it is says nothing where the whole is not shown. */
const hiddenWidth = 8;

interface Placed {
  readonly key: string;
  readonly pattern: Pattern;
  readonly tone: Tone;
  readonly x: number;
  readonly width: number;
}

/** What is hidden lies together at the end. */
function placedParts({ parts, shown, all }: Cohort): readonly Placed[] {
  const hasHidden = parts.some(({ count }) => count === null);
  const rest = all === null || all === 0 ? 0 : ((all - shown) / all) * 100;
  const hidden = hasHidden ? Math.max(hiddenWidth, rest) : 0;
  const size = shown === 0 ? 0 : (hasHidden ? 100 - hidden : 100 - rest) / shown;
  let x = 0;
  const placed = parts.flatMap(({ provenance, count }): Placed[] => {
    if (count === null || count === 0) return [];
    const width = count * size;
    x += width;
    return [{ key: provenance, ...looks[provenance], x: x - width, width }];
  });
  return hasHidden
    ? [...placed, { key: 'hidden', pattern: 'empty', tone: 'quiet', x, width: 100 - x }]
    : placed;
}

function summaryOf({ parts, all }: Cohort, locale: Locale): string {
  const words = compositionText(locale);
  if (parts.length === 0) return chartText(locale).nothingYet;
  const volunteers = parts.find(({ provenance }) => provenance === 'volunteered');
  if (volunteers?.count === null) return words.volunteersTooFew;
  const count = volunteers?.count ?? 0;
  if (count === 0) return words.noVolunteers;
  return all === null
    ? words.volunteersCounted(formatNumber(count, locale))
    : words.volunteers(formatPercent(count / all, locale), formatNumber(all, locale));
}

/** Of whom the cohort is made, by how they came to it. */
export function ProvenanceBar({ title, cells }: ProvenanceBarProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = compositionText(locale);
  const cohort = cohortOf(cells);
  const { parts, all } = cohort;
  const names: Readonly<Record<Provenance, string>> = {
    volunteered: words.cameVolunteered,
    picked: words.camePicked,
    assigned: words.cameAssigned,
    declined: words.cameDeclined,
    unknown: words.cameUnknown,
  };
  const number = (value: number) => ({ text: formatNumber(value, locale), value });
  const share = (value: number) => ({ text: formatPercent(value, locale), value });
  const table: TableContent = {
    columns: [words.came, words.people, chartText(locale).share],
    rows: parts.map(({ provenance, count }) =>
      count === null
        ? [names[provenance], chartText(locale).tooFew, '']
        : [names[provenance], number(count), all ? share(count / all) : ''],
    ),
  };
  const wordsOf = (count: number | null) => {
    if (count === null) return chartText(locale).tooFew;
    const people = formatNumber(count, locale);
    return all ? words.peopleOf(formatPercent(count / all, locale), people) : people;
  };
  return (
    <ChartWithTable title={title} summary={summaryOf(cohort, locale)} tables={[table]}>
      {parts.length > 0 && (
        <>
          <svg className={styles.bar} aria-hidden="true">
            {placedParts(cohort).map(({ key, ...place }) => (
              <PatternBar key={key} height={32} {...place} />
            ))}
          </svg>
          <ul className={styles.parts}>
            {parts.map(({ provenance, count }) => (
              <li key={provenance} className={styles.part}>
                <svg className={styles.key} width="20" height="16" aria-hidden="true">
                  <PatternBar
                    {...(count === null ? { pattern: 'empty', tone: 'quiet' } : looks[provenance])}
                    x={0}
                    width={100}
                    height={14}
                  />
                </svg>
                <span>{`${names[provenance]}: ${wordsOf(count)}`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </ChartWithTable>
  );
}
