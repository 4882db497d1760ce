import { z } from 'zod';
import { textLimits } from '../domain/defaults.js';
import { identityModes, outcomes, reaches, reasons, flagStates } from '../domain/flag/flag.js';
import { handOverStates, judgements } from '../domain/hand-over/hand-over.js';
import { deliveryStates, noticeKinds } from '../domain/notice/notice.js';
import { calledSchema } from './called.js';
import { endpoint } from './endpoint.js';
import { noteText } from './flags.js';
import { idSchema, instantSchema, nameSchema, personRefSchema, typedText } from './values.js';

/** What the reporter sees of their own flag: what happened, what comes next and what to do now. */
export const myFlagSchema = z.object({
  id: idSchema<'flag'>(),
  state: z.enum(flagStates),
  text: z.string(),
  toolName: z.string(),
  useCaseName: z.string().nullable(),
  reason: z.enum(reasons),
  reach: z.enum(reaches),
  outcome: z.enum(outcomes).nullable(),
  minutesCorrecting: z.number().nullable(),
  note: z.string().nullable(),
  mode: z.enum(identityModes),
  raisedAt: instantSchema,
  answerBy: instantSchema,
  accountable: personRefSchema.nullable(),
  heldBy: personRefSchema.nullable(),
  additions: z.array(z.object({ text: z.string(), at: instantSchema })),
  attachments: z.array(
    z.object({ id: idSchema<'attachment'>(), contentType: z.string(), addedAt: instantSchema }),
  ),
  question: z
    .object({ text: z.string(), reply: z.string().nullable(), askedAt: instantSchema })
    .nullable(),
  correction: z
    .object({
      dueAt: instantSchema,
      owner: personRefSchema.nullable(),
      closed: z.object({ how: z.enum(['done', 'not-possible']), text: z.string() }).nullable(),
    })
    .nullable(),
  outcomeOfFlag: z
    .object({
      kind: z.enum(['changed', 'no-change', 'dismissed']),
      text: z.string(),
      at: instantSchema,
    })
    .nullable(),
  mayWithdraw: z.boolean(),
  mayReopen: z.boolean(),
});
export type MyFlag = z.infer<typeof myFlagSchema>;

export const raiseFlagBodySchema = z.object({
  text: typedText(textLimits.flaggedText),
  /** A known tool, or the name of another one. */
  tool: z.union([z.object({ id: idSchema<'tool'>() }), z.object({ otherName: nameSchema })]),
  useCaseId: idSchema<'use-case'>().nullable(),
  reason: z.enum(reasons),
  reach: z.enum(reaches),
  outcome: z.enum(outcomes).nullable(),
  minutesCorrecting: z.number().int().min(1).max(2_400).nullable(),
  note: noteText.nullable(),
  mode: z.enum(identityModes),
});
export type RaiseFlagBody = z.infer<typeof raiseFlagBodySchema>;

/** Takes an `Idempotency-Key` header: the same key raises one flag and answers the same. */
export const raiseFlag = endpoint({
  method: 'POST',
  path: '/api/my/flags',
  body: raiseFlagBodySchema,
  response: myFlagSchema,
});

export const flagFormSchema = z.object({
  /** Recently flagged first. */
  tools: z.array(
    z.object({
      id: idSchema<'tool'>(),
      name: z.string(),
      useCases: z.array(
        z.object({
          id: idSchema<'use-case'>(),
          name: z.string(),
          accountable: personRefSchema.nullable(),
        }),
      ),
    }),
  ),
  suggested: z.object({
    toolId: idSchema<'tool'>().nullable(),
    useCaseId: idSchema<'use-case'>().nullable(),
  }),
});
export type FlagForm = z.infer<typeof flagFormSchema>;

export const getFlagForm = endpoint({
  method: 'GET',
  path: '/api/my/flag-form',
  response: flagFormSchema,
});

export const listMyFlags = endpoint({
  method: 'GET',
  path: '/api/my/flags',
  query: z.object({ after: z.string().max(200).optional() }),
  response: z.object({ flags: z.array(myFlagSchema), next: z.string().nullable() }),
});

const flagParams = z.object({ flagId: idSchema<'flag'>() });

export const getMyFlag = endpoint({
  method: 'GET',
  path: '/api/my/flags/:flagId',
  params: flagParams,
  response: myFlagSchema,
});

function myFlagMove<Shape extends z.ZodRawShape>(verb: string, shape: Shape) {
  return endpoint({
    method: 'POST',
    path: `/api/my/flags/:flagId/${verb}`,
    params: flagParams,
    body: z.object(shape),
    response: myFlagSchema,
  });
}

