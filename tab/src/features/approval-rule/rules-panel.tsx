import type { ApprovalRuleView, ApprovalView } from '@causeway/shared/api/approvals.js';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import { ruleKeyOf } from '@causeway/shared/domain/approval/approval-rule.js';
import { approvalRuleText, ruleStepWord } from '@causeway/shared/text/approval-rule-text.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { useApprovalRules, useLiveApprovals } from './api/use-approval-rules.js';
import { FunctionList } from './function-list.js';
import { RuleDialog } from './rule-dialog.js';

const useStyles = makeStyles({
  rule: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: '0' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  lead: { color: tokens.colorNeutralForeground2 },
});

interface RuleProps {
  readonly program: ProgramView;
  readonly rule: ApprovalRuleView;
  readonly question: ApprovalView | undefined;
  readonly mayEdit: boolean;
}

function Rule({ program, rule, question, mayEdit }: RuleProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = approvalRuleText(locale);
  const [isChanging, setIsChanging] = useState(false);
  const step = ruleStepWord(rule.transition, locale);
  const { savedBy, savedAt, version } = rule;
  return (
    <article className={styles.rule} aria-label={step}>
      <span className={styles.name}>{step}</span>
      <FunctionList functions={rule.functions} owners={program.owners} />
      <Caption1 className={styles.quiet}>
        {savedBy && savedAt !== null
          ? words.savedBy(
              formatNumber(version, locale),
              savedBy.name,
              formatMoment(savedAt, locale, timeZone),
            )
          : words.readyMade}
      </Caption1>
      {question && (
        <Caption1 className={styles.quiet}>
          {words.questionFrozen(
            question.requestedBy.name,
            formatMoment(question.requestedAt, locale, timeZone),
          )}
        </Caption1>
      )}
      {mayEdit && (
        <Button size="small" aria-label={words.changeOf(step)} onClick={() => setIsChanging(true)}>
          {words.change}
        </Button>
      )}
      {isChanging && (
        <RuleDialog
          programId={program.id}
          rule={rule}
          question={question}
          onClose={() => setIsChanging(false)}
        />
      )}
    </article>
  );
}

/** Who decides on each step, where that comes from, and for administrators the way to change it. */
export function RulesPanel({ program }: { readonly program: ProgramView }) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = approvalRuleText(locale);
  const rules = useApprovalRules(program.id);
  const live = useLiveApprovals(program.id).data ?? [];
  return (
    <Surface title={words.title}>
      <span className={styles.lead}>{words.lead}</span>
      <Loaded query={rules}>
        {(loaded) => (
          <>
            {loaded.rules.map((rule) => (
              <Rule
                key={rule.transition}
                program={program}
                rule={rule}
                question={live.find(({ transition }) => ruleKeyOf(transition) === rule.transition)}
                mayEdit={loaded.mayEdit}
              />
            ))}
            {!loaded.mayEdit && <span className={styles.lead}>{words.notYours}</span>}
          </>
        )}
      </Loaded>
    </Surface>
  );
}
