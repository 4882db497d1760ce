import type { GateView } from '@causeway/shared/api/gates.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import type { WaiverView } from '@causeway/shared/api/waivers.js';
import { formatDay } from '@causeway/shared/text/format.js';
import { gatePageText } from '@causeway/shared/text/gate-page-text.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { Badge, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { CriterionSentence } from '../../components/criterion-sentence.js';
import { OutcomeMark } from '../../components/outcome-mark.js';
import { useReader, useWords } from '../../lib/reader.js';
import { criterionRoom } from './criterion-room.js';

export type GateResult = GateView['results'][number];

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '176px 1fr auto',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 860px)': { gridTemplateColumns: '1fr' },
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  name: { alignSelf: 'flex-start', fontWeight: tokens.fontWeightSemibold },
  excepted: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const sourceWord = {
  measure: 'sourceMeasure',
  sheet: 'sourceSheet',
  register: 'sourceRegister',
  evidence: 'sourceEvidence',
  process: 'sourceProcess',
} as const;

interface CriterionRowProps {
  readonly programId: string;
  readonly result: GateResult;
  readonly names: GateView['names'];
  readonly transition: GateView['transition'];
  /** Whoever owes it by name, and not by a role. */
  readonly owing: readonly PersonRef[];
  readonly waiver: WaiverView | undefined;
  /** Left out where nobody may except it, or this person may not ask. */
  readonly onAskException?: (() => void) | undefined;
}

/** One thing that must be shown: whether it is, why, what is missing, and whose task that is. */
export function CriterionRow(props: CriterionRowProps) {
  const { programId, result, names, transition, owing, waiver, onAskException } = props;
  const styles = useStyles();
  const words = useWords(gatePageText);
  const roles = useWords(roleWords);
  const { locale, timeZone } = useReader();
  const name = gateCriterionName(result.name, result.facts, locale);
  const named = owing.map((person) => person.name);
  const owed = (named.length > 0 ? named : result.owedBy.map((role) => roles[role])).join(', ');
  return (
    <li className={styles.row}>
      <OutcomeMark outcome={result.outcome} />
      <div className={styles.words}>
        <AppLink to={criterionRoom({ programId, transition, ...result })} className={styles.name}>
          {name}
        </AppLink>
        <CriterionSentence result={result} names={names} />
        <Caption1 className={styles.quiet}>
          {words[sourceWord[result.source]]}
          {result.outcome !== 'pass' && owed !== '' && ` · ${words.owedBy(owed)}`}
        </Caption1>
        {waiver && (
          <Badge className={styles.excepted} appearance="tint" color="warning" size="large">
            {words.excepted(formatDay(waiver.until, locale, timeZone))}
          </Badge>
        )}
      </div>
      {onAskException && !waiver && (
        <Button
          size="small"
          appearance="subtle"
          aria-label={words.askExceptionFor(name)}
          onClick={onAskException}
        >
          {words.askException}
        </Button>
      )}
    </li>
  );
}
