import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
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

const ofTheAffected = 'approver-works-council';

/** That nobody spoke for those whose work it is, or will be asked to; empty where somebody does. */
function useAffected({ state, roster, missing }: RosterView): string {
  const card = useWords(approvalCardText);
  const page = useWords(approvalPageText);
  if (!missing.includes(ofTheAffected)) return '';
  if (state !== 'not-asked') return card.affectedAbsent;
  return roster.some(({ role }) => role === ofTheAffected) ? '' : page.affectedNotAsked;
}

/** Every function that decides, and whether somebody speaks for those whose work it is. */
export function RosterList({ view }: { readonly view: RosterView }) {
  const styles = useStyles();
  const affected = useAffected(view);
  return (
    <>
      <ul className={styles.list}>
        {view.roster.map((line) => (
          <FunctionLine key={line.role} line={line} view={view} />
        ))}
      </ul>
      {affected !== '' && <span className={styles.affected}>{affected}</span>}
    </>
  );
}
