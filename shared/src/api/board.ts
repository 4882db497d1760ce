import { z } from 'zod';
import { textLimits } from '../domain/defaults.js';
import { dismissalReasons, flagStates } from '../domain/flag/flag.js';
import { harms, reversibilities, severities } from '../domain/flag/severity.js';
import { endpoint } from './endpoint.js';
import { flagFilterSchema, flagLineSchema, flagPageSchema, historyLineSchema } from './flags.js';
import { idSchema, instantSchema, personRefSchema, typedText } from './values.js';

export const listFlags = endpoint({
  method: 'GET',
  path: '/api/flags',
  query: flagFilterSchema.extend({
    state: z.enum(flagStates),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({ flags: z.array(flagLineSchema), next: z.string().nullable() }),
});

/** Maintained counters answer all but `mine` and `overdue`, which are counted up to a limit. */
export const countFlags = endpoint({
  method: 'GET',
  path: '/api/flags/counts',
  query: flagFilterSchema,
  response: z.object({
    counts: z.record(z.enum(flagStates), z.number()),
    /** True where counting stopped at the limit, so the number is "at least". */
    isCapped: z.boolean(),
  }),
});

const flagParams = z.object({ flagId: idSchema<'flag'>() });
const drawnFrom = { version: z.number().int() };

export const getFlag = endpoint({
  method: 'GET',
  path: '/api/flags/:flagId',
  params: flagParams,
  response: flagPageSchema,
});

export const listFlagHistory = endpoint({
  method: 'GET',
  path: '/api/flags/:flagId/history',
  params: flagParams,
  response: z.object({ history: z.array(historyLineSchema) }),
});

/** People who may hold this flag: for "hand over" and for a correction's owner. */
export const listColleagues = endpoint({
  method: 'GET',
  path: '/api/flags/:flagId/colleagues',
  params: flagParams,
  response: z.object({ people: z.array(personRefSchema) }),
});

/** A look at a confidential reporter; the record keeps who looked. */
export const lookAtReporter = endpoint({
  method: 'POST',
  path: '/api/flags/:flagId/reporter',
  params: flagParams,
  body: z.object({}),
  response: z.object({ reporter: personRefSchema }),
});

function flagMove<Shape extends z.ZodRawShape>(verb: string, shape: Shape) {
  return endpoint({
    method: 'POST',
    path: `/api/flags/:flagId/${verb}`,
    params: flagParams,
    body: z.object({ ...drawnFrom, ...shape }),
    response: flagPageSchema,
  });
}

export const claimFlag = flagMove('claim', {});
export const releaseFlag = flagMove('release', {});
export const handFlagTo = flagMove('hand-to', { personId: idSchema<'person'>() });
export const askReporter = flagMove('ask', { text: typedText(textLimits.note) });
export const assessSeverity = flagMove('severity', {
  judgement: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('assessed'),
      harm: z.enum(harms),
      reversibility: z.enum(reversibilities),
    }),
    z.object({
      kind: z.literal('overridden'),
      severity: z.enum(severities),
      because: typedText(textLimits.note),
    }),
  ]),
});
export const confirmFlag = flagMove('confirm', {});
export const planCorrection = flagMove('correction', {
  recipients: typedText(textLimits.note),
  ownerId: idSchema<'person'>(),
  dueAt: instantSchema,
});
export const closeCorrection = flagMove('correction/close', {
  how: z.enum(['done', 'not-possible']),
  text: typedText(textLimits.note),
});
export const answerFlag = flagMove('answer', {
  kind: z.enum(['changed', 'no-change']),
  text: typedText(textLimits.answer),
  /** What everybody who works with it may read. */
  toAll: typedText(textLimits.note).optional(),
});
export const dismissFlag = flagMove('dismiss', {
  reason: z.enum(dismissalReasons),
  text: typedText(textLimits.answer),
});
export const reopenFlag = flagMove('reopen', { because: typedText(textLimits.note) });
export const undoFlagMove = flagMove('undo', {});
export const assignFlag = flagMove('assign', {
  programId: idSchema<'program'>(),
  useCaseId: idSchema<'use-case'>().nullable(),
});
