import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    maxHeight: '360px',
    overflowY: 'auto',
  },
});

/** Somebody's own words, unchanged. Focusable because long ones scroll. */
export function QuotedText({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <blockquote className={styles.quote} tabIndex={text.length > 800 ? 0 : undefined}>
      {text}
    </blockquote>
  );
}
