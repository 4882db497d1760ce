import type { EntryView } from '@causeway/shared/api/registers.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import type { RegisterKind } from '@causeway/shared/domain/register/register-kind.js';
import { declaredFormText } from '@causeway/shared/text/declared-form-text.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { registerPageText } from '@causeway/shared/text/register-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { ChangedSince } from '../../components/changed-since.js';
import { DeclaredFacts } from '../../components/declared/declared-facts.js';
import { DeclaredFields } from '../../components/declared/declared-fields.js';
import { titleOf } from '../../components/declared/title-of.js';
import { useDeclaredForm } from '../../components/declared/use-declared-form.js';
import { FormDialog } from '../../components/form-dialog.js';
import { PersonPicker } from '../../components/person-picker.js';
import { asProblem } from '../../lib/api-problem.js';
import { bothDrafts } from '../../lib/both-drafts.js';
import { useDraft } from '../../lib/draft.js';
import { findPeople } from '../../lib/find-people.js';
import { useReader } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useAddEntry, useChangeEntry } from './api/use-entry-change.js';

interface EntryDialogProps {
  readonly programId: string;
  readonly kind: RegisterKind;
  /** Left out for one that is to be added. */
  readonly entry?: EntryView;
  readonly mayNameOwner: boolean;
  readonly onClose: () => void;
}

interface Owned {
  readonly owner: PersonRef | null;
}

function draftKeyOf({ programId, kind, entry }: EntryDialogProps): string {
  return `entry.${programId}.${kind.name}.${entry?.id ?? 'new'}`;
}

function useEntryForm(props: EntryDialogProps, error: unknown) {
  const { kind, entry } = props;
  return useDeclaredForm({
    draftKey: draftKeyOf(props),
    fields: kind.fields,
    rules: kind.rules,
    completeness: 'complete',
    values: entry?.values ?? {},
    people: entry?.people ?? [],
    error,
  });
}

/** What a later move asks for is answered there, and not when an entry begins. */
function fieldsToAsk(kind: RegisterKind, entry: EntryView | undefined) {
  const asked = new Set(kind.moves.flatMap(({ asks }) => asks));
  return kind.fields.filter(({ name, isRequired, isFixed }) => {
    const value = entry?.values[name];
    if (isFixed && value !== undefined) return false;
    return isRequired || value !== undefined || !asked.has(name);
  });
}

/** Adds an entry of any kind or changes one. */
export function EntryDialog(props: EntryDialogProps) {
  const { programId, kind, entry, mayNameOwner, onClose } = props;
  const { locale } = useReader();
  const words = registerPageText(locale);
  const form = declaredFormText(locale);
  const common = tabText(locale);
  const toast = useToast();
  const add = useAddEntry();
  const change = useChangeEntry();
  const [newId] = useState(() => uuidV7());
  const owned = useDraft<Owned>(`${draftKeyOf(props)}.owner`, { owner: entry?.owner ?? null });
  const { owner } = owned.value;
  const error = add.error ?? change.error;
  const declared = useEntryForm(props, error);
  const draft = bothDrafts(declared.draft, owned);
  const { code } = asProblem(error);
  const isStale = code === 'stale';
  const isSaidInPlace = code === 'fields-refused';
  const name = declaredWords(locale, 'register').kind(kind.name) || kind.name;
  const submit = () => {
    const values = declared.answers();
    if (!values) return;
    const ownerId = owner?.id ?? null;
    const onSuccess = () => {
      draft.clear();
      toast({ text: entry ? common.saved : words.added });
      onClose();
    };
    if (entry) {
      const params = { programId, entryId: entry.id };
      change.mutate({ params, body: { version: entry.version, ownerId, values } }, { onSuccess });
    } else {
      const params = { programId, kind: kind.name, entryId: newId };
      add.mutate({ params, body: { ownerId, values } }, { onSuccess });
    }
  };
  return (
    <FormDialog
      title={
        entry ? words.changeOf(titleOf(kind.fields, entry.values, entry.people)) : words.addTo(name)
      }
      submit={entry ? common.save : words.add}
      isBusy={add.isPending || change.isPending}
      error={isStale || isSaidInPlace ? undefined : error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      {isStale && entry && (
        <ChangedSince>
          <DeclaredFacts
            noun="register"
            kind={kind.name}
            fields={kind.fields}
            values={entry.values}
            people={entry.people}
          />
        </ChangedSince>
      )}
      <DeclaredFields
        noun="register"
        kind={kind.name}
        fields={fieldsToAsk(kind, entry)}
        typed={declared.typed}
        problems={declared.problems}
        onChange={declared.change}
      />
      {mayNameOwner && (
        <PersonPicker
          label={form.optional(words.owner)}
          value={owner}
          onChange={(chosen) => owned.change({ owner: chosen })}
          search={findPeople}
        />
      )}
    </FormDialog>
  );
}
