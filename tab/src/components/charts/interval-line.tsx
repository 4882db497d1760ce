import { useToneStyles } from './chart-styles.js';
import type { ChartScale } from './chart-scale.js';
import type { Shape } from './mark.js';
import { Mark } from './mark.js';
import type { Tone } from './chart-styles.js';

interface IntervalLineProps {
  readonly scale: ChartScale;
  readonly low: number;
  readonly high: number;
  /** Without one the line has no mark on it. */
  readonly estimate?: number;
  readonly shape?: Shape;
  readonly tone: Tone;
  readonly dash?: string;
  /** In percent of the height. */
  readonly y?: number;
}

/** An estimate on the line it may lie anywhere on. */
export function IntervalLine(props: IntervalLineProps) {
  const { scale, low, high, estimate, shape = 'disc', tone, dash, y = 50 } = props;
  const tones = useToneStyles();
  const from = scale.at(low);
  const to = scale.at(high);
  const height = `${y}%`;
  return (
    <>
      {to > from && (
        <g className={tones[tone]} stroke="currentColor" strokeWidth="2.5">
          <line x1={`${from}%`} x2={`${to}%`} y1={height} y2={height} strokeDasharray={dash} />
          {[from, to].map((end) => (
            <svg key={end} x={`${end}%`} y={height} overflow="visible">
              <line y1="-5" y2="5" />
            </svg>
          ))}
        </g>
      )}
      {estimate !== undefined && <Mark x={scale.at(estimate)} y={y} shape={shape} tone={tone} />}
    </>
  );
}
