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
  const whoOwes = ({ person, role }: Need): ReactNode => {
    if (person) return <PersonName person={person} />;
    return role && words.nobodyHolds(roles[role]);
  };
  const nameOf = (criterion: string) => {
    const result = gate.results.find(({ name }) => name === criterion);
    return gateCriterionName(criterion, result?.facts ?? {}, locale);
  };
  return (
    <ul className={styles.list}>
      {gate.needs.map((need) => (
        <li key={`${need.person?.id ?? ''} ${need.role ?? ''}`}>
          <div className={need.person ? styles.who : styles.none}>{whoOwes(need)}</div>
          <div className={styles.what}>{need.criteria.map(nameOf).join(' · ')}</div>
        </li>
      ))}
    </ul>
  );
}
