import { Caption1, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  problem: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorPaletteRedForeground1,
    '& svg': { flexShrink: 0 },
  },
});

/** The shape other fields have beside what is wrong with them. */
const cross =
  'M6 0a6 6 0 1 1 0 12A6 6 0 0 1 6 0ZM4.3 3.6l-.7.7L5.3 6 3.6 7.7l.7.7L6 6.7l1.7 1.7.7-.7L6.7 6l1.7-1.7-.7-.7L6 5.3Z';

/** What is wrong with several fields together, as one field says it of itself. */
export function FieldProblem({ id, children }: { readonly id: string; readonly children: string }) {
  const styles = useStyles();
  return (
    <Caption1 id={id} role="alert" className={styles.problem}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={cross} fill="currentColor" fillRule="evenodd" />
      </svg>
      {children}
    </Caption1>
  );
}
