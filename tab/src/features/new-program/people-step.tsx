import type { PersonRef } from '@causeway/shared/api/values.js';
import { grantRoles } from '@causeway/shared/domain/access/grant.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PersonPicker } from '../../components/person-picker.js';
import { SelectField } from '../../components/select-field.js';
import { findPeople } from '../../lib/find-people.js';
import { useMe } from '../../lib/me.js';
import { useReader, useWords } from '../../lib/reader.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import type { DraftPerson } from './program-draft.js';
import { holdsOneOf } from './program-draft.js';
import type { StepProps } from './step-props.js';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  lead: { color: tokens.colorNeutralForeground2 },
});

/** Who has which role. Whoever makes the program may take one, to write the rest themselves. */
export function PeopleStep({ draft, onChange }: StepProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const roles = useWords(roleWords);
  const common = useWords(tabText);
  const { locale } = useReader();
  const me = useMe();
  const { people } = draft;
  const change = (key: string, part: Partial<DraftPerson>) =>
    onChange({ people: people.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const runIt = () => {
    const person: PersonRef = { id: me.personId, name: me.name, isAbsent: false };
    const free = people.find((one) => one.role === 'program-manager' && one.person === null);
    if (free) change(free.key, { person });
    else onChange({ people: [...people, { key: uuidV7(), role: 'program-manager', person }] });
  };
  return (
    <>
      <span className={styles.lead}>{words.peopleLead}</span>
      {people.map(({ key, role, person }, at) => {
        const label = words.person(formatNumber(at + 1, locale));
        return (
          <div key={key} className={styles.row} role="group" aria-label={label}>
            <SelectField
              label={words.role}
              value={role}
              options={grantRoles.map((value) => ({ value, label: roles[value] }))}
              onChange={(chosen) => chosen && change(key, { role: chosen })}
            />
            <PersonPicker
              label={common.person}
              value={person}
              search={findPeople}
              onChange={(chosen) => change(key, { person: chosen })}
            />
            <Button
              aria-label={words.removePerson(person?.name ?? label)}
              onClick={() => onChange({ people: people.filter((one) => one.key !== key) })}
            >
              {common.remove}
            </Button>
          </div>
        );
      })}
      <div className={styles.actions}>
        <Button
          onClick={() =>
            onChange({
              people: [...people, { key: uuidV7(), role: 'expert-reviewer', person: null }],
            })
          }
        >
          {words.addPerson}
        </Button>
        {!holdsOneOf(draft, me.personId, ['program-manager']) && (
          <Button onClick={runIt}>{words.iRunIt}</Button>
        )}
      </div>
    </>
  );
}
