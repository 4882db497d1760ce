import type { ApprovalRuleView, ApprovalView } from '@causeway/shared/api/approvals.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import { decidingRoles } from '@causeway/shared/domain/approval/approval-rule.js';
import { decideSaveApprovalRule } from '@causeway/shared/domain/approval/decide-approval-rule.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { approvalRuleText, ruleStepWord } from '@causeway/shared/text/approval-rule-text.js';
import { formatMoment, formatNumber } from '@causeway/shared/text/format.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ChangedSince } from '../../components/changed-since.js';
import { FormDialog } from '../../components/form-dialog.js';
import { NumberField } from '../../components/number-field.js';
import { SelectField } from '../../components/select-field.js';
import { asProblem } from '../../lib/api-problem.js';
import { useDraft } from '../../lib/draft.js';
import { useMe } from '../../lib/me.js';
import { useReader } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { uuidV7 } from '../../lib/uuid-v7.js';
import { useSaveApprovalRule } from './api/use-approval-rules.js';
import { FunctionList } from './function-list.js';
import type { TypedFunction } from './rule-form.js';
import { functionsFrom, readNeeded, typedFunctions } from './rule-form.js';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'end',
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  action: { alignSelf: 'flex-start' },
});

interface FunctionRowsProps {
  readonly typed: readonly TypedFunction[];
  readonly onChange: (typed: readonly TypedFunction[]) => void;
}

function FunctionRows({ typed, onChange }: FunctionRowsProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = approvalRuleText(locale);
  const roles = roleWords(locale);
  const common = tabText(locale);
  const change = (key: string, part: Partial<TypedFunction>) =>
    onChange(typed.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const free = decidingRoles.find((role) => !typed.some((one) => one.role === role));
  return (
    <>
      {typed.map(({ key, role, needed }, at) => (
        <div
          key={key}
          className={styles.row}
          role="group"
          aria-label={words.function(formatNumber(at + 1, locale))}
        >
          <SelectField<GrantRole>
            label={words.role}
            value={role}
            options={decidingRoles.map((value) => ({ value, label: roles[value] }))}
            onChange={(chosen) => chosen && change(key, { role: chosen })}
          />
          <NumberField
            label={words.needed}
            value={needed}
            onChange={(value) => change(key, { needed: value })}
            problem={readNeeded(needed) === undefined ? words.aWholeNumber : undefined}
          />
          <Button
            aria-label={words.removeFunction(roles[role])}
            onClick={() => onChange(typed.filter((one) => one.key !== key))}
          >
            {common.remove}
          </Button>
        </div>
      ))}
      {free && (
        <Button
          className={styles.action}
          onClick={() => onChange([...typed, { key: uuidV7(), role: free, needed: '1' }])}
        >
          {words.addFunction}
        </Button>
      )}
    </>
  );
}

/** The sentence the server would refuse it with; undefined where it would not. */
function useRefusal(programId: ProgramId) {
  const reader = useReader();
  const { personId, now } = useMe();
  return (rule: ApprovalRuleView, functions: ApprovalRuleView['functions']) => {
    const asked = { programId, transition: rule.transition, savedBy: personId, savedAt: now };
    const decision = decideSaveApprovalRule(rule, {
      ...asked,
      functions,
      drawnFrom: rule.version,
    });
    return decision.kind === 'rejected' ? problemSentence(decision, reader) : undefined;
  };
}

interface RuleDialogProps {
  readonly programId: ProgramId;
  readonly rule: ApprovalRuleView;
  /** Asked or granted under the rule as it is. */
  readonly question: ApprovalView | undefined;
  readonly onClose: () => void;
}

interface Typed {
  readonly functions?: readonly TypedFunction[];
}

const nothingTyped: Typed = {};

/** The next version of who decides. What is asked under the present one is void then, and that is said. */
export function RuleDialog({ programId, rule, question, onClose }: RuleDialogProps) {
  const { locale, timeZone } = useReader();
  const words = approvalRuleText(locale);
  const toast = useToast();
  const save = useSaveApprovalRule();
  const refusal = useRefusal(programId);
  const [drawnFrom] = useState(rule);
  const [start] = useState(() => typedFunctions(rule));
  const draft = useDraft(`rule.${programId}.${rule.transition}`, nothingTyped);
  const typed = draft.value.functions ?? start;
  const [isTried, setIsTried] = useState(false);
  const isStale = asProblem(save.error).code === 'stale';
  // Whoever was refused because somebody else was faster has been told; the next press is about that.
  const before = save.isError ? rule : drawnFrom;
  const functions = functionsFrom(typed);
  const refused = isTried && functions ? refusal(before, functions) : undefined;
  const submit = () => {
    setIsTried(true);
    if (!functions || refusal(before, functions) !== undefined) return;
    const params = { programId, transition: rule.transition };
    const onSuccess = () => {
      draft.clear();
      toast({ text: words.saved });
      onClose();
    };
    save.mutate({ params, body: { version: before.version, functions } }, { onSuccess });
  };
  return (
    <FormDialog
      title={words.changeOf(ruleStepWord(rule.transition, locale))}
      hint={words.hint}
      submit={tabText(locale).save}
      isBusy={save.isPending}
      error={isStale ? undefined : save.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      {isStale && (
        <ChangedSince>
          <p>{words.nowIs}</p>
          <FunctionList functions={rule.functions} />
        </ChangedSince>
      )}
      {question && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.questionVoid(
              question.requestedBy.name,
              formatMoment(question.requestedAt, locale, timeZone),
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      <FunctionRows typed={typed} onChange={(changed) => draft.change({ functions: changed })} />
      {refused && <span role="alert">{refused}</span>}
    </FormDialog>
  );
}
