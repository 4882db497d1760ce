import type { ApprovalRuleView } from '@causeway/shared/api/approvals.js';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import { approvalRuleText } from '@causeway/shared/text/approval-rule-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../../lib/reader.js';

const useStyles = makeStyles({
  list: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
  lacking: { color: tokens.colorStatusWarningForeground3 },
});

interface FunctionListProps {
  readonly functions: ApprovalRuleView['functions'];
  /** Who holds what in the program now; left out where only the rule is meant. */
  readonly owners?: ProgramView['owners'];
}

/** How many of which function, and who they are at this moment. */
export function FunctionList({ functions, owners }: FunctionListProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = approvalRuleText(locale);
  const roles = roleWords(locale);
  const count = (value: number) => formatNumber(value, locale);
  return (
    <ul className={styles.list}>
      {functions.map(({ role, needed }) => {
        const held = owners?.filter((owner) => owner.role === role) ?? [];
        const names = held.map(({ person }) => person.name).join(', ');
        return (
          <li key={role}>
            {words.needs(count(needed), roles[role])}{' '}
            {names !== '' && <Caption1 className={styles.quiet}>{words.heldBy(names)}</Caption1>}{' '}
            {owners && held.length < needed && (
              <Caption1 className={styles.lacking}>
                {words.tooFew(count(held.length), count(needed))}
              </Caption1>
            )}
          </li>
        );
      })}
    </ul>
  );
}
