import { z } from 'zod';
import { criterionSources, resultOutcomes } from '../domain/gate/criterion-result.js';

export const outcomeSchema = z.enum(resultOutcomes);

export const factSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What was counted when it was decided, as far as it may be told. */
const toldSchema = z.object({
  trials: z.number(),
  rate: z.object({ estimate: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export type ToldCountView = z.infer<typeof toldSchema>;

/** What a gate says of one thing that must be shown. */
export const resultSchema = z.object({
  name: z.string(),
  source: z.enum(criterionSources),
  outcome: outcomeSchema,
  because: z.string(),
  facts: z.record(z.string(), factSchema).readonly(),
  furtherTrials: z.number().nullable(),
  told: toldSchema.nullable(),
});
