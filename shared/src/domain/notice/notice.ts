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
  'sheet-signature',
  'sheet-expiry',
  'register-overdue',
  'register-asked',
  'register-answered',
  'approval-requested',
  'approval-decided',
  'approval-withdrawn',
  'approval-void',
  'approval-expiring',
  'approval-expired',
  'delegation-given',
  'waiver-asked',
  'waiver-seconded',
  'waiver-declined',
  'waiver-ended',
  'evidence-expiring',
  'evidence-expired',
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

/** What a card that is kept up to date may be: of a notice, or shown to a whole chat. */
export const cardKinds = [...noticeKinds, 'approval-shared'] as const;
export type CardKind = (typeof cardKinds)[number];

const noticeSubjects = [
  'flag',
  'hand-over',
  'drill',
  'sheet',
  'register',
  'approval',
  'delegation',
  'waiver',
  'evidence',
  'stage',
] as const;
export type NoticeSubject = (typeof noticeSubjects)[number];

export function noticeSubject(kind: CardKind): NoticeSubject {
  return noticeSubjects.find((subject) => kind.startsWith(`${subject}-`)) ?? 'flag';
}

/**
 * What only says again that something waits or runs out. Everybody gets so many of them in a week over
 * all programs; what is beyond that stands in the inbox alone.
 */
export const reminderKinds: readonly NoticeKind[] = [
  'approval-expiring',
  'evidence-expiring',
  'sheet-expiry',
  'register-overdue',
  'stage-decision-near',
  'stage-decision-overdue',
];

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
