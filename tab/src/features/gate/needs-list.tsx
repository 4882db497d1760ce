import type { GateView } from '@causeway/shared/api/gates.js';
import { gatePageText } from '@causeway/shared/text/gate-page-text.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PersonName } from '../../components/person-name.js';
import { useReader, useWords } from '../../lib/reader.js';

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
  what: { color: tokens.colorNeutralForeground2 },
});

type Need = GateView['needs'][number];

/** Everybody who has something to show, with what it is; a task nobody holds is said, too. */
export function NeedsList({ gate }: { readonly gate: GateView }) {
  const styles = useStyles();
  const words = useWords(gatePageText);
  const roles = useWords(roleWords);
  const { locale } = useReader();
  if (gate.needs.length === 0) return <span className={styles.what}>{words.nobodyOwes}</span>;
  const whoOwes = ({ people, role }: Need): ReactNode => {
    if (people.length === 0) return role && words.nobodyHolds(roles[role]);
    return (
      <>
        {people.map((person, at) => (
          <span key={person.id}>
            {at > 0 && ', '}
            <PersonName person={person} />
          </span>
        ))}
        {role && ` (${roles[role]})`}
      </>
    );
  };
  const nameOf = (criterion: string) => {
    const result = gate.results.find(({ name }) => name === criterion);
    return gateCriterionName(criterion, result?.facts ?? {}, locale);
  };
  return (
    <ul className={styles.list}>
      {gate.needs.map((need) => (
        <li key={`${need.role ?? ''} ${need.people.map(({ id }) => id).join(' ')}`}>
          <div className={need.people.length > 0 ? styles.who : styles.none}>{whoOwes(need)}</div>
          <div className={styles.what}>{need.criteria.map(nameOf).join(' · ')}</div>
        </li>
      ))}
    </ul>
  );
}
