import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import { approvalCardText, approvalStateWords } from '@causeway/shared/text/approval-text.js';
import { decisionCardText } from '@causeway/shared/text/decision-card-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import { stepWord } from '@causeway/shared/text/step-word.js';
import type { AdaptiveCard } from './adaptive-card.js';
import { openUrl } from './adaptive-card.js';
import { adaptiveCard, budgets, line, moment, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';
import { mostViewers, refreshing } from './refreshing.js';

type View = Extract<NoticeView, { readonly kind: 'approval-shared' }>;

/**
 * What a whole chat sees of a question for a decision: that it is asked, and what became of it. Teams
 * asks for the card anew for everybody it concerns, who then see their own.
 */
export function sharedApprovalCard(view: View, links: Links): AdaptiveCard {
  const { shared, locale } = view;
  const words = decisionCardText(locale);
  const known = approvalCardText(locale);
  const { id, programName, transition, state, expiresAt, viewerIds } = shared;
  const end = moment(expiresAt, view);
  const card = adaptiveCard(
    view,
    [
      title(words.shared(safeText(programName, budgets.name))),
      line(known.step(stepWord(transitionKey(transition), locale))),
      line(known.isNow(approvalStateWords(locale)[state]), { weight: 'Bolder' }),
      state === 'open' && line(known.decideBy(end)),
      state === 'granted' && line(known.useBy(end)),
      line(words.sharedHint, { isSubtle: true }),
      viewerIds.length > mostViewers &&
        line(words.sharedMany(formatNumber(mostViewers, locale)), { color: 'Warning' }),
    ],
    [openUrl(known.open, links({ page: 'approval', id }))],
  );
  const refresh = {
    action: 'refresh-approval',
    approvalId: id,
    card: 'approval-requested',
  } as const;
  return refreshing(card, words.refresh, refresh, viewerIds);
}
