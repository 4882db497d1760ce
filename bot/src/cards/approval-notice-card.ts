import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import { ruleKeyOf } from '@causeway/shared/domain/approval/approval-rule.js';
import {
  approvalCardText,
  approvalStateWords,
  basisChangeWords,
  stepWords,
} from '@causeway/shared/text/approval-text.js';
import { gateCriterionName } from '@causeway/shared/text/gate-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import type { AdaptiveCard, CardElement } from './adaptive-card.js';
import { openUrl } from './adaptive-card.js';
import { adaptiveCard, budgets, line, moment, passage, personName, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';

type View = Extract<NoticeView, { readonly approval: ApprovalView }>;
type Words = ReturnType<typeof approvalCardText>;

const mostChanges = 8;

function titleOf({ kind, approval }: View, words: Words): string {
  const program = safeText(approval.program.name, budgets.name);
  switch (kind) {
    case 'approval-requested':
      return words.requested(program);
    case 'approval-decided':
      return words.decided(program);
    case 'approval-withdrawn':
      return words.withdrawn(program);
    case 'approval-void':
      return words.void(program);
    case 'approval-expiring':
      return words.expiring(program);
    case 'approval-expired':
      return words.expired(program);
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
    ...named.map((name) => {
      const measure = view.calledThere[name];
      const facts = measure === undefined ? {} : { measure };
      return line(safeText(gateCriterionName(name, facts, view.locale), budgets.name));
    }),
    ...(more > 0 ? [line(words.andMore(formatNumber(more, view.locale)))] : []),
  ];
}

/** Whatever happened to a question for a decision, as it stands now; it is answered in the tab. */
export function approvalNoticeCard(view: View, links: Links): AdaptiveCard {
  const { approval, locale } = view;
  const words = approvalCardText(locale);
  const { state, requestedBy, requestedAt, expiresAt, missing } = approval;
  const end = moment(expiresAt, view);
  return adaptiveCard(
    view,
    [
      title(titleOf(view, words)),
      line(words.step(stepOf(view))),
      line(words.askedBy(personName(requestedBy, view), moment(requestedAt, view))),
      line(words.isNow(approvalStateWords(locale)[state]), { weight: 'Bolder' }),
      state === 'open' && line(words.decideBy(end)),
      state === 'granted' && line(words.useBy(end)),
      ...noOf(view, words),
      ...changesOf(view, words),
      missing.includes('approver-works-council') &&
        line(words.affectedAbsent, { color: 'Warning' }),
    ],
    [openUrl(words.open, links({ page: 'approval', id: approval.id }))],
  );
}
