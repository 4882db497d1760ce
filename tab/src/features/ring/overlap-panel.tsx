import type { RingsView } from '@causeway/shared/api/rings.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { ringPageText } from '@causeway/shared/text/ring-page-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { listWords } from './list-words.js';

type Overlap = RingsView['overlaps'][number];

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  pair: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    '& + &': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  drawing: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  number: { fill: tokens.colorNeutralForeground1, fontSize: '11px' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { marginBlock: 0, color: tokens.colorNeutralForeground3 },
});

function reasonWords(because: Overlap['because'][number], locale: Locale): string {
  const words = ringPageText(locale);
  switch (because.by) {
    case 'everybody':
      return words.becauseEverybody;
    case 'attribute':
      return words.becauseAttribute(
        because.attribute,
        listWords(because.values, locale, 'disjunction'),
      );
    case 'group':
      return words.becauseGroup(listWords(because.groupIds, locale));
    case 'unlike-rules':
      return words.becauseUnlike;
    default:
      return assertNever(because);
  }
}

/** Two circles: what they share is filled where it is certain, and dashed where only the directory knows. */
function Circles({ overlap: { first, second, kind } }: { readonly overlap: Overlap }) {
  const styles = useStyles();
  const { locale } = useReader();
  const outline = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;
  const lens = 'M32 5.5a15 15 0 0 1 0 25 15 15 0 0 1 0-25Z';
  return (
    <svg className={styles.drawing} width="64" height="36" viewBox="0 0 64 36" aria-hidden="true">
      {kind === 'certain' ? (
        <path d={lens} fill="currentColor" />
      ) : (
        <path d={lens} {...outline} strokeDasharray="3 2" />
      )}
      <circle cx="23" cy="18" r="15.5" {...outline} />
      <circle cx="41" cy="18" r="15.5" {...outline} />
      <text x="14" y="22" className={styles.number} textAnchor="middle">
        {formatNumber(first, locale)}
      </text>
      <text x="50" y="22" className={styles.number} textAnchor="middle">
        {formatNumber(second, locale)}
      </text>
    </svg>
  );
}

/** Which stages share people, or may, and by which rules. */
export function OverlapPanel({ overlaps }: { readonly overlaps: readonly Overlap[] }) {
  const styles = useStyles();
  const words = useWords(ringPageText);
  const { locale } = useReader();
  return (
    <Surface title={words.overlaps}>
      {overlaps.length === 0 ? (
        <p className={styles.quiet}>{words.noOverlaps}</p>
      ) : (
        <>
          <p className={styles.quiet}>{words.overlapsHint}</p>
          <ul className={styles.list}>
            {overlaps.map((overlap) => {
              const numbers = [overlap.first, overlap.second] as const;
              const [first, second] = numbers.map((one) => formatNumber(one, locale));
              const reasons = overlap.because.map((because) => reasonWords(because, locale));
              return (
                <li key={numbers.join()} className={styles.pair}>
                  <Circles overlap={overlap} />
                  <span className={styles.words}>
                    <span>{words[overlap.kind](first ?? '', second ?? '')}</span>
                    <span className={styles.quiet}>{[...new Set(reasons)].join('; ')}</span>
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Surface>
  );
}
