import { z } from 'zod';
import { earlyWarnings, lampStates } from '../domain/measure/early-warnings.js';
import { hiddenReasons } from '../domain/measure/edition.js';
import type { Filter, MeasureResult } from '../domain/measure/measure.js';
import { filterBys } from '../domain/measure/measure.js';
import { provenances } from '../domain/participant/participant.js';
import { strata } from '../domain/participant/stratum.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema } from './values.js';

const filterSchema: z.ZodType<Filter> = z.discriminatedUnion('by', [
  z.object({ by: z.literal('all') }),
  z.object({ by: z.literal('use-case'), useCaseId: idSchema<'use-case'>() }),
  z.object({ by: z.literal('ring'), ring: z.number() }),
  z.object({ by: z.literal('provenance'), provenance: z.enum(provenances) }),
  z.object({ by: z.literal('stratum'), stratum: z.enum(strata) }),
]);

const cellSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('shown'),
    filter: filterSchema,
    measuredAt: instantSchema,
    /** Of what the measure counted then; 1 if unsaid. */
    version: z.number().exactOptional(),
    /** As the measure made it; its forms are listed in `domain/measure/measure.ts`. */
    result: z.custom<MeasureResult>(),
  }),
  z.object({
    kind: z.literal('hidden'),
    filter: filterSchema,
    measuredAt: instantSchema,
    because: z.enum(hiddenReasons),
  }),
]);

export const measureSchema = z.object({
  name: z.string(),
  class: z.enum(['gating', 'guardrail', 'context', 'vanity']),
  better: z.enum(['higher', 'lower', 'neither']),
  learning: z.enum(['transfer', 'capacity']).nullable(),
  cells: z.array(cellSchema),
});
export type MeasureView = z.infer<typeof measureSchema>;

/** The edition that holds now; `null` while nothing has been published yet. */
export const listMeasures = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/measures',
  params: z.object({ programId: idSchema<'program'>() }),
  response: z.object({
    edition: z
      .object({ number: z.number(), publishedAt: instantSchema, smallestGroup: z.number() })
      .nullable(),
    useCases: z.array(z.object({ id: idSchema<'use-case'>(), name: z.string() })),
    measures: z.array(measureSchema),
  }),
});

/**
 * What the editions said of one measure, oldest first: of everybody, and by one more cut. Only what
 * the newest edition still tells apart has a past.
 */
export const getMeasureHistory = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/measures/:measure/history',
  params: z.object({ programId: idSchema<'program'>(), measure: z.string().max(60) }),
  query: z.object({ by: z.enum(filterBys).default('all') }),
  response: z.object({
    editions: z.array(
      z.object({ number: z.number(), publishedAt: instantSchema, cells: z.array(cellSchema) }),
    ),
    /** How many editions there were before these. */
    earlier: z.number(),
  }),
});

const lampSchema = z.object({ warning: z.enum(earlyWarnings), state: z.enum(lampStates) });
export type LampView = z.infer<typeof lampSchema>;

/** Five ways a pilot goes wrong before anybody can see it in a result. */
export const listEarlyWarnings = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/early-warnings',
  params: z.object({ programId: idSchema<'program'>() }),
  response: z.object({ lamps: z.array(lampSchema) }),
});
