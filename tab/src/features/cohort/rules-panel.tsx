import type { CohortRuleView } from '@causeway/shared/api/cohort.js';
import { cohortPageText } from '@causeway/shared/text/cohort-page-text.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useCohortRules } from './api/use-cohort-rules.js';
import { RuleDialog } from './rule-dialog.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lead: { color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

function RuleLine({ rule }: { readonly rule: CohortRuleView }) {
  const styles = useStyles();
  const words = useWords(cohortPageText);
  const { locale, timeZone } = useReader();
  const side = rule.comparison === 'below' ? words.sideBelow : words.sideAbove;
  return (
    <li className={styles.item}>
      <span className={styles.name}>{rule.name}</span>
      <span>{words.ruleWords(rule.indicator, side, formatNumber(rule.threshold, locale))}</span>
      {rule.text !== '' && <span>{rule.text}</span>}
      <span>{words.allowedBy(rule.legalBasis)}</span>
      <Caption1 className={styles.quiet}>
        {rule.source !== '' && `${words.measuredAt(rule.source)} · `}
        {words.madeBy(rule.madeBy.name, formatDay(rule.madeAt, locale, timeZone))}
      </Caption1>
    </li>
  );
}

/** By which indicator people are asked to take part, and what allows to look at it. */
export function RulesPanel({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const words = useWords(cohortPageText);
  const rules = useCohortRules(programId);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <Surface
      title={words.rules}
      actions={
        rules.data?.mayPlan && <Button onClick={() => setIsAdding(true)}>{words.addRule}</Button>
      }
    >
      <span className={styles.lead}>{words.rulesLead}</span>
      <Loaded query={rules}>
        {(loaded) =>
          loaded.rules.length === 0 ? (
            <EmptyState title={words.noRules} hint={words.noRulesHint} />
          ) : (
            <ul className={styles.list}>
              {loaded.rules.map((rule) => (
                <RuleLine key={rule.id} rule={rule} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isAdding && <RuleDialog programId={programId} onClose={() => setIsAdding(false)} />}
    </Surface>
  );
}
