import type { PersonRef } from '@causeway/shared/api/values.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import { grantRoles } from '@causeway/shared/domain/access/grant.js';
import { adminText } from '@causeway/shared/text/admin-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { PersonPicker } from '../../components/person-picker.js';
import { SelectField } from '../../components/select-field.js';
import { findPeople } from '../../lib/find-people.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useAddGrant, useGrantablePrograms } from './api/use-grants.js';

/** Gives one person one role in one program. */
export function GrantDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(adminText);
  const roles = useWords(roleWords);
  const common = useWords(tabText);
  const toast = useToast();
  const programs = useGrantablePrograms().data ?? [];
  const [person, setPerson] = useState<PersonRef | null>(null);
  const [programId, setProgramId] = useState<string>();
  const [role, setRole] = useState<GrantRole>();
  const [isTried, setIsTried] = useState(false);
  const add = useAddGrant();
  const submit = () => {
    setIsTried(true);
    if (!person || !programId || !role) return;
    add.mutate(
      { programId, personId: person.id, role },
      {
        onSuccess: () => {
          toast({ text: words.granted });
          onClose();
        },
      },
    );
  };
  const unless = (isThere: unknown) => (isTried && !isThere ? common.chooseOne : undefined);
  return (
    <FormDialog
      title={words.addGrant}
      submit={words.addGrant}
      isBusy={add.isPending}
      error={add.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonPicker
        label={words.person}
        value={person}
        onChange={setPerson}
        search={findPeople}
        problem={unless(person)}
      />
      <SelectField<string>
        label={words.program}
        value={programId ?? ''}
        empty=""
        options={programs.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setProgramId}
        problem={unless(programId)}
      />
      <SelectField
        label={words.role}
        value={role ?? ''}
        empty=""
        options={grantRoles.map((value) => ({ value, label: roles[value] }))}
        onChange={setRole}
        problem={unless(role)}
      />
    </FormDialog>
  );
}
