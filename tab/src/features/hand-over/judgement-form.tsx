import type { HandOverPage } from '@causeway/shared/api/mine.js';
import { answerHandOver, passOnHandOver } from '@causeway/shared/api/mine.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import type { Judgement } from '@causeway/shared/domain/hand-over/hand-over.js';
import { judgements } from '@causeway/shared/domain/hand-over/hand-over.js';
import { judgementWords } from '@causeway/shared/text/flag-words.js';
import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ChoiceField } from '../../components/choice-field.js';
import { FormDialog } from '../../components/form-dialog.js';
import { PersonPicker } from '../../components/person-picker.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { Surface } from '../../components/surface.js';
import { TextField } from '../../components/text-field.js';
import { call } from '../../lib/api.js';
import { useDraft } from '../../lib/draft.js';
import { findPeople } from '../../lib/find-people.js';
import { useReader } from '../../lib/reader.js';
import { useHandOverMove } from './api/use-hand-over-move.js';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Draft {
  readonly judgement?: Judgement;
  readonly text: string;
}

const empty: Draft = { text: '' };

function PassOnDialog(props: { readonly handOver: HandOverPage; readonly onClose: () => void }) {
  const { handOver, onClose } = props;
  const { locale } = useReader();
  const words = myFlagsText(locale);
  const common = tabText(locale);
  const move = useHandOverMove();
  const [person, setPerson] = useState<PersonRef | null>(null);
  const [isTried, setIsTried] = useState(false);
  const submit = () => {
    setIsTried(true);
    if (!person) return;
    const body = { version: handOver.version, personId: person.id };
    const run = () => call(passOnHandOver, { params: { handOverId: handOver.id }, body });
    move.mutate({ run, done: words.passedOn }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={words.passOnTitle}
      submit={words.passOn}
      isBusy={move.isPending}
      error={move.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <PersonPicker
        label={common.person}
        value={person}
        onChange={setPerson}
        search={findPeople}
        problem={isTried && !person ? common.chooseOne : undefined}
      />
    </FormDialog>
  );
}

/** The judgement somebody waits for, in words they can use. */
export function JudgementForm({ handOver }: { readonly handOver: HandOverPage }) {
  const styles = useStyles();
  const { locale } = useReader();
  const words = myFlagsText(locale);
  const common = tabText(locale);
  const names = judgementWords(locale);
  const { value, change, clear } = useDraft(`judgement.${handOver.id}`, empty);
  const [isTried, setIsTried] = useState(false);
  const [isPassingOn, setIsPassingOn] = useState(false);
  const move = useHandOverMove();
  const { judgement, text } = value;
  const isMissing = text.trim() === '';
  const submit = () => {
    setIsTried(true);
    if (!judgement || isMissing) return;
    const body = { version: handOver.version, judgement, text };
    const run = () => call(answerHandOver, { params: { handOverId: handOver.id }, body });
    move.mutate({ run, done: words.answerSent }, { onSuccess: clear });
  };
  return (
    <Surface title={words.judgement}>
      <ProblemBar error={move.error} />
      <ChoiceField
        label={words.judgement}
        value={judgement}
        choices={judgements.map((kind) => ({ value: kind, label: names[kind] }))}
        onChange={(chosen) => change({ judgement: chosen })}
        problem={isTried && !judgement ? common.chooseOne : undefined}
      />
      <TextField
        label={words.judgementText}
        value={text}
        limit={textLimits.answer}
        onChange={(typed) => change({ text: typed })}
        problem={isTried && isMissing ? common.needed : undefined}
      />
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={move.isPending} onClick={submit}>
          {common.send}
        </Button>
        <Button onClick={() => setIsPassingOn(true)}>{words.passOn}</Button>
      </div>
      {isPassingOn && <PassOnDialog handOver={handOver} onClose={() => setIsPassingOn(false)} />}
    </Surface>
  );
}
