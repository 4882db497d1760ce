import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import { delegationCardText } from '@causeway/shared/text/delegation-card-text.js';
import { roleWords } from '@causeway/shared/text/role-words.js';
import type { AdaptiveCard } from './adaptive-card.js';
import { openUrl } from './adaptive-card.js';
import { adaptiveCard, budgets, line, moment, personName, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';

type View = Extract<NoticeView, { readonly delegation: unknown }>;

/** To whoever decides for somebody from now on: for whom, as what, and until when. */
export function delegationCard(view: View, links: Links): AdaptiveCard {
  const words = delegationCardText(view.locale);
  const { programName, from, functions, fromAt, untilAt, isOver } = view.delegation;
  const roles = roleWords(view.locale);
  const listed = functions.map((role) => roles[role]).join(', ');
  const span = words.between(moment(fromAt, view), moment(untilAt, view));
  return adaptiveCard(
    view,
    [
      title(words.given(personName(from, view), safeText(programName, budgets.name))),
      line(words.as(listed)),
      line(isOver ? words.over : span),
      line(words.notIfOwn, { isSubtle: true }),
    ],
    [openUrl(words.open, links({ page: 'waiting' }))],
  );
}
