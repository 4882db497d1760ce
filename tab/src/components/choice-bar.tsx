import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    overflowX: 'auto',
    // Room for the shadow of what is chosen.
    paddingBlock: tokens.spacingVerticalXXS,
    scrollbarWidth: 'thin',
  },
  choice: {
    flexShrink: 0,
    minHeight: '36px',
    paddingInline: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2Hover,
    },
    ':focus-visible': {
      outlineWidth: '2px',
      outlineStyle: 'solid',
      outlineColor: tokens.colorStrokeFocus2,
      outlineOffset: '-2px',
    },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    // The line also says which where a theme gives every choice the same border.
    boxShadow: `${tokens.shadow2}, inset 0 -2px ${tokens.colorCompoundBrandStroke}`,
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
    },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
});

interface ChoiceBarProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Which part of a page is shown; each is an ordinary button. */
export function ChoiceBar<Value extends string>(props: ChoiceBarProps<Value>) {
  const styles = useStyles();
  return (
    <div className={styles.bar} role="group" aria-label={props.label}>
      {props.choices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className={mergeClasses(styles.choice, value === props.value && styles.chosen)}
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
