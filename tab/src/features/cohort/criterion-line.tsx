import type { GateCriterionName } from '@causeway/shared/domain/gate/gate-criterion-name.js';
import { gateSentence } from '@causeway/shared/text/gate-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { OutcomeMark } from '../../components/outcome-mark.js';
import { useReader } from '../../lib/reader.js';
import type { CohortCriteria } from './api/use-cohort-criteria.js';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
});

interface CriterionLineProps {
  readonly criteria: CohortCriteria | undefined;
  readonly name: GateCriterionName;
}

/** What the next step says of it; nothing where it does not ask. */
export function CriterionLine({ criteria, name }: CriterionLineProps) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const result = criteria?.results.find((one) => one.name === name);
  if (!result || !criteria) return null;
  return (
    <div className={styles.line}>
      <OutcomeMark outcome={result.outcome} />
      <span>{gateSentence(result, { locale, timeZone, names: criteria.names })}</span>
    </div>
  );
}
