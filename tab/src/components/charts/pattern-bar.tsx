import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Tone } from './chart-styles.js';
import { useToneStyles } from './chart-styles.js';

/** How a surface is filled, told apart without any colour. */
const drawings = {
  solid: <rect width="8" height="8" fill="currentColor" />,
  /** What nobody knows. */
  hatched: <path d="M-2 2 2-2M0 8 8 0M6 10 10 6" stroke="currentColor" strokeWidth="1.5" />,
  dotted: (
    <g fill="currentColor">
      <circle cx="2" cy="2" r="1.4" />
      <circle cx="6" cy="6" r="1.4" />
    </g>
  ),
  upright: <path d="M2 0V8M6 0V8" stroke="currentColor" strokeWidth="1.5" />,
  crossed: <path d="M0 0 8 8M8 0 0 8" stroke="currentColor" strokeWidth="1" />,
  level: <path d="M0 2H8M0 6H8" stroke="currentColor" strokeWidth="1.5" />,
  /** What is known and not shown: nothing but its edge. */
  empty: undefined,
} satisfies Readonly<Record<string, ReactNode>>;
export type Pattern = keyof typeof drawings;

interface PatternBarProps {
  readonly pattern: Pattern;
  readonly tone: Tone;
  /** In percent of the drawing around it. */
  readonly x: number;
  readonly width: number;
  /** In pixels; it lies around the line at `y`. */
  readonly height: number;
  readonly y?: number;
}

export function PatternBar({ pattern, tone, x, width, height, y = 50 }: PatternBarProps) {
  const tones = useToneStyles();
  const id = useId();
  const drawing = drawings[pattern];
  return (
    <g className={tones[tone]}>
      {drawing && (
        <defs>
          <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
            {drawing}
          </pattern>
        </defs>
      )}
      <rect
        x={`${x}%`}
        y={`${y}%`}
        width={`${Math.max(0, width)}%`}
        height={height}
        transform={`translate(0 ${-height / 2})`}
        fill={drawing ? `url(#${id})` : 'none'}
        stroke="currentColor"
        strokeDasharray={pattern === 'empty' ? '5 4' : undefined}
      />
    </g>
  );
}
