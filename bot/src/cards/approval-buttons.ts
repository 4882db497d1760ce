import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import type { DecisionNews } from '@causeway/shared/api/notice-view.js';
import { defaults, textLimits } from '@causeway/shared/domain/defaults.js';
import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { decisionCardText } from '@causeway/shared/text/decision-card-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import type { ButtonAction, CardElement, Choice } from './adaptive-card.js';
import { execute, unfold } from './adaptive-card.js';
import { criterionName } from './approval-frozen.js';
import type { Reader } from './card-parts.js';
import { line, personChoices, personName } from './card-parts.js';
import { mostCriterionBytes } from './decision-actions.js';
import { safeTitle } from './escape-text.js';

type View = DecisionNews & Reader & { readonly kind: NoticeKind };

const mostOffered = { criteria: 15, delegates: 12, voices: 6 } as const;
const titleBytes = 80;
const delegationDays = [1, 3, 7, 14, 30].filter((days) => days <= defaults.delegationDays.value);
const rank = ['fail', 'stale', 'inconclusive', 'pass'];

type Voice = ApprovalPage['voices'][number];

function voiceChoice({ role, onBehalfOf }: Voice, view: View): Choice {
  const page = approvalPageText(view.locale);
  const called = roleWords(view.locale)[role];
  const title = onBehalfOf
    ? page.youDecideFor(called, personName(onBehalfOf, view))
    : page.youDecideAs(called);
  const value = onBehalfOf ? `${role} ${onBehalfOf.id}` : role;
  return { title: safeTitle(title, 2 * titleBytes), value };
}

/** For whoever can speak for several; with one voice there is nothing to choose. */
export function voicePart(view: View): CardElement | false {
  const [first, ...others] = view.approval.voices;
  if (!first) return false;
  const choice = voiceChoice(first, view);
  if (others.length === 0) return line(choice.title, { isSubtle: true });
  const choices = [choice, ...others.map((voice) => voiceChoice(voice, view))];
  return {
    type: 'Input.ChoiceSet',
    id: 'voice',
    label: decisionCardText(view.locale).asWhom,
    style: 'compact',
    value: choice.value,
    choices: choices.slice(0, mostOffered.voices),
  };
}

/** What may be said with a yes; a no asks for its own reason. */
export function remarkPart({ approval, locale }: View): CardElement | false {
  if (approval.voices.length === 0) return false;
  const label = decisionCardText(locale).approveWith;
  return { type: 'Input.Text', id: 'remark', label, isMultiline: true, maxLength: textLimits.note };
}

function criterionChoices(view: View): readonly Choice[] {
  const { results } = view.approval;
  return results
    .filter(({ name }) => Buffer.byteLength(name) <= mostCriterionBytes && !name.includes(','))
    .toSorted((a, b) => rank.indexOf(a.outcome) - rank.indexOf(b.outcome))
    .slice(0, mostOffered.criteria)
    .map(({ name }) => ({
      title: safeTitle(criterionName(name, view.approval, view), titleBytes),
      value: name,
    }));
}

function rejectButton(view: View): ButtonAction {
  const { approval, kind, locale } = view;
  const words = decisionCardText(locale);
  const page = approvalPageText(locale);
  const about = { approvalId: approval.id, version: approval.version, card: kind };
  const choices = criterionChoices(view);
  const rest = approval.results.length - choices.length;
  return unfold(
    words.reject,
    [
      line(page.rejectHint, { isSubtle: true }),
      {
        type: 'Input.ChoiceSet',
        id: 'criteria',
        label: page.criteriaToNamed,
        style: 'expanded',
        isMultiSelect: true,
        wrap: true,
        choices,
      },
      ...(rest > 0
        ? [line(words.moreCriteria(formatNumber(rest, locale)), { isSubtle: true })]
        : []),
      {
        type: 'Input.Text',
        id: 'reason',
        label: page.rejectReason,
        isMultiline: true,
        maxLength: textLimits.note,
      },
    ],
    [execute(words.rejectWith, { action: 'reject-step', ...about }, 'destructive')],
  );
}

function delegateButton(view: View): ButtonAction | false {
  const { approval, delegates, kind, locale } = view;
  if (delegates.length === 0) return false;
  const words = decisionCardText(locale);
  const about = { approvalId: approval.id, version: approval.version, card: kind };
  const days = delegationDays.map((count) => ({
    title: count === 1 ? words.oneDay : words.days(formatNumber(count, locale)),
    value: String(count),
  }));
  return unfold(
    words.delegate,
    [
      {
        type: 'Input.ChoiceSet',
        id: 'personId',
        label: words.delegateTo,
        style: 'compact',
        choices: personChoices(delegates.slice(0, mostOffered.delegates), (name) => name, view),
      },
      {
        type: 'Input.ChoiceSet',
        id: 'days',
        label: words.delegateUntil,
        style: 'compact',
        value: '7',
        choices: days,
      },
      line(words.delegateHint, { isSubtle: true }),
    ],
    [execute(words.delegate, { action: 'delegate-decision', ...about })],
  );
}

/** What the viewer may do at this moment; nothing once it is decided, or where their word is in. */
export function decisionButtons(view: View): readonly (ButtonAction | false)[] {
  const { approval, kind } = view;
  if (approval.voices.length === 0) return [];
  const about = { approvalId: approval.id, version: approval.version, card: kind };
  const { approve } = decisionCardText(view.locale);
  return [
    execute(approve, { action: 'approve-step', ...about }, 'positive'),
    rejectButton(view),
    delegateButton(view),
  ];
}
