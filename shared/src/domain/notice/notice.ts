import type { Instant } from '../../lib/instant.js';
import type { NoticeId, PersonId } from '../../lib/ids.js';

/**
 * Something a person should know. It names its subject only: card and inbox line are drawn from the
 * subject's current state when they are shown or sent.
 */
export const noticeKinds = [
  'flag-receipt',
  'flag-question',
  'flag-answered',
  'flag-dismissed',
  'flag-back-in-triage',
  'flag-ask',
  'flag-handed-to-you',
  'flag-replied',
  'flag-reopened',
  'flag-path-exhausted',
  'flag-correction-yours',
  'flag-correction-due',
  'hand-over-receipt',
  'hand-over-ask',
  'hand-over-answered',
  'hand-over-path-exhausted',
  'drill-ask',
  'drill-ended',
  'sheet-expiry',
  'register-overdue',
  'approval-requested',
  'approval-decided',
  'approval-void',
  'approval-expiring',
  'approval-expired',
  'stage-advanced',
  'stage-ended',
  'stage-held',
  'stage-halted',
  'stage-resumed',
  'stage-retreated',
  'stage-decision-near',
  'stage-decision-overdue',
  'stage-condition-met',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export type NoticeSubject =
  'flag' | 'hand-over' | 'drill' | 'sheet' | 'register' | 'approval' | 'stage';

export function noticeSubject(kind: NoticeKind): NoticeSubject {
  if (kind.startsWith('hand-over')) return 'hand-over';
  if (kind.startsWith('approval')) return 'approval';
  if (kind.startsWith('stage')) return 'stage';
  if (kind === 'sheet-expiry') return 'sheet';
  if (kind === 'register-overdue') return 'register';
  return kind.startsWith('drill') ? 'drill' : 'flag';
}

/** Never "read": nobody can know that. */
export const deliveryStates = ['waiting', 'sent', 'failed', 'undeliverable'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Notice {
  readonly id: NoticeId;
  readonly personId: PersonId;
  readonly kind: NoticeKind;
  readonly subjectId: string;
  readonly createdAt: Instant;
  readonly delivery: DeliveryState;
  readonly deliveryReason: string | null;
  readonly seenAt: Instant | null;
}
