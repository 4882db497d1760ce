import { approvalCardText } from '@causeway/shared/text/approval-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../lib/reader.js';
import { FunctionLine } from './function-line.js';
import type { RosterView } from './roster-view.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  affected: { color: tokens.colorStatusWarningForeground3 },
});

/** Every function that decides, and whether somebody spoke for those whose work it is. */
export function RosterList({ view }: { readonly view: RosterView }) {
  const styles = useStyles();
  const words = useWords(approvalCardText);
  return (
    <>
      <ul className={styles.list}>
        {view.roster.map((line) => (
          <FunctionLine key={line.role} line={line} view={view} />
        ))}
      </ul>
      {view.missing.includes('approver-works-council') && (
        <span className={styles.affected}>{words.affectedAbsent}</span>
      )}
    </>
  );
}
