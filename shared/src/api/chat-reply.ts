import { z } from 'zod';
import { textLimits } from '../domain/defaults.js';
import { flagStates } from '../domain/flag/flag.js';
import { cardKinds } from '../domain/notice/notice.js';
import { phases } from '../domain/program/program.js';
import { stopKinds } from '../domain/program/stage.js';
import { flagFormSchema, raiseFlagBodySchema } from './mine.js';
import { idSchema, instantSchema } from './values.js';

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

const stopSchema = z.object({
  kind: z.enum(stopKinds),
  ring: z.number().nullable(),
  useCaseName: z.string().nullable(),
});

/** Where a program stands, for everybody who asks. */
const statusLineSchema = z.object({
  programId: idSchema<'program'>(),
  name: z.string(),
  toolName: z.string(),
  phase: z.enum(phases),
  ring: z.number().nullable(),
  decideBy: instantSchema.nullable(),
  isOverdue: z.boolean(),
  stops: z.array(stopSchema),
});
export type StatusLine = z.infer<typeof statusLineSchema>;

/** What there is to ask about, where something was named that is none of it. */
const offeredSchema = z.array(z.string()).nullable();

export const cautionKinds = ['ended', 'out-of-scope', 'human-review'] as const;

/** Kinds of sheets that every employee may ask the bot about. */
const statementAbouts = ['replaces', 'data-use', 'permitted-use'] as const;
export type StatementAbout = (typeof statementAbouts)[number];

const statementSchema = z.object({
  programId: idSchema<'program'>(),
  name: z.string(),
  /** Null where nothing is in force. */
  number: z.number().nullable(),
  lines: z.array(z.object({ field: z.string(), texts: z.array(z.string()) })),
  signedAt: instantSchema.nullable(),
  expiresAt: instantSchema.nullable(),
  askWhom: z.array(z.string()),
  /** In the groups that have access; null where a group is not counted or too small to speak of. */
  people: z.record(z.string(), z.number()).nullable(),
  stops: z.array(stopSchema),
  /** What holds at this moment, whatever was signed. */
  cautions: z.array(z.object({ kind: z.enum(cautionKinds), useCaseName: z.string().nullable() })),
});
export type StatementLine = z.infer<typeof statementSchema>;

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
  z.object({ kind: z.literal('card'), notice: z.enum(cardKinds), subjectId: z.string() }),
  z.object({
    kind: z.literal('status'),
    programs: z.array(statusLineSchema).max(8),
    hasMore: z.boolean(),
    offered: offeredSchema,
  }),
  z.object({
    kind: z.literal('statements'),
    about: z.enum(statementAbouts),
    programs: z.array(statementSchema).max(3),
    hasMore: z.boolean(),
    /** They have just said whether they agree. What they said is told to nobody and kept nowhere here. */
    isAnswered: z.boolean(),
    offered: offeredSchema,
  }),
  /** In a group: there is nothing under that name to show. */
  z.object({ kind: z.literal('not-shared') }),
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
