import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import { declaredFormText } from '@causeway/shared/text/declared-form-text.js';
import { evidencePageText } from '@causeway/shared/text/evidence-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button } from '@fluentui/react-components';
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
  const isDrafted = Object.keys(draft.value).length > 0;
  const [wasDrafted] = useState(isDrafted);
  return {
    form: { ...initial, ...draft.value },
    isKept: wasDrafted && isDrafted,
    change: draft.change,
    discard: draft.clear,
  };
}

/** Records evidence, or shows anew what was recorded before. */
export function EvidenceDialog(props: EvidenceDialogProps) {
  const { programId, evidence, onClose } = props;
  const { locale } = useReader();
  const words = evidencePageText(locale);
  const forms = declaredFormText(locale);
  const toast = useToast();
  const record = useRecordEvidence();
  const renew = useRenewEvidence();
  const [evidenceId] = useState(() => uuidV7());
  const [isTried, setIsTried] = useState(false);
  const { form, isKept, change, discard } = useFinding(props);
  const error = record.error ?? renew.error;
  const isStale = asProblem(error).code === 'stale';
  const submit = () => {
    setIsTried(true);
    const body = bodyFrom(form);
    if (!body) return;
    const onSuccess = () => {
      discard();
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
      onSubmit={submit}
      onClose={onClose}
    >
      {isStale && <ChangedSince />}
      {isKept && (
        <span>
          {forms.draftKept}{' '}
          <Button size="small" appearance="subtle" onClick={discard}>
            {forms.discard}
          </Button>
        </span>
      )}
      <FindingFields
        form={form}
        problems={isTried ? findingProblems(form) : new Set()}
        asks={evidence ? 'finding' : 'everything'}
        onChange={change}
      />
    </FormDialog>
  );
}
