import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema } from './values.js';

/** The most rows one request brings. */
export const mostRows = 10_000;

/** Rows are read one by one, each with its own refusal, so that one bad row does not cost the others. */
const rowsBody = z.object({
  rows: z.array(z.unknown()).min(1).max(mostRows),
  /** Reads and checks everything and keeps nothing. */
  isDryRun: z.boolean().default(false),
});

const refusedRowSchema = z.object({
  /** Counted from 0, in the order sent. */
  row: z.number(),
  key: z.string().nullable(),
  field: z.string(),
  code: z.string(),
});
export type RefusedRow = z.infer<typeof refusedRowSchema>;

const receiptSchema = z.object({
  accepted: z.number(),
  /** Known before with the same content: nothing to do. */
  repeated: z.number(),
  /** Participants alone: known before and now different. */
  changed: z.number(),
  refused: z.array(refusedRowSchema),
  isDryRun: z.boolean(),
});
export type Receipt = z.infer<typeof receiptSchema>;

const programParams = z.object({ programId: idSchema<'program'>() });

/** For other systems: the key says which program. */
export const sendObservations = endpoint({
  method: 'POST',
  path: '/api/observations',
  body: rowsBody,
  response: receiptSchema,
});

export const sendParticipants = endpoint({
  method: 'POST',
  path: '/api/participants',
  body: rowsBody,
  response: receiptSchema,
});

/** The same for somebody who imports a file in the tab. */
export const importObservations = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/observations',
  params: programParams,
  body: rowsBody,
  response: receiptSchema,
});

export const importParticipants = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/participants',
  params: programParams,
  body: rowsBody,
  response: receiptSchema,
});

/** How far what was received has been counted. */
export const getRollup = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/rollup',
  params: programParams,
  response: z.object({
    observations: z.number(),
    waiting: z.number(),
    countedAt: instantSchema.nullable(),
  }),
});
