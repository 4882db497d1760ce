import { z } from 'zod';
import { grantRoles } from '../domain/access/grant.js';
import { waitingNouns } from '../domain/program/waiting.js';
import { calledSchema } from './called.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, personRefSchema } from './values.js';

const waitingShape = {
  noun: z.enum(waitingNouns),
  /** Of what the noun says; a decision and a step have the program's. */
  id: z.string(),
  program: z.object({ id: idSchema<'program'>(), name: z.string() }),
  /** The transition, criterion, template or phase; the kind of evidence, sheet or register. */
  what: z.string(),
  /** What people call it, where they gave it a name. */
  title: z.string().nullable(),
  /** Of what must be shown: which one it is. */
  called: calledSchema,
  /** What a sheet is about, as its address has it; of what somebody is asked, the list it stands in. */
  subject: z.string().nullable(),
  since: instantSchema,
  dueAt: instantSchema.nullable(),
  isOverdue: z.boolean(),
};

const whySchema = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('function'),
    role: z.enum(grantRoles),
    onBehalfOf: personRefSchema.nullable(),
  }),
  z.object({ by: z.literal('signature'), name: z.string() }),
  z.object({ by: z.literal('owner') }),
  z.object({ by: z.literal('asked') }),
]);

export const waitingSchema = z.object({ ...waitingShape, waitsFor: z.array(personRefSchema) });
export type WaitingView = z.infer<typeof waitingSchema>;

const myWaitingSchema = z.object({ ...waitingShape, why: z.array(whySchema) });
export type MyWaitingView = z.infer<typeof myWaitingSchema>;

/** Everything that waits for whoever asks, in every program; what has waited longest comes first. */
export const listMyWaiting = endpoint({
  method: 'GET',
  path: '/api/my/waiting',
  response: z.object({ waiting: z.array(myWaitingSchema) }),
});