export const addToMyFlag = myFlagMove('add', { text: typedText(textLimits.note) });
export const replyToQuestion = myFlagMove('reply', { text: typedText(textLimits.note) });
export const withdrawMyFlag = myFlagMove('withdraw', {});
export const reopenMyFlag = myFlagMove('reopen', { because: typedText(textLimits.note) });

/** At most 2 MB; PNG, JPEG or WebP, recognised by its bytes. */
export const attachScreenshot = myFlagMove('attachments', {
  base64: z.base64().max(2_800_000),
});

export const noticeSchema = z.object({
  id: idSchema<'notice'>(),
  kind: z.enum(noticeKinds),
  subjectId: z.string(),
  createdAt: instantSchema,
  seenAt: instantSchema.nullable(),
  delivery: z.enum(deliveryStates),
  excerpt: z.string(),
  toolName: z.string().nullable(),
  answerText: z.string().nullable(),
  /** Of what happens in a program: enough to name the very thing, and to lead there. */
  about: z
    .object({
      programId: idSchema<'program'>(),
      /** The transition, the criterion, the kind of statement or list; nothing where the program says it. */
      what: z.string(),
      /** What people call it, where they gave it a name. */
      title: z.string().nullable(),
      called: calledSchema,
      /** What a statement is about, as its address has it; of a test alarm, the use case. */
      subject: z.string().nullable(),
    })
    .nullable(),
  /** A test alarm or a decision that this person has not answered yet, and still may. */
  waitsForYou: z.boolean(),
});
export type NoticeLine = z.infer<typeof noticeSchema>;

export const listMyNotices = endpoint({
  method: 'GET',
  path: '/api/my/notices',
  query: z.object({ after: z.string().max(200).optional() }),
  response: z.object({ notices: z.array(noticeSchema), next: z.string().nullable() }),
});

export const markNoticesSeen = endpoint({
  method: 'POST',
  path: '/api/my/notices/seen',
  body: z.object({ noticeIds: z.array(idSchema<'notice'>()).min(1).max(100) }),
  response: z.object({ unseen: z.number() }),
});

export const handOverSchema = z.object({
  id: idSchema<'hand-over'>(),
  version: z.number(),
  state: z.enum(handOverStates),
  text: z.string(),
  note: z.string().nullable(),
  toolName: z.string(),
  useCaseName: z.string().nullable(),
  raisedAt: instantSchema,
  askedOf: personRefSchema.nullable(),
  respondBy: instantSchema.nullable(),
  takenBy: personRefSchema.nullable(),
  answer: z
    .object({
      judgement: z.enum(judgements),
      text: z.string(),
      by: personRefSchema,
      at: instantSchema,
    })
    .nullable(),
  isMine: z.boolean(),
  mayAnswer: z.boolean(),
});
export type HandOverPage = z.infer<typeof handOverSchema>;

export const raiseHandOverBodySchema = raiseFlagBodySchema.pick({
  text: true,
  tool: true,
  useCaseId: true,
  note: true,
});
export type RaiseHandOverBody = z.infer<typeof raiseHandOverBodySchema>;

export const raiseHandOver = endpoint({
  method: 'POST',
  path: '/api/my/hand-overs',
  body: raiseHandOverBodySchema,
  response: handOverSchema,
});

/** Those I asked and those that wait for me. */
export const listHandOvers = endpoint({
  method: 'GET',
  path: '/api/hand-overs',
  query: z.object({ whose: z.enum(['asked', 'waiting']) }),
  response: z.object({ handOvers: z.array(handOverSchema) }),
});

const handOverParams = z.object({ handOverId: idSchema<'hand-over'>() });

export const getHandOver = endpoint({
  method: 'GET',
  path: '/api/hand-overs/:handOverId',
  params: handOverParams,
  response: handOverSchema,
});

function handOverMove<Shape extends z.ZodRawShape>(verb: string, shape: Shape) {
  return endpoint({
    method: 'POST',
    path: `/api/hand-overs/:handOverId/${verb}`,
    params: handOverParams,
    body: z.object({ version: z.number().int(), ...shape }),
    response: handOverSchema,
  });
}

export const takeHandOver = handOverMove('take', {});
export const passOnHandOver = handOverMove('pass-on', { personId: idSchema<'person'>() });
export const answerHandOver = handOverMove('answer', {
  judgement: z.enum(judgements),
  text: typedText(textLimits.answer),
});
export const withdrawHandOver = handOverMove('withdraw', {});
