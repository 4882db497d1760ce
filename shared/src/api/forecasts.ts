import { z } from 'zod';
import { textLimits } from '../domain/defaults.js';
import { endpoint } from './endpoint.js';
import { filterSchema, idSchema, instantSchema, personRefSchema, typedText } from './values.js';

const share = z.number().min(0).max(1);
const intervalSchema = z.object({ low: z.number(), high: z.number() });
const estimateSchema = z.object({ estimate: z.number(), low: z.number(), high: z.number() });

/** What the rollout is made of; the shares make a whole. */
const mixSchema = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('use-case'),
    shares: z.array(z.object({ useCaseId: idSchema<'use-case'>(), weight: share })).max(100),
    other: share,
  }),
  z.object({ by: z.literal('provenance'), volunteerShare: share }),
]);

const driverSchema = z.object({
  /** A use case's id, `volunteers`, `rest` or `other`. */
  name: z.string(),
  state: z.enum(['tested', 'untested', 'too-few']),
  weight: z.number(),
  widthShare: z.number(),
  furtherTrials: z.number(),
});

const placementSchema = z.enum(['below', 'within', 'above']);

export const projectionSchema = z.object({
  confidence: z.number(),
  seed: z.number(),
  naive: estimateSchema,
  covered: estimateSchema.extend({ standardError: z.number() }),
  range: intervalSchema,
  interval: intervalSchema,
  untestedWeight: z.number(),
  trials: z.number(),
  effectiveTrials: z.number(),
  drivers: z.array(driverSchema),
});
export type ProjectionView = z.infer<typeof projectionSchema>;

const programParams = z.object({ programId: idSchema<'program'>() });
const forecastParams = z.object({
  programId: idSchema<'program'>(),
  forecastId: idSchema<'forecast'>(),
});

const previewSchema = z.object({
  projection: projectionSchema,
  publishedAt: instantSchema,
  /** What all that is not known has to reach for the target. */
  rest: z
    .object({
      target: z.number(),
      weight: z.number(),
      rate: z.number(),
      mustReach: z.number(),
      verdict: z.enum(['reached-anyway', 'within-reach', 'out-of-reach']),
    })
    .nullable(),
  /** Where use has settled, if it has. */
  plateau: z
    .object({ share: z.number(), projected: placementSchema, naive: placementSchema })
    .nullable(),
});
export type ProjectionPreview = z.infer<typeof previewSchema>;

/** From what was last published; nothing is kept. */
export const previewProjection = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/projection',
  params: programParams,
  body: z.object({
    measure: typedText(60),
    mix: mixSchema,
    level: z.number().default(0.9),
    target: share.nullable().default(null),
  }),
  response: previewSchema,
});

const chanceSchema = z.object({
  direction: z.enum(['above', 'below']),
  threshold: z.number(),
  probability: z.number(),
});

const scoredSchema = z.object({
  kind: z.literal('scored'),
  isHit: z.boolean(),
  isNaiveHit: z.boolean(),
  happened: z.boolean().nullable(),
  /** Numbers where they were published, and null where they stay in the server. */
  outcome: estimateSchema
    .extend({ trials: z.number(), score: z.number(), naiveScore: z.number() })
    .nullable(),
  /** Null: the clock. */
  by: personRefSchema.nullable(),
  at: instantSchema,
});

const withdrawnSchema = z.object({
  kind: z.literal('withdrawn'),
  because: z.string(),
  by: personRefSchema,
  at: instantSchema,
});

export const forecastSchema = z.object({
  id: idSchema<'forecast'>(),
  measure: z.string(),
  filter: filterSchema,
  mix: mixSchema,
  projection: projectionSchema,
  chance: chanceSchema.nullable(),
  forecaster: personRefSchema,
  registeredAt: instantSchema,
  dueAt: instantSchema,
  ending: z.discriminatedUnion('kind', [scoredSchema, withdrawnSchema]).nullable(),
});
export type ForecastView = z.infer<typeof forecastSchema>;

const hitRateSchema = z.object({
  hits: z.number(),
  n: z.number(),
  share: estimateSchema.nullable(),
  meanScore: z.number().nullable(),
});

const calibrationSchema = z.object({
  promised: z.number().nullable(),
  honest: hitRateSchema,
  naive: hitRateSchema,
  chances: z
    .object({
      n: z.number(),
      brier: z.number(),
      naiveBrier: z.number(),
      skill: z.number().nullable(),
    })
    .nullable(),
  open: z.number(),
  withdrawn: z.number(),
});
export type CalibrationView = z.infer<typeof calibrationSchema>;

export const listForecasts = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/forecasts',
  params: programParams,
  response: z.object({
    /** Newest first. */
    forecasts: z.array(forecastSchema),
    calibration: calibrationSchema,
    forecasters: z.array(z.object({ person: personRefSchema, calibration: calibrationSchema })),
    mayForecast: z.boolean(),
  }),
});

/** Freezes what a projection says now. It cannot be changed afterwards. */
export const registerForecast = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/forecasts/:forecastId',
  params: forecastParams,
  body: z.object({
    measure: typedText(60),
    /** What will be measured when it is due. */
    filter: filterSchema,
    mix: mixSchema,
    level: z.number().default(0.9),
    dueAt: instantSchema,
    chance: chanceSchema.nullable().default(null),
  }),
  response: forecastSchema,
});

export const scoreForecast = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/forecasts/:forecastId/score',
  params: forecastParams,
  body: z.object({}),
  response: forecastSchema,
});

export const withdrawForecast = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/forecasts/:forecastId/withdrawal',
  params: forecastParams,
  body: z.object({ because: typedText(textLimits.note) }),
  response: forecastSchema,
});
