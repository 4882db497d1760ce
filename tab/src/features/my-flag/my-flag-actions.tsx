import type { MyFlag } from '@causeway/shared/api/mine.js';
import {
  addToMyFlag,
  attachScreenshot,
  reopenMyFlag,
  withdrawMyFlag,
} from '@causeway/shared/api/mine.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FormDialog } from '../../components/form-dialog.js';
import { PicturePicker } from '../../components/picture-picker.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { TextField } from '../../components/text-field.js';
import { call } from '../../lib/api.js';
import { asBase64 } from '../../lib/attachment-image.js';
import { useDraft } from '../../lib/draft.js';
import { useWords } from '../../lib/reader.js';
import { useMyFlagMove } from './api/use-my-flag-move.js';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const nothingTyped = { add: '', reopen: '' };

/** What a reporter can still do: add, attach, have it looked at again, withdraw. */
export function MyFlagActions({ flag }: { readonly flag: MyFlag }) {
  const styles = useStyles();
  const words = useWords(myFlagsText);
  const common = useWords(tabText);
  const [dialog, setDialog] = useState<'add' | 'reopen' | 'withdraw'>();
  const draft = useDraft(`my-flag.${flag.id}`, nothingTyped, 'tab');
  const text = dialog === 'reopen' ? draft.value.reopen : draft.value.add;
  const [isTried, setIsTried] = useState(false);
  const move = useMyFlagMove();
  const params = { flagId: flag.id };
  const isMissing = text.trim() === '';
  const problem = isTried && isMissing ? common.needed : undefined;

  const open = (next: typeof dialog) => {
    move.reset();
    setIsTried(false);
    setDialog(next);
  };
  const close = () => setDialog(undefined);
  const submit = (run: () => Promise<MyFlag>, done: string) => {
    setIsTried(true);
    if (dialog !== 'withdraw' && isMissing) return;
    const onSuccess = () => {
      draft.clear();
      close();
    };
    move.mutate({ run, done }, { onSuccess });
  };
  const form = { isBusy: move.isPending, error: move.error, onClose: close };

  return (
    <>
      {!dialog && <ProblemBar error={move.error} />}
      <div className={styles.actions}>
        {flag.mayReopen && (
          <Button appearance="primary" onClick={() => open('reopen')}>
            {words.stillWrong}
          </Button>
        )}
        <Button onClick={() => open('add')}>{words.add}</Button>
        <PicturePicker
          label={words.attach}
          hint={words.attachHint}
          onPick={(file) =>
            move.mutate({
              run: async () =>
                call(attachScreenshot, { params, body: { base64: await asBase64(file) } }),
              done: words.attached,
            })
          }
        />
        {flag.mayWithdraw && (
          <Button appearance="subtle" onClick={() => open('withdraw')}>
            {words.withdraw}
          </Button>
        )}
      </div>
      {dialog === 'add' && (
        <FormDialog
          {...form}
          title={words.add}
          submit={common.send}
          onSubmit={() => submit(() => call(addToMyFlag, { params, body: { text } }), words.added)}
        >
          <TextField
            label={words.addLabel}
            value={text}
            limit={textLimits.note}
            onChange={(add) => draft.change({ add })}
            problem={problem}
          />
        </FormDialog>
      )}
      {dialog === 'reopen' && (
        <FormDialog
          {...form}
          title={words.stillWrong}
          hint={words.stillWrongHint}
          submit={common.send}
          onSubmit={() =>
            submit(() => call(reopenMyFlag, { params, body: { because: text } }), words.reopened)
          }
        >
          <TextField
            label={words.stillWrongTitle}
            value={text}
            limit={textLimits.note}
            onChange={(reopen) => draft.change({ reopen })}
            problem={problem}
          />
        </FormDialog>
      )}
      {dialog === 'withdraw' && (
        <FormDialog
          {...form}
          title={words.withdrawTitle}
          hint={words.withdrawText}
          submit={words.withdraw}
          keep={words.keep}
          onSubmit={() => submit(() => call(withdrawMyFlag, { params }), words.withdrawn)}
        />
      )}
    </>
  );
}
