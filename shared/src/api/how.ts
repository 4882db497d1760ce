import { z } from 'zod';
import { dispositionKinds } from '../domain/disposition/disposition.js';
import { becameOfFlags } from '../domain/flag/what-became.js';
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
  /** Why and when it ended. */
  end: z.object({ reason: z.string(), at: instantSchema }).nullable(),
  /** What is stopped, with the reason that was typed for everybody, or its code. */
  stops: z.array(
    z.object({
      kind: z.enum(stopKinds),
      ring: z.number().nullable(),
      useCaseName: z.string().nullable(),
      reason: z.string(),
      since: instantSchema,
    }),
  ),
  /** Open entries of the list that says where it falls short, as they are written there. */
  shortfalls: z.array(
    z.object({
      what: z.string(),
      useCaseId: idSchema<'use-case'>().nullable(),
      since: instantSchema,
    }),
  ),
  flags: z.object({
    overDays: z.number(),
    /** Nothing is said of a flag that nobody decided. */
    isAnyAnswered: z.boolean(),
    /** By what became of them; null where too few reporters stand behind a number. */
    parts: z.record(z.enum(becameOfFlags), z.number().nullable()),
    total: z.number().nullable(),
    /** What owners wrote for everybody, newest first. */
    told: z.array(
      z.object({
        became: z.enum(becameOfFlags),
        useCaseName: z.string().nullable(),
        at: instantSchema,
        text: z.string(),
      }),
    ),
  }),
  /** Whom the statement about data in force names; nobody here knows a group that is no ring. */
  groups: z.array(
    z.object({
      name: z.string(),
      isKnown: z.boolean(),
      /** Null where they are not counted aloud. */
      people: z.number().nullable(),
    }),
  ),
  /** What serves people least comes first. */
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
