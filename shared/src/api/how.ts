import { z } from 'zod';
import { dispositionKinds } from '../domain/disposition/disposition.js';
import { phases } from '../domain/program/program.js';
import { stopKinds } from '../domain/program/stage.js';
import { endpoint } from './endpoint.js';
import { measureSchema } from './measures.js';
import { idSchema, instantSchema, personRefSchema } from './values.js';

const underWayShape = {
  id: idSchema<'program'>(),
  name: z.string(),
  toolName: z.string(),
  phase: z.enum(phases),
  ring: z.number().nullable(),
};

/** Programs under way; that they exist is no secret from anybody who works here. */
export const listUnderWay = endpoint({
  method: 'GET',
  path: '/api/how',
  response: z.object({ programs: z.array(z.object(underWayShape)) }),
});

const howSchema = z.object({
  ...underWayShape,
  since: instantSchema.nullable(),
  useCases: z.array(
    z.object({
      id: idSchema<'use-case'>(),
      name: z.string(),
      /** Of everybody; null until somebody judged it. */
      disposition: z.enum(dispositionKinds).nullable(),
      accountable: personRefSchema.nullable(),
      deputy: personRefSchema.nullable(),
      /** The severest stop that reaches it. */
      stop: z.enum(stopKinds).nullable(),
    }),
  ),
  publishedAt: instantSchema.nullable(),
  /** How it performs, also where it falls short; published numbers alone. */
  measures: z.array(measureSchema),
});
export type HowView = z.infer<typeof howSchema>;

/** "How is it going?", for everybody who works with it or will. */
export const getHowItGoes = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/how',
  params: z.object({ programId: idSchema<'program'>() }),
  response: howSchema,
});
