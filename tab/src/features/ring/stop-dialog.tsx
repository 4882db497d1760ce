import type { StopKind } from '@causeway/shared/domain/program/stage.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { ringPageText } from '@causeway/shared/text/ring-page-text.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import { useState } from 'react';
import { SelectField } from '../../components/select-field.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { ActDialog } from './act-dialog.js';
import { useLiveSteps } from './api/use-live-steps.js';
import { useStopStage } from './api/use-move-stage.js';
import { useToldSystems } from './api/use-told-systems.js';
import { afterwards, stopConsequences } from './consequences.js';
import type { Rollout, Scope } from './rollout.js';

interface StopDialogProps {
  readonly kind: StopKind;
  readonly rollout: Rollout;
  readonly onClose: () => void;
}

const everything: Scope = { ring: null, useCaseId: null };

/**
 * Stops growth or use: of everything unless somebody takes the time to say less. It is sent without a
 * version, so nothing that others do meanwhile refuses it.
 */
export function StopDialog({ kind, rollout, onClose }: StopDialogProps) {
  const words = useWords(stopText);
  const ringWords = useWords(ringPageText);
  const { locale } = useReader();
  const toast = useToast();
  const { programId, stops } = rollout.stage;
  const [scope, setScope] = useState(everything);
  const stop = useStopStage();
  const steps = useLiveSteps(programId).data ?? [];
  const told = useToldSystems(programId, kind);
  const isStopped = stops.some(
    (one) =>
      one.kind === kind && one.scope.ring === scope.ring && one.scope.useCaseId === scope.useCaseId,
  );
  const consequences = [
    ...(isStopped ? [words.stoppedAlready] : []),
    ...stopConsequences(kind, scope, rollout, locale),
    ...afterwards(steps, told, locale),
    words.lasts,
  ];
  const submit = (reason: string, sent: () => void) =>
    stop.mutate(
      { params: { programId }, body: { kind, reason, ...scope } },
      {
        onSuccess: () => {
          sent();
          toast({ text: kind === 'halt' ? words.halted : words.held });
          onClose();
        },
      },
    );
  return (
    <ActDialog
      draftKey={`${kind}.${programId}`}
      act={kind}
      title={kind === 'halt' ? words.haltTitle : words.holdTitle}
      consequences={consequences}
      isBusy={stop.isPending}
      error={stop.error}
      onSubmit={submit}
      onClose={onClose}
    >
      {rollout.view.rings.length > 0 && (
        <SelectField
          label={words.stage}
          value={scope.ring === null ? '' : String(scope.ring)}
          empty={words.allStages}
          options={rollout.view.rings.map(({ number, name }) => ({
            value: String(number),
            label: ringWords.ringName(formatNumber(number, locale), name),
          }))}
          onChange={(value) => setScope({ ...scope, ring: value ? Number(value) : null })}
        />
      )}
      {rollout.useCases.length > 0 && (
        <SelectField
          label={words.useCase}
          value={scope.useCaseId ?? ''}
          empty={words.allUseCases}
          options={rollout.useCases.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(useCaseId) => setScope({ ...scope, useCaseId: useCaseId ?? null })}
        />
      )}
    </ActDialog>
  );
}
