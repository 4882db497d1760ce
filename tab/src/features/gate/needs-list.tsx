import type { GateView } from '@causeway/shared/api/gates.js';
import { gatePageText } from '@causeway/shared/text/gate-page-text.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { AppLink } from '../../components/app-link.js';
import { PersonName } from '../../components/person-name.js';
import { useReader, useWords } from '../../lib/reader.js';
import { criterionRoom } from './criterion-room.js';
import type { Owing } from './who-owes.js';
import { whoOwes } from './who-owes.js';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  who: { fontWeight: tokens.fontWeightSemibold },
  none: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusWarningForeground3 },
  what: {
    columns: '2 320px',
    columnGap: tokens.spacingHorizontalXXL,
    marginBlock: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  one: { breakInside: 'avoid', paddingBlock: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface NeedsListProps {
  readonly programId: string;
  readonly gate: GateView;
}

/** Everybody who has something to show, with the way to where it is shown; a task nobody holds is said, too. */
export function NeedsList({ programId, gate }: NeedsListProps) {
  const styles = useStyles();
  const words = useWords(gatePageText);
  const roles = useWords(roleWords);
  const { locale } = useReader();
  const owing = whoOwes(gate);
  if (owing.length === 0) return <span className={styles.quiet}>{words.nobodyOwes}</span>;
  const nameOf = ({ people, roles: held }: Owing): ReactNode => {
    const inWords = held.map((role) => roles[role]).join(', ');
    if (people.length === 0) return words.nobodyHolds(inWords);
    return (
      <>
        {people.map((person, at) => (
          <span key={person.id}>
            {at > 0 && ', '}
            <PersonName person={person} />
          </span>
        ))}
        {inWords !== '' && ` (${inWords})`}
      </>
    );
  };
  return (
    <ul className={styles.list}>
      {owing.map((one) => (
        <li key={one.key}>
          <div className={one.people.length > 0 ? styles.who : styles.none}>{nameOf(one)}</div>
          <ul className={styles.what}>
            {one.results.map((result) => (
              <li key={result.name} className={styles.one}>
                <AppLink to={criterionRoom({ programId, transition: gate.transition, ...result })}>
                  {gateCriterionName(result.name, result.facts, locale)}
                </AppLink>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
