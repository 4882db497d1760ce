import { mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import type { Tone } from './chart-styles.js';
import { useToneStyles } from './chart-styles.js';
import type { Shape } from './mark.js';
import { Mark } from './mark.js';

interface LineStyle {
  readonly tone: Tone;
  readonly dash: string | undefined;
  readonly shape: Shape;
}

const lineStyles: readonly [LineStyle, ...LineStyle[]] = [
  { tone: 'brand', dash: undefined, shape: 'disc' },
  { tone: 'plain', dash: '7 4', shape: 'square' },
  { tone: 'good', dash: '2 3', shape: 'triangle' },
  { tone: 'bad', dash: '9 3 2 3', shape: 'diamond' },
];

/** Lines differ by dash and by the shape at their end, before they differ by colour. */
export function lineStyle(at: number): LineStyle {
  return lineStyles[at % lineStyles.length] ?? lineStyles[0];
}

const useStyles = makeStyles({
  key: { display: 'inline-flex', alignItems: 'baseline', gap: tokens.spacingHorizontalXS },
  sample: { flexShrink: 0, alignSelf: 'flex-start', marginBlockStart: '3px', overflow: 'visible' },
});

/** The line as it is drawn, in front of its name. */
export function LineKey({ at, name }: { readonly at: number; readonly name: string }) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { tone, dash, shape } = lineStyle(at);
  return (
    <span className={styles.key}>
      <svg
        className={mergeClasses(styles.sample, tones[tone])}
        width="36"
        height="14"
        aria-hidden="true"
      >
        <line
          x2="30"
          y1="50%"
          y2="50%"
          stroke="currentColor"
          strokeWidth="2"
          strokeDasharray={dash}
        />
        <Mark x={83} shape={shape} tone={tone} />
      </svg>
      {name}
    </span>
  );
}
