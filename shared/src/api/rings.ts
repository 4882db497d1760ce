import { z } from 'zod';
import { textLimits } from '../domain/defaults.js';
import { ringLimits } from '../domain/ring/ring.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, nameSchema, personRefSchema, typedText } from './values.js';

const programParams = z.object({ programId: idSchema<'program'>() });
const ringParams = programParams.extend({
  number: z.coerce.number().int().min(1).max(ringLimits.rings),
});
const value = typedText(ringLimits.value);

const ruleSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('everybody') }),
  z.object({
    by: z.literal('attribute'),
    attribute: typedText(ringLimits.attribute),
    values: z.array(value).max(ringLimits.values),
  }),
  z.object({ by: z.literal('group'), groupIds: z.array(value).max(ringLimits.values) }),
  z.object({ by: z.literal('list') }),
]);

const useCaseIds = z.array(idSchema<'use-case'>()).max(200);
const reason = typedText(textLimits.note).nullable();

const planSchema = z.object({
  name: nameSchema,
  audience: z.array(ruleSchema).max(ringLimits.rules),
  holdoutPercent: z.number().min(0).max(100),
  useCaseIds,
  humanReviewUseCaseIds: useCaseIds,
  minimumDays: z.number().int().min(0).max(365),
  orderReason: reason,
});

const ringSchema = planSchema.extend({
  number: z.number(),
  version: z.number(),
  isOpen: z.boolean(),
  plannedBy: personRefSchema,
  plannedAt: instantSchema,
});
export type RingView = z.infer<typeof ringSchema>;

const overlapReasonSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('everybody') }),
  z.object({ by: z.literal('attribute'), attribute: z.string(), values: z.array(z.string()) }),
  z.object({ by: z.literal('group'), groupIds: z.array(z.string()) }),
  z.object({ by: z.literal('unlike-rules') }),
]);

export const ringsSchema = z.object({
  rings: z.array(ringSchema),
  /** Pairs of rings that share people, or may. */
  overlaps: z.array(
    z.object({
      first: z.number(),
      second: z.number(),
      kind: z.enum(['certain', 'possible']),
      because: z.array(overlapReasonSchema),
    }),
  ),
  /** Where to start, by what is known. */
  suggested: z.array(
    z.object({
      useCaseId: idSchema<'use-case'>(),
      isReady: z.boolean(),
      reasons: z.array(
        z.enum([
          'not-ready',
          'decides-about-people',
          'value-proven',
          'value-negative',
          'value-unknown',
          'failure-manageable',
          'failure-not-manageable',
          'failure-unknown',
        ]),
      ),
    }),
  ),
  mayPlan: z.boolean(),
});
export type RingsView = z.infer<typeof ringsSchema>;

export const listRings = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/rings',
  params: programParams,
  response: ringsSchema,
});

/** Version 0 plans the next one. One that is open can only become narrower. */
export const planRing = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/rings/:number',
  params: ringParams,
  body: planSchema.extend({ version: z.number().int(), reason }),
  response: ringsSchema,
});

export const removeRing = endpoint({
  method: 'DELETE',
  path: '/api/programs/:programId/rings/:number',
  params: ringParams,
  query: z.object({ version: z.coerce.number().int() }),
  response: ringsSchema,
});
