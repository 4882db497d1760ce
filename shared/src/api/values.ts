import { z } from 'zod';
import type { Id } from '../lib/ids.js';
import { uuidPattern } from '../lib/uuid-v7.js';
import { textLimits } from '../domain/defaults.js';
import { provenances } from '../domain/participant/participant.js';
import { strata } from '../domain/participant/stratum.js';

const uuidSchema: unknown = z.string().regex(uuidPattern);

/** One schema serves all nouns, for making one costs more than using it; what differs is the brand alone. */
export function idSchema<Noun extends string>() {
  return uuidSchema as z.ZodType<Id<Noun>, string>;
}

export const instantSchema = z.number().int().min(0).max(8_640_000_000_000_000);

/** Text people type. A NUL character would cut the text short in a database, so it is refused. */
export function typedText(limit: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(limit)
    .refine((text) => !text.includes('\u0000'), { message: 'nul-character' });
}

export const nameSchema = typedText(textLimits.name);

/** What every refusal looks like on the wire; `shared/text` words the code. */
export const problemSchema = z.object({
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** Where it was typed: the path of the field, for input that could not be read. */
  fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** Of whom or what a number speaks. */
export const filterSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('all') }),
  z.object({ by: z.literal('use-case'), useCaseId: idSchema<'use-case'>() }),
  z.object({ by: z.literal('ring'), ring: z.number().int().min(0).max(99) }),
  z.object({ by: z.literal('provenance'), provenance: z.enum(provenances) }),
  z.object({ by: z.literal('stratum'), stratum: z.enum(strata) }),
]);

export const personRefSchema = z.object({
  id: idSchema<'person'>(),
  name: z.string(),
  isAbsent: z.boolean(),
});
export type PersonRef = z.infer<typeof personRefSchema>;
