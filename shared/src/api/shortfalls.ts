import { z } from 'zod';
import type { FoundGap } from '../domain/register/found-gap.js';

const valueSchema = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()])
  .nullable();

const foundGapSchema: z.ZodType<FoundGap> = z.discriminatedUnion('source', [
  z.object({ source: z.literal('workload'), of: z.literal('peak') }),
  z.object({ source: z.literal('use-cases'), of: z.string(), name: z.string() }),
  z.object({ source: z.literal('people'), of: z.string() }),
  z.object({
    source: z.literal('conditions'),
    subject: z.string(),
    field: z.string(),
    here: valueSchema,
    target: valueSchema,
  }),
]);

/** As somebody wrote it, or what was found, to be said in the reader's language. */
export const shortfallSchema = z.union([z.string(), foundGapSchema]);
