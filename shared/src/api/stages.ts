import { z } from 'zod';
import { textLimits } from '../domain/defaults.js';
import { phases } from '../domain/program/program.js';
import { stopKinds } from '../domain/program/stage.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, personRefSchema, typedText } from './values.js';

const programParams = z.object({ programId: idSchema<'program'>() });
const version = z.number().int();
const reason = typedText(textLimits.note);

const scopeSchema = z.object({
  ring: z.number().int().min(1).max(99).nullable(),
  useCaseId: idSchema<'use-case'>().nullable(),
});

const stopSchema = z.object({
  id: idSchema<'halt'>(),
  kind: z.enum(stopKinds),
  scope: scopeSchema,
  reason: z.string(),
  /** Nobody where a guardrail did it. */
  by: personRefSchema.nullable(),
  at: instantSchema,
});
export type StopView = z.infer<typeof stopSchema>;

export const stageSchema = z.object({
  programId: idSchema<'program'>(),
  programName: z.string(),
  version: z.number(),
  lead: personRefSchema.nullable(),
  phase: z.enum(phases),
  ring: z.number().nullable(),
  since: instantSchema,
  /** Advance, extend or end by then. */
  decideBy: instantSchema.nullable(),
  isOverdue: z.boolean(),
  extensions: z.array(
    z.object({
      until: instantSchema,
      reason: z.string(),
      by: personRefSchema,
      at: instantSchema,
    }),
  ),
  stops: z.array(stopSchema),
  /** To the question it stands before now. */
  answer: z
    .object({
      text: z.string(),
      evidenceIds: z.array(idSchema<'evidence'>()),
      by: personRefSchema,
      at: instantSchema,
    })
    .nullable(),
  steps: z.array(
    z.object({
      transition: z.string(),
      approvalId: idSchema<'approval'>(),
      snapshotId: idSchema<'snapshot'>(),
      at: instantSchema,
    }),
  ),
  furthestRing: z.number(),
  /** With the phase and ring it stood in until then. */
  end: z
    .object({
      reason: z.string(),
      by: personRefSchema,
      at: instantSchema,
      phase: z.enum(phases),
      ring: z.number().nullable(),
    })
    .nullable(),
  /** The one step that may come next. */
  next: z.string().nullable(),
  /** Until when the open ring has to stay open. */
  dwellEndsAt: instantSchema.nullable(),
  mayDecide: z.boolean(),
  mayStop: z.boolean(),
  mayNameLead: z.boolean(),
});
export type StageView = z.infer<typeof stageSchema>;

export const getStage = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/stage',
  params: programParams,
  response: stageSchema,
});

/** The written answer to the question of the phase or ring; it cites evidence. */
export const answerStage = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/stage/answer',
  params: programParams,
  body: z.object({
    version,
    answer: typedText(textLimits.answer),
    evidenceIds: z.array(idSchema<'evidence'>()).max(100),
  }),
  response: stageSchema,
});

export const advanceStage = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/stage/advance',
  params: programParams,
  body: z.object({ version }),
  response: stageSchema,
});

export const extendStage = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/stage/extend',
  params: programParams,
  body: z.object({ version, until: instantSchema, reason }),
  response: stageSchema,
});

export const retreatStage = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/stage/retreat',
  params: programParams,
  body: z.object({ version, reason }),
  response: stageSchema,
});

export const endStage = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/stage/end',
  params: programParams,
  body: z.object({ version, reason }),
  response: stageSchema,
});

/** Whoever leads a pilot already says which of theirs ends instead. */
export const nameLead = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/stage/lead',
  params: programParams,
  body: z.object({
    version,
    leadId: idSchema<'person'>(),
    instead: z.object({ programId: idSchema<'program'>(), reason }).nullable(),
  }),
  response: stageSchema,
});

/** Without a version: whoever sees harm need not have seen the latest page. */
export const stopStage = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/stage/stops',
  params: programParams,
  body: scopeSchema.extend({ kind: z.enum(stopKinds), reason }),
  response: stageSchema,
});

export const resumeStage = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/stage/stops/:stopId/resume',
  params: programParams.extend({ stopId: idSchema<'halt'>() }),
  body: z.object({ reason }),
  response: stageSchema,
});
