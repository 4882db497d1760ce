import type { StageView } from '@causeway/shared/api/stages.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { programPageText } from '@causeway/shared/text/program-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useState } from 'react';
import { CheckGroup } from '../../components/check-group.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Loaded } from '../../components/loaded.js';
import { TextField } from '../../components/text-field.js';
import { useDraft } from '../../lib/draft.js';
import { useWords } from '../../lib/reader.js';
import { useToast } from '../../lib/toast.js';
import { useAnswerStage } from './api/use-move-stage.js';
import { useValidEvidence } from './api/use-valid-evidence.js';

interface AnswerDialogProps {
  readonly stage: StageView;
  readonly question: string;
  readonly onClose: () => void;
}

const nothingTyped: { text?: string } = {};

/** The answer to the question of the phase or stage, with the evidence it rests on. */
export function AnswerDialog({ stage, question, onClose }: AnswerDialogProps) {
  const words = useWords(programPageText);
  const common = useWords(tabText);
  const toast = useToast();
  const answer = useAnswerStage();
  const evidence = useValidEvidence(stage.programId);
  const draft = useDraft(`answer.${stage.programId}.${stage.next ?? ''}`, nothingTyped);
  const [cited, setCited] = useState<readonly string[]>(stage.answer?.evidenceIds ?? []);
  const [isTried, setIsTried] = useState(false);
  const text = draft.value.text ?? stage.answer?.text ?? '';
  const submit = () => {
    setIsTried(true);
    if (text.trim() === '') return;
    const { programId, version } = stage;
    const evidenceIds = (evidence.data ?? [])
      .map(({ id }) => id)
      .filter((id) => cited.includes(id));
    answer.mutate(
      { params: { programId }, body: { version, answer: text.trim(), evidenceIds } },
      {
        onSuccess: () => {
          draft.clear();
          toast({ text: common.saved });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={question}
      hint={words.answerHint}
      submit={common.save}
      isBusy={answer.isPending}
      error={answer.error}
      draft={draft}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={words.answer}
        value={text}
        limit={textLimits.answer}
        rows={6}
        onChange={(typed) => draft.change({ text: typed })}
        problem={isTried && text.trim() === '' ? common.needed : undefined}
      />
      <Loaded query={evidence}>
        {(valid) =>
          valid.length === 0 ? (
            words.noEvidence
          ) : (
            <CheckGroup
              label={words.restsOn}
              choices={valid.map(({ id, title }) => ({ value: id, label: title }))}
              chosen={cited}
              onChange={setCited}
            />
          )
        }
      </Loaded>
    </FormDialog>
  );
}
