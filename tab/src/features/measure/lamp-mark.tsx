import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  shape: { flexShrink: 0 },
  on: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  off: { color: tokens.colorNeutralForeground2 },
  unknown: { color: tokens.colorNeutralForeground3 },
});

/** A shape for each, so that nobody has to tell them apart by colour: full triangle, ring, dashed ring. */
const shapes = {
  on: <path d="M6 .8 11.6 11H.4Z" fill="currentColor" />,
  off: <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  unknown: (
    <circle
      cx="6"
      cy="6"
      r="4.6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2 2"
    />
  ),
} as const;

interface LampMarkProps {
  readonly state: keyof typeof shapes;
  readonly children: string;
}

/** Whether a warning is lit, with a shape and in words. */
export function LampMark({ state, children }: LampMarkProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[state])}>
      <svg className={styles.shape} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[state]}
      </svg>
      {children}
    </span>
  );
}
