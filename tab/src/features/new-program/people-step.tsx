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
import { isAdministrator, useMe } from '../../lib/me.js';
import { useReader, useWords } from '../../lib/reader.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import type { DraftPerson } from './program-draft.js';
import type { StepProps } from './step-props.js';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  manager: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  lead: { color: tokens.colorNeutralForeground2 },
});

/** Whoever makes it runs it; an administrator may name somebody else. */
function ManagerField({ draft, onChange }: StepProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const me = useMe();
  if (!isAdministrator(me)) return <span>{words.youRunIt}</span>;
  const self: PersonRef = { id: me.personId, name: me.name, isAbsent: false };
  return (
    <div className={styles.manager}>
      <PersonPicker
        label={words.whoRunsIt}
        value={draft.manager}
        search={findPeople}
        onChange={(manager) => onChange({ manager })}
      />
      {draft.manager?.id !== me.personId && (
        <Button onClick={() => onChange({ manager: self })}>{words.iRunIt}</Button>
      )}
    </div>
  );
}

/** Who has which role. */
export function PeopleStep({ draft, onChange }: StepProps) {
  const styles = useStyles();
  const words = useWords(newProgramText);
  const roles = useWords(roleWords);
  const common = useWords(tabText);
  const { locale } = useReader();
  const { people } = draft;
  const change = (key: string, part: Partial<DraftPerson>) =>
    onChange({ people: people.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  return (
    <>
      <ManagerField draft={draft} onChange={onChange} />
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
      </div>
    </>
  );
}
