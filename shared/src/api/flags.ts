import { z } from 'zod';
import { textLimits } from '../domain/defaults.js';
import { askRoles } from '../domain/escalation/ask.js';
import {
  dismissalReasons,
  flagSources,
  flagStates,
  identityModes,
  outcomes,
  reaches,
  reasons,
} from '../domain/flag/flag.js';
import { harms, reversibilities, severities } from '../domain/flag/severity.js';
import { idSchema, instantSchema, personRefSchema } from './values.js';

/** `unassigned` stands for flags of tools without a program. */
export const programFilterSchema = z.union([idSchema<'program'>(), z.literal('unassigned')]);

export const flagFilterSchema = z.object({
  program: programFilterSchema.optional(),
  useCase: idSchema<'use-case'>().optional(),
  reason: z.enum(reasons).optional(),
  severity: z.enum(severities).optional(),
  reach: z.enum(reaches).optional(),
  mine: z.literal('true').optional(),
  overdue: z.literal('true').optional(),
});
export type FlagFilter = z.infer<typeof flagFilterSchema>;

/** One row of the board: what a person needs to choose the next flag, and nothing about who wrote the message. */
export const flagLineSchema = z.object({
  id: idSchema<'flag'>(),
  version: z.number(),
  state: z.enum(flagStates),
  excerpt: z.string(),
  toolName: z.string(),
  useCaseName: z.string().nullable(),
  programId: idSchema<'program'>().nullable(),
  reason: z.enum(reasons),
  reach: z.enum(reaches),
  severity: z.enum(severities),
  heldBy: personRefSchema.nullable(),
  raisedAt: instantSchema,
  dueAt: instantSchema.nullable(),
});
export type FlagLine = z.infer<typeof flagLineSchema>;

export const askSchema = z.object({
  person: personRefSchema,
  role: z.enum(askRoles),
  askedAt: instantSchema,
  respondBy: instantSchema,
});

export const correctionSchema = z.object({
  recipients: z.string().nullable(),
  owner: personRefSchema.nullable(),
  dueAt: instantSchema,
  closed: z
    .object({
      how: z.enum(['done', 'not-possible']),
      text: z.string(),
      by: personRefSchema,
      at: instantSchema,
    })
    .nullable(),
});

export const severityBasisSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('provisional') }),
  z.object({
    kind: z.literal('assessed'),
    harm: z.enum(harms),
    reversibility: z.enum(reversibilities),
  }),
  z.object({ kind: z.literal('overridden'), because: z.string() }),
]);

export const flagPageSchema = flagLineSchema.extend({
  useCaseId: idSchema<'use-case'>().nullable(),
  report: z.object({
    text: z.string(),
    source: z.enum(flagSources),
    toolVersion: z.string().nullable(),
    phase: z.string().nullable(),
    ring: z.number().nullable(),
    outcome: z.enum(outcomes).nullable(),
    minutesCorrecting: z.number().nullable(),
    note: z.string().nullable(),
    messageLink: z.string().nullable(),
    mode: z.enum(identityModes),
  }),
  severityBasis: severityBasisSchema,
  additions: z.array(z.object({ text: z.string(), at: instantSchema })),
  attachments: z.array(
    z.object({ id: idSchema<'attachment'>(), contentType: z.string(), addedAt: instantSchema }),
  ),
  claimUntil: instantSchema.nullable(),
  ask: askSchema.nullable(),
  question: z
    .object({
      text: z.string(),
      askedBy: personRefSchema,
      askedAt: instantSchema,
      reply: z.string().nullable(),
      repliedAt: instantSchema.nullable(),
    })
    .nullable(),
  correction: correctionSchema.nullable(),
  answer: z
    .object({
      kind: z.enum(['changed', 'no-change']),
      text: z.string(),
      by: personRefSchema,
      at: instantSchema,
    })
    .nullable(),
  dismissal: z
    .object({
      reason: z.enum(dismissalReasons),
      text: z.string(),
      by: personRefSchema,
      at: instantSchema,
    })
    .nullable(),
  answerBy: instantSchema,
  undoUntil: instantSchema.nullable(),
  /** Named reporters are shown to owners; a confidential one only after a recorded look. */
  reporter: personRefSchema.nullable(),
  maySeeReporter: z.boolean(),
  told: z.enum(['waiting', 'sent', 'failed', 'undeliverable', 'seen']).nullable(),
});
export type FlagPage = z.infer<typeof flagPageSchema>;

export const historyLineSchema = z.object({
  id: z.string(),
  at: instantSchema,
  type: z.string(),
  by: personRefSchema.nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  isSealed: z.boolean(),
});
export type HistoryLine = z.infer<typeof historyLineSchema>;

export const noteText = z.string().trim().max(textLimits.note);
