import type { NoticeView } from '@causeway/shared/api/notice-view.js';
import { assertNever } from '@causeway/shared/lib/assert-never.js';
import type { AdaptiveCard } from './adaptive-card.js';
import { answerCard } from './answer-card.js';
import { approvalCard } from './approval-card.js';
import { askCard } from './ask-card.js';
import { delegationCard } from './delegation-card.js';
import { drillCard } from './drill-card.js';
import { dueCard } from './due-card.js';
import { handOverCard } from './hand-over-card.js';
import type { Links } from './links.js';
import { receiptCard } from './receipt-card.js';
import { sharedApprovalCard } from './shared-approval-card.js';
import { signatureCard } from './signature-card.js';
import { stageCard } from './stage-card.js';
import { waiverCard } from './waiver-card.js';

type ProgramView = Exclude<
  NoticeView,
  { readonly flag: unknown } | { readonly handOver: unknown } | { readonly drill: unknown }
>;

function programCard(view: ProgramView, links: Links): AdaptiveCard {
  switch (view.kind) {
    case 'sheet-signature':
      return signatureCard(view, links);
    case 'sheet-expiry':
    case 'register-overdue':
    case 'evidence-expiring':
    case 'evidence-expired':
      return dueCard(view, links);
    case 'register-asked':
    case 'register-answered':
      return answerCard(view, links);
    case 'approval-requested':
    case 'approval-decided':
    case 'approval-withdrawn':
    case 'approval-void':
    case 'approval-expiring':
    case 'approval-expired':
      return approvalCard(view, links);
    case 'approval-shared':
      return sharedApprovalCard(view, links);
    case 'waiver-asked':
    case 'waiver-seconded':
    case 'waiver-declined':
    case 'waiver-ended':
      return waiverCard(view, links);
    case 'delegation-given':
      return delegationCard(view, links);
    case 'stage-advanced':
    case 'stage-ended':
    case 'stage-held':
    case 'stage-halted':
    case 'stage-resumed':
    case 'stage-retreated':
    case 'stage-decision-near':
    case 'stage-decision-overdue':
    case 'stage-condition-met':
      return stageCard(view, links);
    default:
      return assertNever(view);
  }
}

/** The card of anything a person should know, drawn from how it is now. */
export function noticeCard(view: NoticeView, links: Links): AdaptiveCard {
  switch (view.kind) {
    case 'flag-receipt':
    case 'flag-question':
    case 'flag-answered':
    case 'flag-dismissed':
    case 'flag-back-in-triage':
      return receiptCard(view.flag, view.kind, view, links);
    case 'flag-ask':
    case 'flag-handed-to-you':
    case 'flag-replied':
    case 'flag-reopened':
    case 'flag-path-exhausted':
    case 'flag-correction-yours':
    case 'flag-correction-due':
      return askCard(view, links);
    case 'hand-over-receipt':
    case 'hand-over-ask':
    case 'hand-over-answered':
    case 'hand-over-path-exhausted':
      return handOverCard(view, links);
    case 'drill-ask':
    case 'drill-ended':
      return drillCard(view, links);
    default:
      return programCard(view, links);
  }
}

/** One line for the notification and for screen readers, where clients show it instead of the card. */
export function noticeSummary(card: AdaptiveCard): string {
  const first = card.body.find((element) => element.type === 'RichTextBlock');
  return first ? first.inlines.map((run) => run.text).join('') : '';
}
