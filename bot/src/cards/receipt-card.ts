import type { MyFlag } from '@causeway/shared/api/mine.js';
import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import { doNowText, reporterCardText } from '@causeway/shared/text/card-text.js';
import { flagStateWords, reachWords, reasonWords } from '@causeway/shared/text/flag-words.js';
import type { AdaptiveCard, ButtonAction, CardElement } from './adaptive-card.js';
import { execute, openUrl, unfold } from './adaptive-card.js';
import type { Reader } from './card-parts.js';
import {
  adaptiveCard,
  budgets,
  line,
  moment,
  note,
  passage,
  personName,
  present,
  quote,
  title,
} from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';

export type ReporterNotice = Extract<
  NoticeKind,
  'flag-receipt' | 'flag-question' | 'flag-answered' | 'flag-dismissed' | 'flag-back-in-triage'
>;

type Words = ReturnType<typeof reporterCardText>;
type Part = CardElement | undefined | false;

function isUnanswered(flag: MyFlag): boolean {
  return flag.state === 'new' || flag.state === 'in-triage' || flag.state === 'confirmed';
}

function doNow(flag: MyFlag, words: Words, reader: Reader): readonly Part[] {
  if (!isUnanswered(flag)) return [];
  return [
    {
      type: 'Container',
      style: flag.reach === 'nobody' ? 'accent' : 'attention',
      spacing: 'Medium',
      items: present([
        line(words.doNow, { weight: 'Bolder' }),
        line(doNowText(reader.locale)[flag.reach]),
        flag.reason === 'leaked' && line(words.leaked),
      ]),
    },
  ];
}

function whoAndWhen(flag: MyFlag, words: Words, reader: Reader): readonly Part[] {
  if (!isUnanswered(flag)) return [];
  const { accountable, heldBy } = flag;
  return [
    line(accountable ? words.answers(personName(accountable, reader)) : words.answersUnknown),
    heldBy !== null && line(words.heldBy(personName(heldBy, reader))),
    line(words.youHearBy(moment(flag.answerBy, reader))),
  ];
}

function correctionPart(flag: MyFlag, words: Words, reader: Reader): Part {
  const { correction } = flag;
  if (!correction || flag.state === 'withdrawn') return undefined;
  const { closed, owner, dueAt } = correction;
  if (closed) {
    const heading = closed.how === 'done' ? words.putRightDone : words.putRightNotPossible;
    return passage(heading, closed.text, budgets.note);
  }
  const due = moment(dueAt, reader);
  return line(owner ? words.putRightBy(personName(owner, reader), due) : words.putRightOpen(due));
}

function questionPart(flag: MyFlag, words: Words): readonly Part[] {
  const { question } = flag;
  if (!question) return [];
  return [
    passage(words.asked, question.text, budgets.note),
    question.reply !== null && passage(words.yourReply, question.reply, budgets.note),
    question.reply === null &&
      isUnanswered(flag) && {
        type: 'Input.Text',
        id: 'reply',
        label: words.replyLabel,
        isMultiline: true,
        maxLength: 2_000,
      },
  ];
}

function answerPart(flag: MyFlag, words: Words): Part {
  const answer = flag.outcomeOfFlag;
  if (!answer) return flag.state === 'withdrawn' && note(words.withdrawnByYou, 'accent');
  const headings = {
    changed: words.changed,
    'no-change': words.noChange,
    dismissed: words.dismissed,
  };
  return {
    type: 'Container',
    style: 'good',
    spacing: 'Medium',
    items: [passage(headings[answer.kind], answer.text, budgets.answer)],
  };
}

function buttons(
  flag: MyFlag,
  card: ReporterNotice,
  words: Words,
  links: Links,
): readonly (ButtonAction | false)[] {
  const about = { flagId: flag.id, card };
  const asksForReply = flag.question?.reply === null && isUnanswered(flag);
  const field = (id: string, label: string): CardElement => ({
    type: 'Input.Text',
    id,
    label,
    isMultiline: true,
    maxLength: 2_000,
  });
  return [
    asksForReply && execute(words.reply, { action: 'reply-to-question', ...about }, 'positive'),
    flag.mayReopen &&
      unfold(
        words.stillWrong,
        [field('because', words.stillWrongLabel)],
        [execute(words.reopen, { action: 'reopen-flag', ...about })],
      ),
    flag.state !== 'withdrawn' &&
      unfold(
        words.add,
        [field('addition', words.addLabel)],
        [execute(words.send, { action: 'add-to-flag', ...about })],
      ),
    flag.mayWithdraw &&
      unfold(
        words.withdraw,
        [line(words.withdrawSure)],
        [execute(words.withdraw, { action: 'withdraw-flag', ...about }, 'destructive')],
      ),
    openUrl(words.open, links({ page: 'my-flag', id: flag.id })),
  ];
}

function titleOf(card: ReporterNotice, words: Words): string {
  const titles: Readonly<Record<ReporterNotice, string>> = {
    'flag-receipt': words.receiptTitle,
    'flag-question': words.questionTitle,
    'flag-answered': words.answeredTitle,
    'flag-dismissed': words.dismissedTitle,
    'flag-back-in-triage': words.backTitle,
  };
  return titles[card];
}

/** Shown with the news first where there is news, and with what to do now first on the receipt. */
export function receiptCard(
  flag: MyFlag,
  card: ReporterNotice,
  reader: Reader,
  links: Links,
): AdaptiveCard {
  const words = reporterCardText(reader.locale);
  const about = [
    flag.useCaseName === null ? flag.toolName : `${flag.toolName} – ${flag.useCaseName}`,
    reasonWords(reader.locale)[flag.reason],
    reachWords(reader.locale)[flag.reach],
  ];
  const latest = flag.additions.at(-1);
  return adaptiveCard(
    reader,
    [
      title(titleOf(card, words)),
      line(words.state(flagStateWords(reader.locale)[flag.state]), { weight: 'Bolder' }),
      answerPart(flag, words),
      ...questionPart(flag, words),
      ...doNow(flag, words, reader),
      ...whoAndWhen(flag, words, reader),
      correctionPart(flag, words, reader),
      line(safeText(about.join(' · '), budgets.line), { isSubtle: true }),
      quote(flag.text),
      latest !== undefined && passage(words.added, latest.text, budgets.note),
      flag.mode === 'confidential' && line(words.confidential, { isSubtle: true }),
      isUnanswered(flag) &&
        flag.attachments.length === 0 &&
        line(words.screenshot, { isSubtle: true, size: 'Small' }),
    ],
    buttons(flag, card, words, links),
  );
}
