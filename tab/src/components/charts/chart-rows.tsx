import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ChartScale } from './chart-scale.js';
import { useToneStyles } from './chart-styles.js';

const narrow = '@container (max-width: 560px)';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalM,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)', paddingBlock: tokens.spacingVerticalXS },
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalS,
    [narrow]: { paddingBlock: tokens.spacingVerticalXXS },
  },
  word: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  place: { position: 'relative', minHeight: '40px', marginInline: '20px' },
  drawing: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    overflow: 'visible',
  },
  axis: {
    position: 'relative',
    height: '20px',
    marginInline: '20px',
    gridColumn: '2',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    [narrow]: { gridColumn: '1' },
  },
});

/** Where a vertical line says what has to be reached. */
interface Threshold {
  readonly at: number;
  readonly words: string;
}

/** Words beside the edge would be cut off in the middle. */
function anchorAt(x: number): 'start' | 'middle' | 'end' {
  if (x < 35) return 'start';
  return x > 65 ? 'end' : 'middle';
}

interface ChartRowProps {
  readonly name: string;
  /** What the drawing says, line by line; what is empty is left out. */
  readonly words: readonly ReactNode[];
  readonly scale: ChartScale;
  readonly threshold?: Threshold | undefined;
  readonly children: ReactNode;
}

/** One thing: in words, and drawn beside them; on a narrow page, below. */
export function ChartRow({ name, words, scale, threshold, children }: ChartRowProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <span>{name}</span>
        {words.map((word, at) => (
          <span key={at} className={styles.word}>
            {word}
          </span>
        ))}
      </span>
      <div className={styles.place}>
        <svg className={styles.drawing} aria-hidden="true">
          <g className={tones.grid} stroke="currentColor" strokeDasharray="1 3">
            {scale.ticks.map((tick) => (
              <line key={tick} x1={`${scale.at(tick)}%`} x2={`${scale.at(tick)}%`} y2="100%" />
            ))}
          </g>
          {(scale.ticks[0] ?? 0) < 0 && (
            <g className={tones.quiet} stroke="currentColor">
              <line x1={`${scale.at(0)}%`} x2={`${scale.at(0)}%`} y2="100%" />
            </g>
          )}
          {threshold && (
            <g className={tones.plain} stroke="currentColor" strokeWidth="1.5">
              <line
                x1={`${scale.at(threshold.at)}%`}
                x2={`${scale.at(threshold.at)}%`}
                y2="100%"
                strokeDasharray="6 3"
              />
            </g>
          )}
          {children}
        </svg>
      </div>
    </li>
  );
}

interface ChartRowsProps {
  readonly scale: ChartScale;
  readonly tickText: (tick: number) => string;
  readonly threshold?: Threshold | undefined;
  readonly children: ReactNode;
}

/** Rows that share one scale, written below them; the threshold is named above them. */
export function ChartRows({ scale, tickText, threshold, children }: ChartRowsProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const thresholdX = threshold && scale.at(threshold.at);
  return (
    <div>
      {threshold && thresholdX !== undefined && (
        <div className={styles.row} aria-hidden="true">
          <div className={styles.axis}>
            <svg className={mergeClasses(styles.drawing, tones.plain)} fill="currentColor">
              <text x={`${thresholdX}%`} y="14" textAnchor={anchorAt(thresholdX)}>
                {threshold.words}
              </text>
            </svg>
          </div>
        </div>
      )}
      <ul className={styles.rows}>{children}</ul>
      <div className={styles.row} aria-hidden="true">
        <div className={styles.axis}>
          <svg className={mergeClasses(styles.drawing, tones.quiet)} fill="currentColor">
            {scale.ticks.map((tick) => (
              <text key={tick} x={`${scale.at(tick)}%`} y="14" textAnchor="middle">
                {tickText(tick)}
              </text>
            ))}
          </svg>
        </div>
      </div>
    </div>
  );
}
