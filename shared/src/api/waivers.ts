import { z } from 'zod';
import { textLimits } from '../domain/defaults.js';
import { calledSchema } from './called.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, nameSchema, personRefSchema, typedText } from './values.js';

const programParams = z.object({ programId: idSchema<'program'>() });
const waiverParams = z.object({ waiverId: idSchema<'waiver'>() });

const endSchema = z.object({ by: personRefSchema, at: instantSchema, reason: z.string() });

export const waiverSchema = z.object({
  id: idSchema<'waiver'>(),
  version: z.number(),
  criterion: z.string(),
  called: calledSchema,
  transition: z.string(),
  covers: z.enum(['inconclusive', 'fail']),
  reason: z.string(),
  askedBy: personRefSchema,
  askedAt: instantSchema,
  secondedBy: personRefSchema.nullable(),
  secondedAt: instantSchema.nullable(),
  until: instantSchema,
  standing: z.enum(['asked', 'in-force', 'declined', 'over', 'withdrawn']),
  decline: endSchema.nullable(),
  withdrawal: endSchema.nullable(),
  /** Or say no to it. */
  maySecond: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type WaiverView = z.infer<typeof waiverSchema>;

/** Newest first. */
export const listWaivers = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/waivers',
  params: programParams,
  response: z.object({ waivers: z.array(waiverSchema), mayAsk: z.boolean() }),
});

/** From a criterion of the next transition; the client makes the id. */
export const askWaiver = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/waivers/:waiverId',
  params: programParams.extend(waiverParams.shape),
  body: z.object({
    criterion: nameSchema,
    reason: typedText(textLimits.note),
    until: instantSchema,
  }),
  response: waiverSchema,
});

export const secondWaiver = endpoint({
  method: 'POST',
  path: '/api/waivers/:waiverId/second',
  params: waiverParams,
  body: z.object({ version: z.number().int() }),
  response: waiverSchema,
});

export const declineWaiver = endpoint({
  method: 'POST',
  path: '/api/waivers/:waiverId/decline',
  params: waiverParams,
  body: z.object({ version: z.number().int(), reason: typedText(textLimits.note) }),
  response: waiverSchema,
});

export const withdrawWaiver = endpoint({
  method: 'POST',
  path: '/api/waivers/:waiverId/withdraw',
  params: waiverParams,
  body: z.object({ version: z.number().int(), reason: typedText(textLimits.note) }),
  response: waiverSchema,
});
