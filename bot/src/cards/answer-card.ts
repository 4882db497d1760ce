import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import { textLimits } from '@causeway/shared/domain/defaults.js';
import { answerCardText } from '@causeway/shared/text/answer-card-text.js';
import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { wholeCriterionName } from '@causeway/shared/text/gate-text.js';
import type { AdaptiveCard, ButtonAction, CardElement } from './adaptive-card.js';
import { execute, openUrl, unfold } from './adaptive-card.js';
import { adaptiveCard, budgets, line, passage, personName, title } from './card-parts.js';
import type { AnswerMove } from './decision-actions.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';

type View = Extract<NoticeView, { readonly asked: unknown }>;
type Words = ReturnType<typeof answerCardText>;
type State = 'asked' | 'answered' | 'criterion-proposed' | 'agreed' | 'declined';

function programOf({ asked }: View): string {
  return safeText(asked.programName, budgets.name);
}

function textField(id: 'answer' | 'missing' | 'whyNot', label: string): CardElement {
  return { type: 'Input.Text', id, label, isMultiline: true, maxLength: textLimits.note };
}

function press(view: View, move: AnswerMove) {
  const { entryId, version } = view.asked;
  return { action: 'answer-question', entryId, version, card: view.kind, move } as const;
}

function declineButton(view: View, words: Words): ButtonAction {
  const no = execute(words.sayNo, press(view, 'decline'), 'destructive');
  return unfold(words.decline, [textField('whyNot', words.whyNot)], [no]);
}

function openButton({ asked }: View, words: Words, links: Links): ButtonAction {
  const { programId, list, entryId: id } = asked;
  return openUrl(words.open, links({ page: 'entry', programId, list, id }));
}

function proposalPart({ asked: { proposal }, locale }: View, words: Words): CardElement | false {
  if (!proposal) return false;
  const { text, called } = proposal;
  const shown = wholeCriterionName(text, called.facts, { locale, names: called.names });
  return passage(words.mustBeShown, shown, budgets.note);
}

/** Exactly that question. */
function questionCard(view: View, words: Words, links: Links): AdaptiveCard {
  const { asked, locale } = view;
  const question = declaredWords(locale, 'register').field(asked.list, 'answer');
  const program = programOf(view);
  const { askedBy } = asked;
  return adaptiveCard(
    view,
    [
      title(question),
      line(askedBy ? words.asks(personName(askedBy, view), program) : words.asksNobody(program)),
      line(words.what),
      textField('answer', question),
    ],
    [
      execute(words.answer, press(view, 'answer'), 'positive'),
      declineButton(view, words),
      openButton(view, words, links),
    ],
  );
}

function proposalCard(view: View, words: Words, links: Links): AdaptiveCard {
  const { answer } = view.asked;
  const send = execute(words.send, press(view, 'say-what-is-missing'));
  return adaptiveCard(
    view,
    [
      title(words.proposed(programOf(view))),
      answer !== null && passage(words.youSaid, answer, budgets.note),
      proposalPart(view, words),
      line(words.onlyIf),
    ],
    [
      execute(words.agree, press(view, 'agree'), 'positive'),
      unfold(words.missing, [textField('missing', words.whatIsMissing)], [send]),
      declineButton(view, words),
      openButton(view, words, links),
    ],
  );
}

/** Where nothing waits for the reader: how it stands, for whoever asked and whoever was asked. */
function standingCard(view: View, words: Words, links: Links): AdaptiveCard {
  const { asked, kind } = view;
  const { state, answer, askedOf, reason } = asked;
  const isAsker = kind === 'register-answered';
  const said = isAsker ? words.said(personName(askedOf, view)) : words.youSaid;
  const isOpen = state === 'answered';
  return adaptiveCard(
    view,
    [
      title(words[`state.${state as State}`](programOf(view))),
      answer !== null && passage(said, answer, budgets.note),
      state === 'answered' ? false : proposalPart(view, words),
      reason !== null &&
        passage(words.said(personName(reason.by, view)), reason.text, budgets.note),
      isOpen && line(isAsker ? words.next : words.thanks),
    ],
    [openButton(view, words, links)],
  );
}

/** "What does success look like to you?", and what the answer became, answered in place. */
export function answerCard(view: View, links: Links): AdaptiveCard {
  const words = answerCardText(view.locale);
  const { moves } = view.asked;
  if (moves.includes('answer')) return questionCard(view, words, links);
  if (moves.includes('agree')) return proposalCard(view, words, links);
  return standingCard(view, words, links);
}
