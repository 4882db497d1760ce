import { z } from 'zod';
import { grantRoles } from '../domain/access/grant.js';
import { resultOutcomes } from '../domain/gate/criterion-result.js';
import { decisionTypes } from '../domain/program/decision-type.js';
import { basisChangeKinds } from '../domain/snapshot/basis-change.js';
import { calledSchema } from './called.js';
import { endpoint } from './endpoint.js';
import { snapshotDiffSchema } from './snapshot-diff.js';
import { idSchema, instantSchema, personRefSchema } from './values.js';

const outcomeSchema = z.enum(resultOutcomes);

const decisionSchema = z.object({
  id: z.string(),
  at: instantSchema,
  type: z.enum(decisionTypes),
  /** Of what was decided: an approval, exception, delegation, proposal, use case, or the program. */
  subjectId: z.string(),
  /** Nobody where the clock, a change or a guardrail did it, or where the name was erased. */
  by: personRefSchema.nullable(),
  /** As what they spoke, where it was as something. */
  role: z.enum(grantRoles).nullable(),
  onBehalfOf: personRefSchema.nullable(),
  /** Who was named, or was handed something. */
  toWhom: personRefSchema.nullable(),
  /** What they wrote about it; null where nothing was said, or it was erased. */
  reason: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Of an exception that was asked for: from which criterion. */
  called: calledSchema,
  /** Of a no: what would make it a yes. */
  criteria: z.array(z.string()),
  /** What made a question void. */
  changes: z.array(z.object({ kind: z.enum(basisChangeKinds), key: z.string(), name: z.string() })),
  /** One of the snapshots beside. */
  snapshotId: idSchema<'snapshot'>().nullable(),
});
export type DecisionView = z.infer<typeof decisionSchema>;

const snapshotSchema = z.object({
  id: idSchema<'snapshot'>(),
  hash: z.string(),
  takenAt: instantSchema,
  transition: z.string(),
  counts: z.record(outcomeSchema, z.number()),
  /** So many exceptions were in force. */
  waivers: z.number(),
  answer: z.string(),
  names: z.record(z.string(), z.string()),
  /** What names a criterion that is one of several, criterion by criterion. */
  facts: z.record(z.string(), calledSchema.shape.facts),
  /** The last one of the program before it; null for the first. */
  beforeId: idSchema<'snapshot'>().nullable(),
  /** To that one; null for the first. */
  diff: snapshotDiffSchema.nullable(),
});
export type DecidedOn = z.infer<typeof snapshotSchema>;

/** What happened: every decision about a program, newest first, with what it was decided on. */
export const listHistory = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/history',
  params: z.object({ programId: idSchema<'program'>() }),
  query: z.object({ after: z.string().max(200).optional() }),
  response: z.object({
    decisions: z.array(decisionSchema),
    snapshots: z.array(snapshotSchema),
    next: z.string().nullable(),
  }),
});
