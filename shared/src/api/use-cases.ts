import { z } from 'zod';
import { textLimits } from '../domain/defaults.js';
import { comparableForms } from '../domain/disposition/condition-met.js';
import { measureNames } from '../domain/measure/measure-name.js';
import { accessPaths, problemClasses } from '../domain/use-case/use-case-traits.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, personRefSchema, typedText } from './values.js';

const programParams = z.object({ programId: idSchema<'program'>() });
const useCaseParams = z.object({ useCaseId: idSchema<'use-case'>() });
const version = z.number().int();
const rate = z.number().min(0).max(1);

const saidSchema = z.object({
  problemClass: z.enum(problemClasses).nullable(),
  accessPath: z.enum(accessPaths).nullable(),
  decidesAboutPeople: z.boolean().nullable(),
  tellsThem: z.boolean().nullable(),
  goesToOthers: z.boolean().nullable(),
});

const conditionSchema = z.object({
  measure: z.enum(measureNames),
  comparison: z.enum(['at-least', 'at-most']),
  threshold: z.number(),
  minimumTrials: z.number().int(),
});

const sentValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), allowedErrorRate: rate, badErrorRate: rate }),
  z.object({ kind: z.literal('needs-design'), what: typedText(textLimits.note) }),
  z.object({ kind: z.literal('staged-for-later'), condition: conditionSchema }),
  z.object({ kind: z.literal('out-of-scope'), because: typedText(textLimits.note) }),
]);

const shownValueSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), allowedErrorRate: rate, badErrorRate: rate }),
  /** Null where the audits of a stage said so. */
  z.object({ kind: z.literal('needs-design'), what: z.string().nullable() }),
  z.object({ kind: z.literal('staged-for-later'), condition: conditionSchema }),
  z.object({ kind: z.literal('out-of-scope'), because: z.string() }),
]);

const dispositionSchema = z.object({
  segment: z.string(),
  version: z.number(),
  value: shownValueSchema,
  judgedInRing: z.number().nullable(),
  by: personRefSchema.nullable(),
  at: instantSchema,
  conditionMetAt: instantSchema.nullable(),
});

export const useCaseListSchema = z.object({
  useCases: z.array(
    saidSchema.extend({
      id: idSchema<'use-case'>(),
      name: z.string(),
      isRetired: z.boolean(),
      version: z.number(),
      /** What tools ask for it by. */
      flagKey: z.string(),
      /** Of the real work; null until somebody stated it. */
      sharePercent: z.number().nullable(),
      shareSource: z.string().nullable(),
      dispositions: z.array(dispositionSchema),
    }),
  ),
  /** Version 0 where nobody stated shares yet; then all of the work is unknown. */
  workload: z.object({ version: z.number(), otherPercent: z.number() }),
  /** What "later" may depend on, and as what it is measured. */
  conditionMeasures: z
    .array(z.object({ name: z.enum(measureNames), form: z.enum(comparableForms) }))
    .readonly(),
  mayEdit: z.boolean(),
});
export type UseCaseListView = z.infer<typeof useCaseListSchema>;

export const listUseCases = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/use-cases',
  params: programParams,
  response: useCaseListSchema,
});

export const setUseCaseTraits = endpoint({
  method: 'PUT',
  path: '/api/use-cases/:useCaseId/traits',
  params: useCaseParams,
  body: saidSchema.extend({ version }),
  response: useCaseListSchema,
});

/** All shares together: with what nobody knows they are 100 per cent. */
export const stateWorkload = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/workload',
  params: programParams,
  body: z.object({
    version,
    shares: z
      .array(
        z.object({
          useCaseId: idSchema<'use-case'>(),
          percent: z.number(),
          source: typedText(textLimits.name),
        }),
      )
      .max(200),
    otherPercent: z.number(),
  }),
  response: useCaseListSchema,
});

/** Of one use case in one segment; version 0 is the first word on it. */
export const setDisposition = endpoint({
  method: 'PUT',
  path: '/api/use-cases/:useCaseId/disposition',
  params: useCaseParams,
  body: z.object({ version, segment: typedText(60), value: sentValueSchema }),
  response: useCaseListSchema,
});
