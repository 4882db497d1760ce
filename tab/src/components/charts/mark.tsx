import { mergeClasses } from '@fluentui/react-components';
import type { Tone } from './chart-styles.js';
import { useToneStyles } from './chart-styles.js';

const shapes = {
  disc: <circle r="6" />,
  square: <rect x="-5.5" y="-5.5" width="11" height="11" />,
  diamond: <path d="M0-8 8 0 0 8-8 0Z" />,
  triangle: <path d="M0-7 7 5.5H-7Z" />,
} as const;
export type Shape = keyof typeof shapes | 'ring';

interface MarkProps {
  /** In percent of the drawing around it. */
  readonly x: number;
  readonly y?: number;
  readonly shape: Shape;
  readonly tone: Tone;
}

/** Keeps its size and shape in however wide a drawing. */
export function Mark({ x, y = 50, shape, tone }: MarkProps) {
  const tones = useToneStyles();
  return (
    <svg x={`${x}%`} y={`${y}%`} overflow="visible">
      {shape === 'ring' ? (
        <g className={tones.ground} fill="currentColor">
          <circle r="5" className={tones[tone]} fill="none" stroke="currentColor" strokeWidth="5" />
          <circle r="5" className={mergeClasses(tones.ground)} />
          <circle
            r="5"
            className={tones[tone]}
            fill="none"
            stroke="currentColor"
            strokeWidth="2.5"
          />
        </g>
      ) : (
        <g className={tones[tone]} fill="currentColor">
          {shapes[shape]}
        </g>
      )}
    </svg>
  );
}
