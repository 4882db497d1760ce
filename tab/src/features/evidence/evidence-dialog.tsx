import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import { evidencePageText } from '@causeway/shared/text/evidence-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { ChangedSince } from '../../components/changed-since.js';
import { FormDialog } from '../../components/form-dialog.js';
import { asProblem } from '../../lib/api-problem.js';
import { useDraft } from '../../lib/draft.js';
import { useMe } from '../../lib/me.js';
import { useReader } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useRecordEvidence, useRenewEvidence } from './api/use-evidence.js';
import { FindingFields } from './finding-fields.js';
import type { FindingForm } from './finding-form.js';
import { bodyFrom, emptyFinding, findingOf, findingProblems } from './finding-form.js';

interface EvidenceDialogProps {
  readonly programId: string;
  /** What is to be shown anew; left out for something new. */
  readonly evidence?: EvidenceView;
  readonly onClose: () => void;
}

const nothingTyped: Partial<FindingForm> = {};

/** What is typed is kept until it is sent; whoever opens the form answers for it unless they say otherwise. */
function useFinding({ programId, evidence }: EvidenceDialogProps) {
  const me = useMe();
  const self = { id: me.personId, name: me.name, isAbsent: false };
  const draft = useDraft(`evidence.${programId}.${evidence?.id ?? 'new'}`, nothingTyped);
  const initial = evidence ? findingOf(evidence) : { ...emptyFinding, owner: self };
  return { form: { ...initial, ...draft.value }, draft };
}

/** Records evidence, or shows anew what was recorded before. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const { programId, evidence, onClose } = props;
  const { locale } = useReader();
  const words = evidencePageText(locale);
  const toast = useToast();
  const record = useRecordEvidence();
  const renew = useRenewEvidence();
  const [evidenceId] = useState(() => uuidV7());
  const [isTried, setIsTried] = useState(false);
  const { form, draft } = useFinding(props);
  const error = record.error ?? renew.error;
  const isStale = asProblem(error).code === 'stale';
  const submit = () => {
    setIsTried(true);
    const body = bodyFrom(form);
    if (!body) return;
    const onSuccess = () => {
      draft.clear();
      toast({ text: evidence ? words.renewed : words.recorded });
      onClose();
    };
    if (evidence) {
      const { type: _type, ownerId: _ownerId, ...finding } = body;
      const params = { evidenceId: evidence.id };
      renew.mutate({ params, body: { version: evidence.version, ...finding } }, { onSuccess });
    } else record.mutate({ params: { programId, evidenceId }, body }, { onSuccess });
  };
  return (
    <FormDialog
      title={evidence ? words.renewFor(evidence.title) : words.record}
      hint={evidence ? words.renewHint : words.recordHint}
      submit={evidence ? words.renew : tabText(locale).save}
      isBusy={record.isPending || renew.isPending}
      error={isStale ? undefined : error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      {isStale && <ChangedSince />}
      <FindingFields
        form={form}
        problems={isTried ? findingProblems(form) : new Set()}
        asks={evidence ? 'finding' : 'everything'}
        onChange={draft.change}
      />
    </FormDialog>
  );
}
