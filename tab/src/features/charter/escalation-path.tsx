import type { CharterView } from '@causeway/shared/api/programs.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import { severities } from '@causeway/shared/domain/flag/severity.js';
import { charterText } from '@causeway/shared/text/charter-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { FactList } from '../../components/fact-list.js';
import { PersonName } from '../../components/person-name.js';
import { SeverityMark } from '../../components/severity-mark.js';
import { Surface } from '../../components/surface.js';
import { useReader } from '../../lib/reader.js';
import { deadlineSentence } from './deadline-words.js';

const useStyles = makeStyles({
  path: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    gap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
  },
  step: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    minWidth: '140px',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    '& + &::before': {
      content: '"→"',
      position: 'absolute',
      insetInlineStart: '-22px',
      insetBlockStart: '50%',
      transform: 'translateY(-50%)',
      color: tokens.colorNeutralForeground3,
      ':dir(rtl)': { content: '"←"' },
    },
  },
  role: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Step {
  readonly role: string;
  readonly people: readonly PersonRef[];
}

/** Who is asked first and who after them, drawn in order; whoever already was asked is not asked twice. */
export function EscalationPath({ charter }: { readonly charter: CharterView }) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = charterText(locale);
  const { accountable, deputy, programManagers } = charter;
  const steps: readonly Step[] = [
    { role: words.first, people: accountable ? [accountable] : [] },
    { role: words.thenDeputy, people: deputy ? [deputy] : [] },
    {
      role: words.thenManagers,
      people: programManagers.filter(({ id }) => id !== accountable?.id && id !== deputy?.id),
    },
  ];
  return (
    <Surface title={words.nextAsked}>
      <ol className={styles.path}>
        {steps.map(({ role, people }) => (
          <li key={role} className={styles.step}>
            <span className={styles.role}>{role}</span>
            {people.length === 0 && <span>{words.nobodyNamed}</span>}
            {people.map((person) => (
              <PersonName key={person.id} person={person} />
            ))}
          </li>
        ))}
      </ol>
      <strong>{words.deadlines}</strong>
      <FactList
        facts={severities.map((severity) => ({
          name: severity,
          label: <SeverityMark severity={severity} />,
          value: deadlineSentence(charter.deadlines[severity], locale),
        }))}
      />
    </Surface>
  );
}
