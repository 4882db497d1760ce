import type { MyFlag } from '@causeway/shared/api/mine.js';
import { replyToQuestion } from '@causeway/shared/api/mine.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { ProblemBar } from '../../components/problem-bar.js';
import { QuotedText } from '../../components/quoted-text.js';
import { Surface } from '../../components/surface.js';
import { TextField } from '../../components/text-field.js';
import { call } from '../../lib/api.js';
import { useDraft } from '../../lib/draft.js';
import { useWords } from '../../lib/reader.js';
import { useMyFlagMove } from './api/use-my-flag-move.js';

const empty = { text: '' };

/** A question from those who look at the flag, answered where it stands. */
export function MyFlagQuestion({ flag }: { readonly flag: MyFlag }) {
  const words = useWords(myFlagsText);
  const common = useWords(tabText);
  const { value, change, clear } = useDraft(`reply.${flag.id}`, empty, 'tab');
  const [isTried, setIsTried] = useState(false);
  const move = useMyFlagMove();
  const { question } = flag;
  if (!question) return null;
  const isMissing = value.text.trim() === '';
  const submit = () => {
    setIsTried(true);
    if (isMissing) return;
    const run = () => call(replyToQuestion, { params: { flagId: flag.id }, body: value });
    move.mutate({ run, done: words.replied }, { onSuccess: clear });
  };
  return (
    <Surface title={words.question}>
      <QuotedText text={question.text} />
      {question.reply === null ? (
        <>
          <ProblemBar error={move.error} />
          <TextField
            label={words.yourReply}
            value={value.text}
            limit={textLimits.note}
            onChange={(text) => change({ text })}
            problem={isTried && isMissing ? common.needed : undefined}
          />
          <div>
            <Button appearance="primary" disabledFocusable={move.isPending} onClick={submit}>
              {common.send}
            </Button>
          </div>
        </>
      ) : (
        <>
          <strong>{words.yourReply}</strong>
          <QuotedText text={question.reply} />
        </>
      )}
    </Surface>
  );
}
