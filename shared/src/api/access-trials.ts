import { z } from 'zod';
import { accessVariants } from '../domain/access-answer/answer-access.js';
import { accessGrounds } from '../domain/access-answer/explain-answer.js';
import { ringLimits } from '../domain/ring/ring.js';
import { endpoint } from './endpoint.js';
import { idSchema, personRefSchema, typedText } from './values.js';

export const trialLimits = {
  /** Longer than any identifier a directory gives. */
  targetingKey: 256,
} as const;

const value = z.string().max(ringLimits.value);

const toldSchema = z.object({
  flagKey: z.string(),
  /** Null where the program as a whole is asked about. */
  useCase: z.object({ id: idSchema<'use-case'>(), name: z.string() }).nullable(),
  ground: z.enum(accessGrounds),
  /** What a tool is told, in the protocol's form. */
  answer: z.object({
    key: z.string(),
    value: z.boolean(),
    reason: z.string(),
    variant: z.enum(accessVariants),
    metadata: z.object({
      programId: idSchema<'program'>(),
      phase: z.string(),
      version: z.number(),
      ring: z.number().optional(),
      isHumanReviewOnly: z.boolean(),
      isOnHold: z.boolean(),
    }),
  }),
});
export type AccessTold = z.infer<typeof toldSchema>;

/**
 * What a tool would be told right now of one person: their access and nothing else. Who looked is on
 * record. Attributes are what the tool would send along from the directory.
 */
export const tryAccess = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/access-trials',
  params: z.object({ programId: idSchema<'program'>() }),
  body: z.object({
    /** The directory's id of somebody, whether or not they have ever been here. */
    targetingKey: typedText(trialLimits.targetingKey),
    /** Null for everything there is to ask. */
    useCaseId: idSchema<'use-case'>().nullable(),
    attributes: z
      .record(
        z.string().min(1).max(ringLimits.attribute),
        z.union([value, z.array(value).max(ringLimits.values)]),
      )
      .refine((attributes) => Object.keys(attributes).length <= ringLimits.rules),
  }),
  response: z.object({
    /** Null where nobody here has this id. */
    person: personRefSchema.nullable(),
    told: z.array(toldSchema),
  }),
});
