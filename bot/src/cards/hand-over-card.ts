import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import type { HandOverPage } from '@causeway/shared/api/mine.js';
import { judgements } from '@causeway/shared/domain/hand-over/hand-over.js';
import { judgeCardText } from '@causeway/shared/text/card-text.js';
import { judgementWords } from '@causeway/shared/text/flag-words.js';
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
  personChoices,
  personName,
  quote,
  title,
} from './card-parts.js';
import type { Links } from './links.js';

export type HandOverView = Extract<NoticeView, { readonly handOver: HandOverPage }>;

type Words = ReturnType<typeof judgeCardText>;
type Part = CardElement | undefined | false;

function isOpen({ state }: HandOverPage): boolean {
  return state === 'open' || state === 'taken';
}

function forWhat({ toolName, useCaseName }: HandOverPage): string {
  return useCaseName === null ? toolName : `${toolName} – ${useCaseName}`;
}

function answerPart({ answer }: HandOverPage, reader: Reader, words: Words): Part {
  if (!answer) return undefined;
  return {
    type: 'Container',
    style: answer.judgement === 'not-right' ? 'attention' : 'good',
    spacing: 'Medium',
    items: [
      passage(judgementWords(reader.locale)[answer.judgement], answer.text, budgets.answer),
      line(words.answeredBy(personName(answer.by, reader), moment(answer.at, reader)), {
        isSubtle: true,
      }),
    ],
  };
}

function whoIsOnIt(handOver: HandOverPage, reader: Reader, words: Words): readonly Part[] {
  const { takenBy, askedOf, respondBy } = handOver;
  if (!isOpen(handOver)) return [];
  const waits =
    askedOf && respondBy !== null
      ? words.withPerson(personName(askedOf, reader), moment(respondBy, reader))
      : words.withNobody;
  return [
    takenBy !== null && line(words.takenBy(personName(takenBy, reader))),
    takenBy === null && line(waits),
    line(words.meanwhile, { weight: 'Bolder' }),
  ];
}

/** For the person who asked. */
function askersCard(view: HandOverView, links: Links): AdaptiveCard {
  const { handOver, kind } = view;
  const words = judgeCardText(view.locale);
  const isNews = kind === 'hand-over-answered';
  return adaptiveCard(
    view,
    [
      title(isNews ? words.answeredTitle : words.receiptTitle),
      handOver.state === 'withdrawn' && note(words.withdrawn, 'accent'),
      answerPart(handOver, view, words),
      ...whoIsOnIt(handOver, view, words),
      line(forWhat(handOver), { isSubtle: true }),
      quote(handOver.text),
    ],
    [
      isOpen(handOver) &&
        execute(words.withdraw, {
          action: 'withdraw-hand-over',
          handOverId: handOver.id,
          version: handOver.version,
          card: kind,
        }),
      openUrl(words.open, links({ page: 'hand-over', id: handOver.id })),
    ],
  );
}

function judgingFields(words: Words, reader: Reader): readonly CardElement[] {
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'judgement',
      label: words.judgementLabel,
      style: 'expanded',
      choices: judgements.map((judgement) => ({
        title: judgementWords(reader.locale)[judgement],
        value: judgement,
      })),
    },
    {
      type: 'Input.Text',
      id: 'answer',
      label: words.answerLabel,
      isMultiline: true,
      maxLength: 4_000,
    },
  ];
}

function judgesButtons(
  view: HandOverView,
  words: Words,
  links: Links,
): readonly (ButtonAction | false)[] {
  const { handOver, colleagues, kind } = view;
  const about = { handOverId: handOver.id, version: handOver.version, card: kind };
  return [
    handOver.mayAnswer &&
      execute(words.answer, { action: 'answer-hand-over', ...about }, 'positive'),
    handOver.mayAnswer &&
      handOver.takenBy === null &&
      execute(words.take, { action: 'take-hand-over', ...about }),
    handOver.mayAnswer &&
      colleagues.length > 0 &&
      unfold(
        words.passOn,
        [
          {
            type: 'Input.ChoiceSet',
            id: 'personId',
            label: words.passOnLabel,
            style: 'compact',
            choices: personChoices(colleagues, (name) => name, view),
          },
        ],
        [execute(words.send, { action: 'pass-on-hand-over', ...about })],
      ),
    openUrl(words.open, links({ page: 'hand-over', id: handOver.id })),
  ];
}

/** For the person who can judge, and for those who stand in when nobody did. */
function judgesCard(view: HandOverView, links: Links): AdaptiveCard {
  const { handOver, kind } = view;
  const words = judgeCardText(view.locale);
  const isExhausted = kind === 'hand-over-path-exhausted';
  const { respondBy, mayAnswer } = handOver;
  return adaptiveCard(
    view,
    [
      title(isExhausted ? words.exhaustedTitle : words.askTitle),
      isExhausted && isOpen(handOver) && note(words.exhausted, 'attention'),
      handOver.state === 'withdrawn' && note(words.withdrawn, 'accent'),
      answerPart(handOver, view, words),
      mayAnswer && line(words.explain),
      mayAnswer &&
        respondBy !== null &&
        line(words.respondBy(moment(respondBy, view)), { weight: 'Bolder' }),
      !mayAnswer &&
        isOpen(handOver) &&
        handOver.takenBy !== null &&
        line(words.takenBy(personName(handOver.takenBy, view))),
      line(forWhat(handOver), { isSubtle: true }),
      quote(handOver.text),
      handOver.note !== null &&
        handOver.note !== '' &&
        passage(words.note, handOver.note, budgets.note),
      ...(mayAnswer ? judgingFields(words, view) : []),
    ],
    judgesButtons(view, words, links),
  );
}

export function handOverCard(view: HandOverView, links: Links): AdaptiveCard {
  return view.kind === 'hand-over-receipt' || view.kind === 'hand-over-answered'
    ? askersCard(view, links)
    : judgesCard(view, links);
}
