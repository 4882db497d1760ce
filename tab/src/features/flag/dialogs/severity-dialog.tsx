import { assessSeverity } from '@causeway/shared/api/board.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import type { Harm, Reversibility, Severity } from '@causeway/shared/domain/flag/severity.js';
import {
  assessedSeverity,
  harms,
  reversibilities,
  severities,
} from '@causeway/shared/domain/flag/severity.js';
import { boardText } from '@causeway/shared/text/board-text.js';
import { harmWords, reversibilityWords, severityWords } from '@causeway/shared/text/flag-words.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { ChoiceField } from '../../../components/choice-field.js';
import { FormDialog } from '../../../components/form-dialog.js';
import { TextField } from '../../../components/text-field.js';
import { call } from '../../../lib/api.js';
import { useDraft } from '../../../lib/draft.js';
import { useWords } from '../../../lib/reader.js';
import type { MoveDialogProps } from '../flag-move-dialog.js';
import { StaleNotice } from '../stale-notice.js';

type Judgement =
  | { readonly kind: 'assessed'; readonly harm: Harm; readonly reversibility: Reversibility }
  | { readonly kind: 'overridden'; readonly severity: Severity; readonly because: string };

const nothingTyped = { because: '' };

export function SeverityDialog({ flag, isStale, onSend, ...dialog }: MoveDialogProps) {
  const words = useWords(boardText);
  const common = useWords(tabText);
  const names = useWords(severityWords);
  const harmNames = useWords(harmWords);
  const reversibilityNames = useWords(reversibilityWords);
  const [harm, setHarm] = useState<Harm>();
  const [reversibility, setReversibility] = useState<Reversibility>();
  const [severity, setSeverity] = useState<Severity>();
  const draft = useDraft(`severity.${flag.id}`, nothingTyped);
  const { because } = draft.value;
  const [isOverride, setIsOverride] = useState(draft.begunAt !== undefined);
  const [isTried, setIsTried] = useState(false);

  const judgement = (): Judgement | undefined => {
    if (isOverride) {
      return severity && because.trim() ? { kind: 'overridden', severity, because } : undefined;
    }
    return harm && reversibility ? { kind: 'assessed', harm, reversibility } : undefined;
  };
  const submit = () => {
    setIsTried(true);
    const judged = judgement();
    if (!judged) return;
    const body = { version: flag.version, judgement: judged };
    onSend(async () => {
      const assessed = await call(assessSeverity, { params: { flagId: flag.id }, body });
      draft.clear();
      return assessed;
    });
  };
  const unless = (isThere: unknown) => (isTried && !isThere ? common.chooseOne : undefined);

  return (
    <FormDialog
      title={words.severityTitle}
      submit={common.save}
      draft={draft}
      onSubmit={submit}
      {...dialog}
    >
      {isStale && <StaleNotice flag={flag} />}
      {!isOverride && (
        <>
          <ChoiceField
            label={words.harm}
            value={harm}
            layout="row"
            choices={harms.map((value) => ({ value, label: harmNames[value] }))}
            onChange={setHarm}
            problem={unless(harm)}
          />
          <ChoiceField
            label={words.reversibility}
            value={reversibility}
            layout="row"
            choices={reversibilities.map((value) => ({ value, label: reversibilityNames[value] }))}
            onChange={setReversibility}
            problem={unless(reversibility)}
          />
          <strong aria-live="polite">
            {harm &&
              reversibility &&
              words.computed(names[assessedSeverity(flag.reach, harm, reversibility)])}
          </strong>
        </>
      )}
      <Checkbox
        label={words.override}
        checked={isOverride}
        onChange={(_, data) => setIsOverride(data.checked === true)}
      />
      {isOverride && (
        <>
          <ChoiceField
            label={words.severity}
            value={severity}
            layout="row"
            choices={severities.map((value) => ({ value, label: names[value] }))}
            onChange={setSeverity}
            problem={unless(severity)}
          />
          <TextField
            label={words.overrideBecause}
            value={because}
            limit={textLimits.note}
            onChange={(typed) => draft.change({ because: typed })}
            problem={isTried && because.trim() === '' ? common.needed : undefined}
          />
        </>
      )}
    </FormDialog>
  );
}
