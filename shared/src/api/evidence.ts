import { z } from 'zod';
import { measurerRelations } from '../domain/criterion/measurer.js';
import { textLimits } from '../domain/defaults.js';
import { evidenceTypes } from '../domain/evidence/evidence.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, nameSchema, personRefSchema, typedText } from './values.js';

const programParams = z.object({ programId: idSchema<'program'>() });
const evidenceParams = z.object({ evidenceId: idSchema<'evidence'>() });

const mostFigures = 20;
const figureName = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const figuresSchema = z
  .record(figureName, z.number())
  .refine((figures) => Object.keys(figures).length <= mostFigures, { message: 'too_many' });

/** Nothing but the web: an address of another sort could run in whoever opens it. */
const linkSchema = typedText(400).refine((link) => /^https?:\/\/\S+$/.test(link), {
  message: 'no-web-address',
});

const findingShape = {
  title: nameSchema,
  text: typedText(textLimits.statement),
  link: linkSchema.nullable(),
  figures: figuresSchema,
  measurer: z.object({ personId: idSchema<'person'>(), relation: z.enum(measurerRelations) }),
  /** Null for as long as evidence may hold. There is no date to give: the server's counts. */
  holdsForDays: z.number().int().min(1).max(400).nullable(),
};

const withdrawalSchema = z.object({
  by: personRefSchema,
  at: instantSchema,
  reason: z.string(),
});

export const evidenceSchema = z.object({
  id: idSchema<'evidence'>(),
  version: z.number(),
  type: z.enum(evidenceTypes),
  title: z.string(),
  text: z.string(),
  link: z.string().nullable(),
  figures: z.record(z.string(), z.number()),
  owner: personRefSchema,
  /** As they were found to be, not as they said. */
  measurer: z.object({ person: personRefSchema, relation: z.enum(measurerRelations) }),
  isIndependent: z.boolean(),
  recordedBy: personRefSchema,
  recordedAt: instantSchema,
  firstRecordedAt: instantSchema,
  expiresAt: instantSchema,
  standing: z.enum(['valid', 'expired', 'withdrawn']),
  withdrawal: withdrawalSchema.nullable(),
  mayWithdraw: z.boolean(),
});
export type EvidenceView = z.infer<typeof evidenceSchema>;

export const listEvidence = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/evidence',
  params: programParams,
  response: z.object({ evidence: z.array(evidenceSchema), mayRecord: z.boolean() }),
});

/** The client makes the id, so a repeated request is harmless. */
export const recordEvidence = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/evidence/:evidenceId',
  params: programParams.extend(evidenceParams.shape),
  body: z.object({ type: z.enum(evidenceTypes), ownerId: idSchema<'person'>(), ...findingShape }),
  response: evidenceSchema,
});

export const renewEvidence = endpoint({
  method: 'POST',
  path: '/api/evidence/:evidenceId/renew',
  params: evidenceParams,
  body: z.object({ version: z.number().int(), ...findingShape }),
  response: evidenceSchema,
});

export const withdrawEvidence = endpoint({
  method: 'POST',
  path: '/api/evidence/:evidenceId/withdraw',
  params: evidenceParams,
  body: z.object({ version: z.number().int(), reason: typedText(textLimits.note) }),
  response: evidenceSchema,
});
