import type { EntryView } from '@causeway/shared/api/registers.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import type { RegisterKind, RegisterMove } from '@causeway/shared/domain/register/register-kind.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { registerPageText } from '@causeway/shared/text/register-page-text.js';
import { registerText } from '@causeway/shared/text/register-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { AppLink } from '../../components/app-link.js';
import { ChangedSince } from '../../components/changed-since.js';
import { CheckGroup } from '../../components/check-group.js';
import { DeclaredFields } from '../../components/declared/declared-fields.js';
import { useDeclaredSources } from '../../components/declared/declared-sources.js';
import { titleOf } from '../../components/declared/title-of.js';
import { useDeclaredForm } from '../../components/declared/use-declared-form.js';
import { FormDialog } from '../../components/form-dialog.js';
import { PersonPicker } from '../../components/person-picker.js';
import { TextField } from '../../components/text-field.js';
import { asProblem } from '../../lib/api-problem.js';
import { bothDrafts } from '../../lib/both-drafts.js';
import { useDraft } from '../../lib/draft.js';
import { findPeople } from '../../lib/find-people.js';
import { useReader } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import type { Move } from './api/use-entry-change.js';
import { useMoveEntry } from './api/use-entry-change.js';

interface MoveDialogProps {
  readonly programId: string;
  readonly kind: RegisterKind;
  readonly entry: EntryView;
  readonly move: RegisterMove;
  readonly onClose: () => void;
}

interface Comes {
  readonly reason: string;
  readonly evidenceIds: readonly string[];
  readonly owner: PersonRef | null;
}

const nothingComes: Comes = { reason: '', evidenceIds: [], owner: null };

/** What has to come with a move, and whether it does. */
function useComes({ entry, move }: MoveDialogProps) {
  const draft = useDraft<Comes>(`move.${entry.id}.${move.name}`, nothingComes);
  const { reason, evidenceIds, owner } = draft.value;
  const needs = {
    reason: move.needs.includes('reason'),
    evidence: move.needs.includes('evidence'),
    owner: move.needs.includes('owner') && entry.owner === null,
  };
  return {
    ...draft,
    needs,
    lacks: {
      reason: needs.reason && reason.trim() === '',
      evidence: needs.evidence && evidenceIds.length === 0,
      owner: needs.owner && owner === null,
    },
  };
}

function moveOf(props: MoveDialogProps, comes: Comes, values: Record<string, unknown>): Move {
  const { programId, entry, move } = props;
  const params = { programId, entryId: entry.id };
  const { version } = entry;
  const reason = comes.reason.trim() || null;
  const evidenceIds = [...comes.evidenceIds];
  const { owner } = comes;
  return {
    request: { params, body: { version, move: move.name, reason, evidenceIds, values } },
    owned: owner
      ? { params, body: { version, ownerId: owner.id, values: { ...entry.values } } }
      : undefined,
  };
}

function EvidenceChoice(props: {
  readonly programId: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly problem: string | undefined;
}) {
  const words = registerPageText(useReader().locale);
  const { evidence } = useDeclaredSources();
  const offered = evidence.filter(({ isOffered }) => isOffered);
  if (offered.length === 0) {
    return (
      <span>
        {words.noEvidence}{' '}
        <AppLink to={`/programs/${props.programId}/evidence`}>{words.toEvidence}</AppLink>
      </span>
    );
  }
  return (
    <CheckGroup
      label={words.evidence}
      choices={offered.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={props.chosen}
      onChange={props.onChange}
      problem={props.problem}
    />
  );
}

/** A move of an entry with everything its declaration asks for. */
export function MoveDialog(props: MoveDialogProps) {
  const { programId, kind, entry, move, onClose } = props;
  const { locale } = useReader();
  const words = registerPageText(locale);
  const common = tabText(locale);
  const needs = registerText(locale);
  const kinds = declaredWords(locale, 'register');
  const toast = useToast();
  const moving = useMoveEntry();
  const comes = useComes(props);
  const [isTried, setIsTried] = useState(false);
  const fields = kind.fields
    .filter(({ name }) => move.asks.includes(name))
    .map((field) => ({ ...field, isRequired: true, isFixed: false }));
  const declared = useDeclaredForm({
    draftKey: `move.${entry.id}.${move.name}.answers`,
    fields,
    rules: kind.rules,
    completeness: 'complete',
    beside: entry.values,
    values: {},
    people: entry.people,
    error: moving.error,
  });
  const draft = bothDrafts(comes, declared.draft);
  const { code } = asProblem(moving.error);
  const isStale = code === 'stale';
  const name = kinds.move(kind.name, move.name) || move.name;
  const state = kinds.state(kind.name, move.to) || move.to;
  const submit = () => {
    setIsTried(true);
    const values = declared.answers();
    if (!values || Object.values(comes.lacks).some(Boolean)) return;
    moving.mutate(moveOf(props, comes.value, values), {
      onSuccess: () => {
        draft.clear();
        toast({ text: words.stateChanged(state) });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={words.moveOf(name, titleOf(kind.fields, entry.values, entry.people))}
      hint={words.becomes(state)}
      submit={name}
      isBusy={moving.isPending}
      error={isStale || code === 'fields-refused' ? undefined : moving.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      {isStale && (
        <ChangedSince>
          <p>{words.stateChanged(kinds.state(kind.name, entry.state) || entry.state)}</p>
        </ChangedSince>
      )}
      <DeclaredFields
        noun="register"
        kind={kind.name}
        fields={fields}
        typed={declared.typed}
        problems={declared.problems}
        onChange={declared.change}
      />
      {comes.needs.owner && (
        <PersonPicker
          label={words.owner}
          value={comes.value.owner}
          onChange={(owner) => comes.change({ owner })}
          search={findPeople}
          problem={isTried && comes.lacks.owner ? needs['need.owner'] : undefined}
        />
      )}
      {comes.needs.evidence && (
        <EvidenceChoice
          programId={programId}
          chosen={comes.value.evidenceIds}
          onChange={(evidenceIds) => comes.change({ evidenceIds })}
          problem={isTried && comes.lacks.evidence ? needs['need.evidence'] : undefined}
        />
      )}
      {comes.needs.reason && (
        <TextField
          label={words.reason}
          value={comes.value.reason}
          limit={textLimits.note}
          onChange={(reason) => comes.change({ reason })}
          problem={isTried && comes.lacks.reason ? common.needed : undefined}
        />
      )}
    </FormDialog>
  );
}
