import type { ApprovalRuleView } from '@causeway/shared/api/approvals.js';
import type { GateView } from '@causeway/shared/api/gates.js';
import type { ProgramView } from '@causeway/shared/api/programs.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { TextField } from '../../components/text-field.js';
import { useDraft } from '../../lib/draft.js';
import { useNavigation } from '../../lib/navigation.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useRequestApproval } from './api/use-approvals.js';

const useStyles = makeStyles({
  list: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
  nobody: { color: tokens.colorStatusWarningForeground3 },
});

interface RequestDialogProps {
  readonly program: ProgramView;
  readonly gate: GateView;
  readonly rule: ApprovalRuleView | undefined;
  readonly onClose: () => void;
}

interface AskedProps {
  readonly program: ProgramView;
  readonly rule: ApprovalRuleView;
}

/** Everybody who will be asked, and why each may decide. */
function WhoIsAsked({ program, rule }: AskedProps) {
  const styles = useStyles();
  const words = useWords(approvalPageText);
  const roles = useWords(roleWords);
  return (
    <ul className={styles.list}>
      {rule.functions.map(({ role }) => {
        const holders = program.owners.filter((owner) => owner.role === role);
        return holders.length > 0 ? (
          holders.map(({ person }) => (
            <li key={`${role} ${person.id}`}>
              {person.name}, {words.because(roles[role])}
            </li>
          ))
        ) : (
          <li key={role} className={styles.nobody}>
            {words.nobodyIs(roles[role])}
          </li>
        );
      })}
    </ul>
  );
}

const nothingTyped = { note: '' };

/** Freezes what is shown and asks everybody who decides; says beforehand what they see and who they are. */
export function RequestDialog({ program, gate, rule, onClose }: RequestDialogProps) {
  const words = useWords(approvalPageText);
  const { locale } = useReader();
  const { go } = useNavigation();
  const toast = useToast();
  const request = useRequestApproval();
  const [approvalId] = useState(() => uuidV7());
  const draft = useDraft(`request.${program.id}.${gate.transition}`, nothingTyped);
  const shown = gate.results.filter(({ outcome }) => outcome === 'pass').length;
  const excepted = gate.results.filter(({ waiverId }) => waiverId !== null).length;
  const submit = () =>
    request.mutate(
      { params: { programId: program.id, approvalId }, body: { note: draft.value.note.trim() } },
      {
        onSuccess: () => {
          draft.clear();
          toast({ text: words.asked });
          go(`/approvals/${approvalId}`);
        },
      },
    );
  return (
    <FormDialog
      title={words.requestTitle(stepWord(gate.transition, locale))}
      hint={words.requestHint}
      submit={words.request}
      isBusy={request.isPending}
      error={request.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      <div>
        <strong>{words.willBeFrozen}</strong>
        <div>{words.frozenCounts(formatNumber(shown, locale), formatNumber(excepted, locale))}</div>
      </div>
      {rule && (
        <div>
          <strong>{words.willBeAsked}</strong>
          <WhoIsAsked program={program} rule={rule} />
        </div>
      )}
      <TextField
        label={words.requestNote}
        value={draft.value.note}
        limit={textLimits.note}
        onChange={(note) => draft.change({ note })}
      />
    </FormDialog>
  );
}
