import type { DecisionNews, NoticeView } from '@causeway/shared/api/notice-view.js';
import { ruleKeyOf } from '@causeway/shared/domain/approval/approval-rule.js';
import {
  approvalCardText,
  approvalStateWords,
  basisChangeWords,
  stepWords,
} from '@causeway/shared/text/approval-text.js';
import { decisionCardText } from '@causeway/shared/text/decision-card-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import type { AdaptiveCard, CardElement } from './adaptive-card.js';
import { openUrl } from './adaptive-card.js';
import { decisionButtons, remarkPart, voicePart } from './approval-buttons.js';
import { criterionName, frozenParts } from './approval-frozen.js';
import { rosterParts } from './approval-roster.js';
import { adaptiveCard, budgets, line, moment, passage, personName, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';
import { refreshing } from './refreshing.js';

type View = Extract<NoticeView, DecisionNews>;
type Words = ReturnType<typeof approvalCardText>;

const mostChanges = 8;

/** Approved by everybody it takes, and then nobody took the step. */
function isUnused({ approval: { state, roster, verdicts } }: View): boolean {
  const yeses = (role: string) =>
    verdicts.filter((one) => one.verdict === 'approve' && one.role === role).length;
  return state === 'expired' && roster.every(({ role, needed }) => yeses(role) >= needed);
}

/** What it came to; a card that asked says so once there is nothing left to ask. */
function titleOf(view: View, words: Words): string {
  const { kind, approval, locale } = view;
  const program = safeText(approval.program.name, budgets.name);
  switch (approval.state) {
    case 'open':
      return kind === 'approval-expiring' ? words.expiring(program) : words.requested(program);
    case 'granted':
    case 'used':
    case 'rejected':
      return words.decided(program);
    case 'withdrawn':
      return words.withdrawn(program);
    case 'void':
      return words.void(program);
    case 'expired':
      return isUnused(view) ? decisionCardText(locale).unused(program) : words.expired(program);
  }
}

function stepOf({ approval, locale }: View): string {
  const { transition } = approval;
  const stage = transition.kind === 'ring' ? formatNumber(transition.to, locale) : '';
  return stepWords(locale)[ruleKeyOf(transition)](stage);
}

function changesOf({ approval, locale }: View, words: Words): readonly CardElement[] {
  if (approval.voidedBy.length === 0) return [];
  const sentences = basisChangeWords(locale);
  return [
    line(words.voidBecause, { weight: 'Bolder' }),
    ...approval.voidedBy
      .slice(0, mostChanges)
      .map(({ kind, name }) => line(sentences[kind](safeText(name, budgets.name)))),
  ];
}

/** A no with its reason, and what would be a yes. */
function noOf(view: View, words: Words): readonly CardElement[] {
  const no = view.approval.verdicts.find(({ verdict }) => verdict === 'reject');
  if (!no) return [];
  const named = no.criteria.slice(0, mostChanges);
  const more = no.criteria.length - named.length;
  return [
    passage(words.noBy(personName(no.person, view)), no.reason, budgets.note),
    line(words.pathToYes, { weight: 'Bolder' }),
    ...named.map((name) => line(criterionName(name, view.approval, view))),
    ...(more > 0 ? [line(words.andMore(formatNumber(more, view.locale)))] : []),
  ];
}

function asked(view: View, words: Words): readonly (CardElement | false)[] {
  const { approval, decidesForViewer } = view;
  const { state, requestedBy, requestedAt, expiresAt, note } = approval;
  const end = moment(expiresAt, view);
  const decision = decisionCardText(view.locale);
  const states = approvalStateWords(view.locale);
  return [
    line(words.step(stepOf(view))),
    line(words.askedBy(personName(requestedBy, view), moment(requestedAt, view))),
    note !== '' && line(safeText(note, budgets.line / 2)),
    line(words.isNow(isUnused(view) ? decision.unusedState : states[state]), { weight: 'Bolder' }),
    state === 'open' && line(words.decideBy(end)),
    state === 'granted' && line(words.useBy(end)),
    decidesForViewer !== null &&
      line(
        decision.decidesForYou(
          personName(decidesForViewer.person, view),
          moment(decidesForViewer.untilAt, view),
        ),
      ),
  ];
}

/**
 * A question for a decision as it stands now. While it is open the card says everything it is about
 * and what the viewer may do; afterwards what became of it.
 */
export function approvalCard(view: View, links: Links): AdaptiveCard {
  const { approval, locale, kind } = view;
  const words = approvalCardText(locale);
  const isOpen = approval.state === 'open';
  const card = adaptiveCard(
    view,
    [
      title(titleOf(view, words)),
      ...asked(view, words),
      ...noOf(view, words),
      ...changesOf(view, words),
      ...(isOpen ? frozenParts(view) : []),
      ...rosterParts(approval, view),
      approval.missing.includes('approver-works-council') &&
        line(words.affectedAbsent, { color: 'Warning' }),
      voicePart(view),
      remarkPart(view),
    ],
    [...decisionButtons(view), openUrl(words.open, links({ page: 'approval', id: approval.id }))],
  );
  const refresh = { action: 'refresh-approval', approvalId: approval.id, card: kind } as const;
  return refreshing(card, decisionCardText(locale).refresh, refresh, [view.viewerId]);
}
