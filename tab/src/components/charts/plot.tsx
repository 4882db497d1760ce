import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ChartScale } from './chart-scale.js';
import { useToneStyles } from './chart-styles.js';

const useStyles = makeStyles({
  plot: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  scale: {
    display: 'flex',
    flexDirection: 'column-reverse',
    justifyContent: 'space-between',
    // The middle of the first and the last line lies on the edge of the drawing.
    marginBlock: '-0.5em',
    lineHeight: 1,
    textAlign: 'end',
    color: tokens.colorNeutralForeground3,
  },
  place: { position: 'relative', height: '200px', marginInlineEnd: '24px' },
  drawing: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    overflow: 'visible',
  },
  under: { position: 'relative', gridColumn: '2', height: '18px', marginInlineEnd: '24px' },
  spare: { '@container (max-width: 560px)': { display: 'none' } },
  name: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
});

export interface Placed {
  /** In percent of the width. */
  readonly x: number;
  readonly text: string;
  /** Left out where the place is narrow. */
  readonly isSpare?: boolean;
}

function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 4) return 'start';
  return x > 96 ? 'end' : 'middle';
}

/** About so much of a narrow drawing's width a letter takes, in percent. */
const letterWidth = 3.2;

function extentOf({ x, text }: Placed): { readonly from: number; readonly to: number } {
  const width = text.length * letterWidth;
  const before = { start: 0, middle: width / 2, end: width }[anchorAt(x)];
  return { from: x - before, to: x - before + width };
}

function touches(one: Placed, other: Placed): boolean {
  const [left, right] = [extentOf(one), extentOf(other)].toSorted((a, b) => a.from - b.from);
  return left !== undefined && right !== undefined && right.from < left.to + letterWidth;
}

/** What does not fit beside its neighbour is left out; the first one stays. */
export function spaced(placed: readonly Placed[]): readonly Placed[] {
  return placed.reduce<readonly Placed[]>((kept, one) => {
    const last = kept.at(-1);
    return last && touches(last, one) ? kept : [...kept, one];
  }, []);
}

/** Words at their places under a drawing. */
export function PlotLine({ placed, name }: { placed: readonly Placed[]; name?: ReactNode }) {
  const styles = useStyles();
  const tones = useToneStyles();
  return (
    <>
      {name !== undefined && <div className={styles.name}>{name}</div>}
      <div className={styles.under} aria-hidden="true">
        <svg className={mergeClasses(styles.drawing, tones.quiet)} fill="currentColor">
          {placed.map(({ x, text, isSpare }) => (
            <text
              key={x}
              className={isSpare ? styles.spare : undefined}
              x={`${x}%`}
              y="13"
              textAnchor={anchorAt(x)}
            >
              {text}
            </text>
          ))}
        </svg>
      </div>
    </>
  );
}

interface PlotProps {
  readonly label: string;
  readonly y: ChartScale;
  readonly yText: (tick: number) => string;
  /** Drawn in a square of 100 that is stretched to the place there is: lines and surfaces. */
  readonly stretched: ReactNode;
  /** What keeps its shape. */
  readonly children: ReactNode;
  /** The lines under the drawing. */
  readonly under: ReactNode;
}

/** Two scales and what is drawn between them. */
export function Plot({ label, y, yText, stretched, children, under }: PlotProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  return (
    <div className={styles.plot}>
      <div className={styles.scale} aria-hidden="true">
        {y.ticks.map((tick) => (
          <span key={tick}>{yText(tick)}</span>
        ))}
      </div>
      <div className={styles.place}>
        <svg className={styles.drawing} role="img" aria-label={label}>
          <g className={tones.grid} stroke="currentColor" strokeDasharray="1 3">
            {y.ticks.map((tick) => (
              <line key={tick} x2="100%" y1={`${100 - y.at(tick)}%`} y2={`${100 - y.at(tick)}%`} />
            ))}
          </g>
          <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
            {stretched}
          </svg>
          {children}
        </svg>
      </div>
      {under}
    </div>
  );
}
