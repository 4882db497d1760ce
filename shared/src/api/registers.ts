import { z } from 'zod';
import { textLimits } from '../domain/defaults.js';
import { registerKindSchema } from '../domain/register/register-kind.js';
import { calledSchema } from './called.js';
import { endpoint } from './endpoint.js';
import { rawValuesSchema, valuesSchema } from './sheets.js';
import { idSchema, instantSchema, personRefSchema, typedText } from './values.js';

export const listRegisterKinds = endpoint({
  method: 'GET',
  path: '/api/register-kinds',
  response: z.object({ kinds: z.array(registerKindSchema).readonly() }),
});

const stepSchema = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('moved'),
    move: z.string(),
    from: z.string(),
    to: z.string(),
    reason: z.string().nullable(),
    evidenceIds: z.array(idSchema<'evidence'>()).readonly(),
    by: personRefSchema,
    at: instantSchema,
  }),
  z.object({
    what: z.literal('changed'),
    fields: z.array(z.string()).readonly(),
    by: personRefSchema,
    at: instantSchema,
  }),
]);

export const entrySchema = z.object({
  id: idSchema<'register-entry'>(),
  version: z.number(),
  kind: z.string(),
  state: z.string(),
  isClosed: z.boolean(),
  isOverdue: z.boolean(),
  dueAt: instantSchema.nullable(),
  ageDays: z.number(),
  values: valuesSchema,
  /** Where what was written is a criterion by now: which one it is. */
  called: calledSchema.nullable(),
  /** Who the values name. */
  people: z.array(personRefSchema),
  owner: personRefSchema.nullable(),
  /** Null where nobody is told, or it made itself. */
  addedBy: personRefSchema.nullable(),
  addedAt: instantSchema,
  /** Oldest first. */
  steps: z.array(stepSchema),
  mayChange: z.boolean(),
  /** The moves this person may make from here. */
  moves: z.array(z.string()),
});
export type EntryView = z.infer<typeof entrySchema>;

const registerParams = z.object({ programId: idSchema<'program'>(), kind: z.string().max(40) });
const entryParams = z.object({
  programId: idSchema<'program'>(),
  entryId: idSchema<'register-entry'>(),
});

/** Those this person may read, with what is open in each and everything overdue, the longest first. */
export const listRegisters = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/registers',
  params: z.object({ programId: idSchema<'program'>() }),
  response: z.object({
    registers: z.array(
      z.object({
        kind: z.string(),
        open: z.number(),
        overdue: z.number(),
        mayAdd: z.boolean(),
        /** Says whose an entry is. */
        mayNameOwner: z.boolean(),
      }),
    ),
    overdue: z.array(entrySchema),
  }),
});

/** Newest first. */
export const listEntries = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/registers/:kind',
  params: registerParams,
  query: z.object({ after: z.string().max(400).optional() }),
  response: z.object({ entries: z.array(entrySchema), next: z.string().nullable() }),
});

export const getEntry = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/entries/:entryId',
  params: entryParams,
  response: entrySchema,
});

/** The id is the client's, so a repeated request adds nothing. */
export const addEntry = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/registers/:kind/:entryId',
  params: registerParams.extend(entryParams.shape),
  body: z.object({ ownerId: idSchema<'person'>().nullable(), values: rawValuesSchema }),
  response: entrySchema,
});

export const changeEntry = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/entries/:entryId',
  params: entryParams,
  body: z.object({
    version: z.number().int(),
    ownerId: idSchema<'person'>().nullable(),
    values: rawValuesSchema,
  }),
  response: entrySchema,
});

export const moveEntry = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/entries/:entryId/moves',
  params: entryParams,
  body: z.object({
    version: z.number().int(),
    move: z.string().max(40),
    reason: typedText(textLimits.note).nullable(),
    evidenceIds: z.array(idSchema<'evidence'>()).max(20),
    /** What the move asks for. */
    values: rawValuesSchema,
  }),
  response: entrySchema,
});
