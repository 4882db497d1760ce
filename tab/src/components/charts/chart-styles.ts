import { makeStyles, tokens } from '@fluentui/react-components';

const line = `1px solid ${tokens.colorNeutralStroke2}`;

export const useFrameStyles = makeStyles({
  figure: {
    // The chart asks how wide its own place is; the window may be much wider.
    containerType: 'inline-size',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    margin: 0,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  summary: { color: tokens.colorNeutralForeground2 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

export const useTableStyles = makeStyles({
  scroll: {
    overflow: 'auto',
    maxHeight: '440px',
    border: line,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    minWidth: '100%',
    fontSize: tokens.fontSizeBase200,
    '& tbody tr:last-child > *': { borderBottomStyle: 'none' },
  },
  head: {
    minWidth: '64px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: line,
    textAlign: 'start',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'normal',
  },
  name: {
    minWidth: '96px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: line,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'break-word',
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: line,
    verticalAlign: 'top',
    overflowWrap: 'break-word',
  },
  long: { minWidth: '140px' },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

/** Colours of what is drawn; each stands beside a shape or a pattern that says the same. */
export const useToneStyles = makeStyles({
  brand: {
    color: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  good: {
    color: tokens.colorPaletteGreenForeground1,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  bad: {
    color: tokens.colorPaletteRedForeground1,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  plain: {
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  grid: {
    color: tokens.colorNeutralStroke1,
    '@media (forced-colors: active)': { color: 'GrayText' },
  },
  ground: {
    color: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { color: 'Canvas' },
  },
});

export type Tone = keyof ReturnType<typeof useToneStyles>;
