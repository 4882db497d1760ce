import { makeStyles, tokens } from '@fluentui/react-components';

const line = `1px solid ${tokens.colorNeutralStroke2}`;

/** Tables of rows: the preview and the list of what was refused. */
export const useTableStyles = makeStyles({
  title: { marginBlock: 0 },
  scroll: {
    overflow: 'auto',
    maxHeight: '440px',
    border: line,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, minWidth: '100%' },
  head: {
    position: 'sticky',
    insetBlockStart: 0,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: line,
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  line: {
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: line,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    verticalAlign: 'top',
  },
  cell: {
    maxWidth: '280px',
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderBottom: line,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  problem: {
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    minWidth: '180px',
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  mark: { flexShrink: 0, marginBlockStart: '2px' },
});
