import { z } from 'zod';
import { provenances } from '../domain/participant/participant.js';
import { labelSources, strata } from '../domain/participant/stratum.js';
import { endpoint } from './endpoint.js';
import { idSchema } from './values.js';

/** What a program keeps about the person who asks. Nobody else is ever told. */
const myLabelsSchema = z.object({
  programId: idSchema<'program'>(),
  programName: z.string(),
  version: z.number(),
  provenance: z.enum(provenances),
  labels: z.array(z.object({ stratum: z.enum(strata), source: z.enum(labelSources) })),
});
export type MyLabels = z.infer<typeof myLabelsSchema>;

export const listMyLabels = endpoint({
  method: 'GET',
  path: '/api/my/labels',
  response: z.object({ programs: z.array(myLabelsSchema) }),
});

/** From then on they are one's own word, and no import changes them. */
export const saveMyLabels = endpoint({
  method: 'PUT',
  path: '/api/my/labels/:programId',
  params: z.object({ programId: idSchema<'program'>() }),
  body: z.object({
    version: z.number().int().min(1),
    strata: z.array(z.enum(strata)).max(strata.length),
  }),
  response: myLabelsSchema,
});
