import { z } from 'zod';

/** What the words for something that must be shown need to name the very one. */
export const calledSchema = z.object({
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).readonly(),
  names: z.record(z.string(), z.string()).readonly(),
});
export type Called = z.infer<typeof calledSchema>;
