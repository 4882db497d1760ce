import type { HandOverPage } from '@causeway/shared/api/mine.js';
import { takeHandOver, withdrawHandOver } from '@causeway/shared/api/mine.js';
import { handOverStateWords, judgementWords } from '@causeway/shared/text/flag-words.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { myFlagsText } from '@causeway/shared/text/my-flags-text.js';
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FactList } from '../../components/fact-list.js';
import { FormDialog } from '../../components/form-dialog.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { QuotedText } from '../../components/quoted-text.js';
import { Surface } from '../../components/surface.js';
import { call } from '../../lib/api.js';
import { useReader } from '../../lib/reader.js';
import { useHandOverMove } from './api/use-hand-over-move.js';
import { JudgementForm } from './judgement-form.js';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

function useProgressSentence(handOver: HandOverPage): string | undefined {
  const { locale, timeZone } = useReader();
  const words = myFlagsText(locale);
  if (handOver.state === 'answered' || handOver.state === 'withdrawn') return undefined;
  if (handOver.takenBy) return words.takenBy(handOver.takenBy.name);
  const { askedOf, respondBy } = handOver;
  return askedOf && respondBy !== null
    ? words.askedOf(askedOf.name, formatMoment(respondBy, locale, timeZone))
    : words.nobodyAsked;
}

function Answer({ answer }: { readonly answer: NonNullable<HandOverPage['answer']> }) {
  const { locale, timeZone } = useReader();
  const words = myFlagsText(locale);
  return (
    <Surface title={words.answer}>
      <strong>{judgementWords(locale)[answer.judgement]}</strong>
      <QuotedText text={answer.text} />
      <small>{words.judgedBy(answer.by.name, formatMoment(answer.at, locale, timeZone))}</small>
    </Surface>
  );
}

/** One question "is this right?", for the one who asked and the one who judges. */
export function HandOverDetail({ handOver }: { readonly handOver: HandOverPage }) {
  const styles = useStyles();
  const { locale, timeZone } = useReader();
  const words = myFlagsText(locale);
  const progress = useProgressSentence(handOver);
  const move = useHandOverMove();
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const isOpen = handOver.state === 'open' || handOver.state === 'taken';
  const request = { params: { handOverId: handOver.id }, body: { version: handOver.version } };
  return (
    <>
      <Surface>
        <div className={styles.head}>
          <Badge size="large" appearance="tint" color={handOver.answer ? 'success' : 'informative'}>
            {handOverStateWords(locale)[handOver.state]}
          </Badge>
          <span>{words.asked(formatMoment(handOver.raisedAt, locale, timeZone))}</span>
        </div>
        {progress && <span>{progress}</span>}
        <ProblemBar error={move.error} />
        {handOver.mayAnswer && handOver.state === 'open' && (
          <div>
            <Button
              disabledFocusable={move.isPending}
              onClick={() =>
                move.mutate({ run: () => call(takeHandOver, request), done: words.taken })
              }
            >
              {words.take}
            </Button>
          </div>
        )}
      </Surface>
      {handOver.answer && <Answer answer={handOver.answer} />}
      <Surface title={words.youWrote}>
        <QuotedText text={handOver.text} />
        <FactList
          facts={[
            { name: words.tool, value: handOver.toolName },
            handOver.useCaseName === null
              ? undefined
              : { name: words.usedFor, value: handOver.useCaseName },
            handOver.note === null ? undefined : { name: words.note, value: handOver.note },
          ]}
        />
      </Surface>
      {handOver.mayAnswer && isOpen && <JudgementForm handOver={handOver} />}
      {handOver.isMine && isOpen && (
        <div>
          <Button appearance="subtle" onClick={() => setIsWithdrawing(true)}>
            {words.noLonger}
          </Button>
        </div>
      )}
      {isWithdrawing && (
        <FormDialog
          title={words.withdrawQuestionTitle}
          hint={words.withdrawQuestionText}
          submit={words.withdraw}
          keep={words.keep}
          isBusy={move.isPending}
          error={move.error}
          onClose={() => setIsWithdrawing(false)}
          onSubmit={() =>
            move.mutate(
              { run: () => call(withdrawHandOver, request), done: words.withdrawn },
              { onSuccess: () => setIsWithdrawing(false) },
            )
          }
        />
      )}
    </>
  );
}
