import type { Instant } from '../../lib/instant.js';
import type { PersonId, ProgramId, WebhookDeliveryId, WebhookId } from '../../lib/ids.js';

/** What other systems can be told of. */
export const webhookEvents = [
  'stage-advanced',
  'hold',
  'halt',
  'resume',
  'retreat',
  'extended',
  'ended',
  'ring-changed',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** Everybody subscribes to the test: it is sent to one alone, when somebody asks for it. */
export type SentEvent = WebhookEvent | 'test';

/** What a receiver checks a message by. It has to be kept as it is, for messages are signed with it. */
export interface WebhookSecret {
  readonly secret: string;
  readonly madeAt: Instant;
  /** Signed with until then, beside the one that took its place. */
  readonly endsAt: Instant | null;
}

/** An address that is told what happens to a program. */
export interface Webhook {
  readonly id: WebhookId;
  readonly version: number;
  readonly programId: ProgramId;
  readonly name: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  /** Newest first, two at most. */
  readonly secrets: readonly WebhookSecret[];
  readonly madeBy: PersonId;
  readonly madeAt: Instant;
  readonly removedAt: Instant | null;
}

export type WebhookChange =
  | { readonly type: 'webhook-made'; readonly webhook: Webhook }
  | {
      readonly type: 'webhook-changed';
      readonly name: string;
      readonly url: string;
      readonly events: readonly WebhookEvent[];
    }
  | {
      readonly type: 'webhook-secret-rotated';
      readonly secret: WebhookSecret;
      /** When the one before ends. */
      readonly endsAt: Instant;
    }
  | { readonly type: 'webhook-removed'; readonly at: Instant };

export const attemptProblems = ['timed-out', 'not-reached', 'address-not-allowed'] as const;
export type AttemptProblem = (typeof attemptProblems)[number];

/** One try: what the receiver answered, or why it did not. */
export interface WebhookAttempt {
  readonly at: Instant;
  readonly status: number | null;
  /** The beginning of its answer; where it gave none, what the network called the reason. */
  readonly answer: string;
  readonly problem: AttemptProblem | null;
}

export const webhookDeliveryStates = ['waiting', 'delivered', 'failed'] as const;
export type WebhookDeliveryState = (typeof webhookDeliveryStates)[number];

/** One message to one address; sent again it says the same, byte for byte. */
export interface WebhookDelivery {
  readonly id: WebhookDeliveryId;
  readonly webhookId: WebhookId;
  readonly programId: ProgramId;
  readonly event: SentEvent;
  readonly body: string;
  readonly createdAt: Instant;
  readonly state: WebhookDeliveryState;
  /** The last ones, oldest first. */
  readonly attempts: readonly WebhookAttempt[];
  readonly replayOf: WebhookDeliveryId | null;
}

export const webhookLimits = {
  webhooks: 10,
  url: 1_000,
  attemptsKept: 10,
  answerKept: 300,
  deliveriesShown: 50,
  /** Whoever receives has this long to take the new secret over; nothing at all where the old one leaked. */
  overlapHours: 168,
} as const;
