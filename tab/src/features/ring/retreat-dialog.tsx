import type { SheetView } from '@causeway/shared/api/sheets.js';
import type { Locale } from '@causeway/shared/domain/person/person.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { sheetText } from '@causeway/shared/text/sheet-text.js';
import { stopText } from '@causeway/shared/text/stop-text.js';
import { useState } from 'react';
import { FactList } from '../../components/fact-list.js';
import { Loaded } from '../../components/loaded.js';
import { useReader, useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { ActDialog } from './act-dialog.js';
import { useLiveSteps } from './api/use-live-steps.js';
import { useRetreatPlan } from './api/use-retreat-plans.js';
import { useRetreatStage } from './api/use-move-stage.js';
import { useToldSystems } from './api/use-told-systems.js';
import { afterwards, retreatConsequences } from './consequences.js';
import type { Rollout } from './rollout.js';

const shownFields = ['signs', 'decides', 'within', 'openWork', 'whoIsTold'] as const;

function planFacts({ kind, versions, people }: SheetView, locale: Locale) {
  const words = declaredWords(locale, 'sheet');
  const values = versions.find(({ standing }) => standing === 'in-force')?.values ?? {};
  return shownFields.map((field) => {
    const value = values[field];
    if (value === undefined) return undefined;
    const name = words.field(kind, field);
    if (Array.isArray(value)) return { name, value: value.join('; ') };
    if (typeof value === 'number') {
      return { name, value: `${formatNumber(value, locale)} ${sheetText(locale)['unit.hours']}` };
    }
    return { name, value: people.find(({ id }) => id === value)?.name ?? String(value) };
  });
}

interface RetreatDialogProps {
  readonly rollout: Rollout;
  /** The stage that is taken back. */
  readonly ring: number;
  readonly onClose: () => void;
}

/** One stage back, by the plan that was made for it before it opened. */
export function RetreatDialog({ rollout, ring, onClose }: RetreatDialogProps) {
  const words = useWords(stopText);
  const { locale } = useReader();
  const toast = useToast();
  const retreat = useRetreatStage();
  const { programId, version } = rollout.stage;
  const [drawnFrom] = useState(version);
  const plan = useRetreatPlan(programId, ring);
  const steps = useLiveSteps(programId).data ?? [];
  const told = useToldSystems(programId, 'retreat');
  const submit = (reason: string, sent: () => void) =>
    retreat.mutate(
      // Refused once, the person has been told that something changed, and what it means now.
      { params: { programId }, body: { version: retreat.isError ? version : drawnFrom, reason } },
      {
        onSuccess: () => {
          sent();
          toast({ text: words.retreated });
          onClose();
        },
      },
    );
  return (
    <ActDialog
      draftKey={`retreat.${programId}.${String(ring)}`}
      act="retreat"
      title={words.retreatTitle}
      consequences={[
        ...retreatConsequences(rollout, locale),
        ...afterwards(steps, told, locale),
        words.toldAll,
      ]}
      isBusy={retreat.isPending}
      error={retreat.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <section aria-label={words.plan}>
        <strong>{words.plan}</strong>
        <Loaded query={plan}>{(sheet) => <FactList facts={planFacts(sheet, locale)} />}</Loaded>
      </section>
    </ActDialog>
  );
}
