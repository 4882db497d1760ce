import { z } from 'zod';
import { grantRoles } from '../domain/access/grant.js';
import { resultOutcomes } from '../domain/gate/criterion-result.js';
import { gateOutcomes } from '../domain/gate/gate-outcome.js';
import { attentions } from '../domain/program/attention.js';
import { phases } from '../domain/program/program.js';
import { stopKinds } from '../domain/program/stage.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, personRefSchema } from './values.js';
import { waitingSchema } from './waiting.js';

/** Of criteria, by what they said at the last look. */
const healthSchema = z.object({
  evaluatedAt: instantSchema,
  transition: z.string(),
  outcome: z.enum(gateOutcomes),
  counts: z.record(z.enum(resultOutcomes), z.number()),
  excepted: z.number(),
});

const problemSplitSchema = z.object({
  sameFaster: z.number(),
  differentProblem: z.number(),
  /** Nobody said. */
  unsaid: z.number(),
});

const portfolioLineSchema = z.object({
  id: idSchema<'program'>(),
  name: z.string(),
  toolName: z.string(),
  isDemo: z.boolean(),
  /** Each phase is a question; that of a completed or ended program is answered. */
  phase: z.enum(phases),
  ring: z.number().nullable(),
  since: instantSchema.nullable(),
  lead: personRefSchema.nullable(),
  owners: z.array(z.object({ person: personRefSchema, role: z.enum(grantRoles) })),
  decideBy: instantSchema.nullable(),
  isOverdue: z.boolean(),
  extensions: z.number(),
  /** Why it stands at the top. */
  attention: z.array(z.enum(attentions)),
  /** Null until the clock has looked. */
  health: healthSchema.nullable(),
  stops: z.array(
    z.object({
      kind: z.enum(stopKinds),
      ring: z.number().nullable(),
      useCaseName: z.string().nullable(),
      since: instantSchema,
    }),
  ),
  /** What has waited longest first. */
  waiting: z.array(waitingSchema),
  useCases: problemSplitSchema,
  /** All of its use cases do the same as before, only faster. */
  isAllSameFaster: z.boolean(),
});
export type PortfolioLine = z.infer<typeof portfolioLineSchema>;

/**
 * Overdue, twice extended and twice inconclusive first, then what has waited longest. For whoever runs
 * or sponsors a program, and who reads over all of them.
 */
export const listPortfolio = endpoint({
  method: 'GET',
  path: '/api/portfolio',
  query: z.object({
    ownerId: idSchema<'person'>().optional(),
    phase: z.enum(phases).optional(),
    health: z.enum([...gateOutcomes, 'unknown']).optional(),
  }),
  response: z.object({
    programs: z.array(portfolioLineSchema),
    /** Of everything under way that the reader may see, whatever was filtered. */
    useCases: problemSplitSchema,
    isAllSameFaster: z.boolean(),
  }),
});
