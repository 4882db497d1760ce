import { makeStyles, tokens } from '@fluentui/react-components';

const focusRing = {
  outlineWidth: '2px',
  outlineStyle: 'solid' as const,
  outlineColor: tokens.colorStrokeFocus2,
  // Inside, where neither the next card nor the edge of the list covers it.
  outlineOffset: '-2px',
};

export const useFlagCardStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':hover': { boxShadow: tokens.shadow4, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':has([data-flag]:focus)': focusRing,
  },
  row: {
    borderRadius: 0,
    boxShadow: 'none',
    borderBottomColor: tokens.colorNeutralStroke2,
    paddingBlock: tokens.spacingVerticalM,
    paddingInline: tokens.spacingHorizontalL,
    '@media (min-width: 800px)': {
      display: 'grid',
      gridTemplateColumns: '220px minmax(0, 1fr) minmax(160px, 260px)',
      columnGap: tokens.spacingHorizontalL,
      alignItems: 'start',
    },
    ':hover': { boxShadow: 'none' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingInlineEnd: '28px',
  },
  rowHead: {
    '@media (min-width: 800px)': { flexDirection: 'column', gridRowEnd: 'span 2' },
  },
  excerpt: {
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textDecorationLine: 'none',
    outlineStyle: 'none',
    // Leaves the whole card in sight, below the sticky heading of its column.
    scrollMarginBlock: '80px 64px',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '3',
    overflow: 'hidden',
    // The whole card opens the flag; the actions button lies above.
    '::after': { content: '""', position: 'absolute', inset: 0 },
  },
  where: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  reach: { '::before': { content: '"·"', marginInlineEnd: tokens.spacingHorizontalS } },
  holder: { color: tokens.colorBrandForeground1, marginInlineStart: 'auto' },
  actions: {
    position: 'absolute',
    insetBlockStart: '6px',
    insetInlineEnd: '6px',
    display: 'flex',
    padding: '4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': focusRing,
  },
});
