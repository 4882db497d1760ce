import { z } from 'zod';
import { textLimits } from '../domain/defaults.js';
import { flagStates } from '../domain/flag/flag.js';
import { noticeKinds } from '../domain/notice/notice.js';
import { flagFormSchema, raiseFlagBodySchema } from './mine.js';
import { idSchema } from './values.js';

const formProblems = ['text', 'tool', 'reason', 'reach', 'minutes', 'note'] as const;
export type FormProblem = (typeof formProblems)[number];

/** What somebody has filled in so far, so that a form comes back as it was left. */
export const typedFormSchema = z.object({
  tool: z.string().max(200).optional(),
  otherTool: z.string().max(textLimits.name).optional(),
  reason: raiseFlagBodySchema.shape.reason.optional(),
  reach: raiseFlagBodySchema.shape.reach.optional(),
  outcome: raiseFlagBodySchema.shape.outcome.optional(),
  minutes: z.string().max(20).optional(),
  note: z.string().max(textLimits.note).optional(),
  mode: raiseFlagBodySchema.shape.mode.optional(),
});
export type TypedForm = z.infer<typeof typedFormSchema>;

/** What the bot says back to a message. It is kept until it is sent and drawn as a card then. */
export const chatReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('welcome') }),
  z.object({ kind: z.literal('help') }),
  z.object({ kind: z.literal('unknown') }),
  /** In a group or channel: nothing personal, only where to go on. */
  z.object({ kind: z.literal('in-group') }),
  z.object({
    kind: z.literal('offer-to-flag'),
    text: z.string().max(textLimits.flaggedText),
    /** One form raises one flag, however often it is sent. */
    nonce: z.string().min(1).max(64),
    form: flagFormSchema,
    typed: typedFormSchema,
    problems: z.array(z.enum(formProblems)),
  }),
  z.object({
    kind: z.literal('my-flags'),
    flags: z
      .array(
        z.object({
          id: idSchema<'flag'>(),
          state: z.enum(flagStates),
          excerpt: z.string(),
          toolName: z.string(),
        }),
      )
      .max(10),
    hasMore: z.boolean(),
  }),
  /** The card of something this person has a part in, as it is when it is sent. */
  z.object({ kind: z.literal('card'), notice: z.enum(noticeKinds), subjectId: z.string() }),
  z.object({ kind: z.literal('thanks'), what: z.enum(['flag', 'hand-over']) }),
  z.object({
    kind: z.literal('refused'),
    code: z.string(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
]);
export type ChatReply = z.infer<typeof chatReplySchema>;

/** The outbox keeps this of a reply. */
export const replyPayloadSchema = z.object({
  personId: idSchema<'person'>(),
  conversation: z.object({ conversationId: z.string(), serviceUrl: z.string() }),
  reply: chatReplySchema,
});
export type ReplyPayload = z.infer<typeof replyPayloadSchema>;
