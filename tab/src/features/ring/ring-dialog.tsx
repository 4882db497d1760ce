import type { RingView } from '@causeway/shared/api/rings.js';
import { defaults } from '@causeway/shared/domain/defaults.js';
import { passedOver } from '@causeway/shared/domain/disposition/suggest-ring-order.js';
import { ringLimits } from '@causeway/shared/domain/ring/ring.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { problemSentence } from '@causeway/shared/text/problem-text.js';
import { ringFormText } from '@causeway/shared/text/ring-form-text.js';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { useDraft } from '../../lib/draft.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useLiveSteps } from './api/use-live-steps.js';
import { usePlanRing } from './api/use-rings.js';
import { useToldSystems } from './api/use-told-systems.js';
import { ConsequenceBar } from './consequence-bar.js';
import { RingFields } from './ring-fields.js';
import { draftOf, planOf } from './ring-draft.js';
import { ringMeaning } from './ring-meaning.js';
import type { RingField } from './ring-problems.js';
import { ringProblems } from './ring-problems.js';
import type { Rollout } from './rollout.js';
import { StaleRing } from './stale-ring.js';

interface RingDialogProps {
  readonly number: number;
  /** As it stands now; undefined where the next one is planned. */
  readonly before: RingView | undefined;
  readonly rollout: Rollout;
  readonly onClose: () => void;
}

function useMeaning({ number, before, rollout }: Omit<RingDialogProps, 'onClose'>) {
  const { locale } = useReader();
  const { programId } = rollout.stage;
  const steps = useLiveSteps(programId).data ?? [];
  const told = useToldSystems(programId, 'ring-changed');
  return (plan: ReturnType<typeof planOf>) =>
    ringMeaning({ number, before, plan }, rollout, { steps, told }, locale);
}

/** Plans a stage or changes one, and says all the while what that will mean. */
export function RingDialog({ number, before, rollout, onClose }: RingDialogProps) {
  const words = useWords(ringFormText);
  const reader = useReader();
  const { locale } = reader;
  const toast = useToast();
  const { stage, view, useCases } = rollout;
  const { programId } = stage;
  const plan = usePlanRing(programId);
  const meaningOf = useMeaning({ number, before, rollout });
  const [start] = useState(() => draftOf(before));
  const kept = useDraft(`ring.${programId}.${number}`, start);
  const { value: draft, change, clear } = kept;
  const [isTried, setIsTried] = useState(false);

  const planned = planOf(draft, useCases);
  const openedBefore = view.rings.flatMap((ring) => (ring.number < number ? ring.useCaseIds : []));
  const firstOnes = passedOver(view.suggested, planned.useCaseIds, openedBefore);
  const isOtherOrder = firstOnes.length > 0;
  const problems = ringProblems(draft, planned, { before, isOtherOrder });
  const problemOf = (field: RingField) => {
    const code = isTried ? problems.get(field) : undefined;
    if (code === undefined) return undefined;
    const facts = { percent: ringLimits.holdoutPercent, days: defaults.ringMinimumDays.value };
    return problemSentence({ code, facts }, reader);
  };
  const submit = () => {
    setIsTried(true);
    if (problems.size > 0) return;
    const reason = draft.reason.trim() === '' ? null : draft.reason.trim();
    plan.mutate(
      { params: { programId, number }, body: { ...planned, version: draft.version, reason } },
      {
        onSuccess: () => {
          clear();
          toast({ text: before ? words.changed : words.planned });
          onClose();
        },
      },
    );
  };
  const at = formatNumber(number, locale);
  const isStale = before !== undefined && before.version !== draft.version;
  return (
    <FormDialog
      title={before ? words.changeTitle(at) : words.planTitle(at)}
      {...(before?.isOpen ? { hint: words.openHint } : {})}
      submit={before ? words.save : words.plan}
      isBusy={plan.isPending}
      error={plan.error}
      draft={kept}
      onSubmit={submit}
      onClose={onClose}
    >
      {isStale && (
        <StaleRing
          ring={before}
          rollout={rollout}
          onGoOn={() => change({ version: before.version })}
        />
      )}
      <RingFields
        before={before}
        draft={draft}
        useCases={useCases}
        passedOver={firstOnes}
        problemOf={problemOf}
        onChange={change}
      />
      <ConsequenceBar act="plan" sentences={meaningOf(planned)} />
    </FormDialog>
  );
}
