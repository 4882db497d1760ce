import { z } from 'zod';
import { criterionKinds } from '../domain/criterion/criterion.js';
import { criterionOutcomes, openReasons } from '../domain/criterion/evaluate-criterion.js';
import { measurerRelations } from '../domain/criterion/measurer.js';
import { endpoint } from './endpoint.js';
import { filterSchema, idSchema, instantSchema, personRefSchema, typedText } from './values.js';

const directionSchema = z.enum(['above', 'below']);
const share = z.number().min(0).max(1);

/** What was last published of it; nothing finer about people leaves the server. */
const publishedShareSchema = z.object({
  estimate: share,
  low: share,
  high: share,
  trials: z.number(),
  measuredAt: instantSchema,
});

const seriesSchema = z.object({
  series: z.number(),
  outcome: z.enum(criterionOutcomes),
  openBecause: z.enum(openReasons).nullable(),
  /** About so many more, in steps. */
  furtherTrials: z.number().nullable(),
  looks: z.number(),
  lastLookAt: instantSchema.nullable(),
  decidedAt: instantSchema.nullable(),
});
export type CriterionSeries = z.infer<typeof seriesSchema>;

const terms = {
  measure: typedText(60),
  filter: filterSchema,
  direction: directionSchema,
  threshold: z.number(),
  alpha: z.number(),
  kind: z.enum(criterionKinds),
  minimumTrials: z.number().int(),
  lookFrom: instantSchema,
  isIndependent: z.boolean(),
};

const versionSchema = z.object({
  ...terms,
  version: z.number(),
  measurer: z.object({ person: personRefSchema, relation: z.enum(measurerRelations) }),
  registeredBy: personRefSchema,
  registeredAt: instantSchema,
  /** Something of it had been counted before it was registered. */
  isAfterData: z.boolean(),
  /** Oldest first; the last one counts. */
  series: z.array(seriesSchema).min(1),
  /** Null where nothing was published. */
  published: z.union([publishedShareSchema, z.literal('too-few')]).nullable(),
});
export type CriterionVersionView = z.infer<typeof versionSchema>;

export const criterionSchema = z.object({
  id: idSchema<'criterion'>(),
  /** Newest first; every version keeps its result. */
  versions: z.array(versionSchema).min(1),
});
export type CriterionView = z.infer<typeof criterionSchema>;

const offeredSchema = z.object({
  measure: z.string(),
  class: z.enum(['gating', 'guardrail', 'context']),
  better: z.enum(['higher', 'lower', 'neither']),
  by: z.array(z.enum(['all', 'use-case', 'ring', 'provenance', 'stratum'])),
  /** It still rises by itself, so it can be looked at once and not every day. */
  isOpenEnded: z.boolean(),
});
export type OfferedShareView = z.infer<typeof offeredSchema>;

const programParams = z.object({ programId: idSchema<'program'>() });

export const listCriteria = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/criteria',
  params: programParams,
  response: z.object({
    criteria: z.array(criterionSchema),
    /** Of what one may be registered, and a forecast be made, also before anything was measured. */
    offered: z.array(offeredSchema),
    mayRegister: z.boolean(),
  }),
});

/** Version 0 makes it; any other makes the next one. */
export const registerCriterion = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/criteria/:criterionId',
  params: z.object({ programId: idSchema<'program'>(), criterionId: idSchema<'criterion'>() }),
  body: z.object({
    ...terms,
    version: z.number().int().min(0),
    alpha: z.number().default(0.05),
    /** From now on, unless another day is agreed on. */
    lookFrom: instantSchema.nullable().default(null),
    measurer: z.object({ personId: idSchema<'person'>(), relation: z.enum(measurerRelations) }),
  }),
  response: criterionSchema,
});
