import { z } from 'zod';
import { grantRoles } from '../domain/access/grant.js';
import { criterionKinds } from '../domain/criterion/criterion.js';
import { textLimits } from '../domain/defaults.js';
import { criterionSources } from '../domain/gate/criterion-result.js';
import { askUnits } from '../domain/gate/gate-criterion.js';
import { gateOutcomes } from '../domain/gate/gate-outcome.js';
import { templateNames } from '../domain/gate/gate-template.js';
import { planVerdicts } from '../domain/gate/plan-pilot.js';
import { templateChangeStates } from '../domain/gate/template-change.js';
import { factSchema, outcomeSchema, resultSchema } from './criterion-results.js';
import { endpoint } from './endpoint.js';
import { shortfallSchema } from './shortfalls.js';
import { idSchema, instantSchema, personRefSchema, typedText } from './values.js';

const programParams = z.object({ programId: idSchema<'program'>() });
const changeParams = z.object({ changeId: idSchema<'template-change'>() });
const templateNameSchema = z.enum(templateNames);
const roleSchema = z.enum(grantRoles);

export const gateSchema = z.object({
  /** `phase:stress-testing`, `ring:2`, `completion`. */
  transition: z.string(),
  template: z.object({ name: templateNameSchema, version: z.number() }),
  /** Without any exception, and with those in force. */
  outcome: z.enum(gateOutcomes),
  outcomeWithExceptions: z.enum(gateOutcomes),
  /** What stands in the way comes first. */
  results: z.array(
    resultSchema.extend({
      owedBy: z.array(roleSchema).readonly(),
      mayFailureBeExcepted: z.boolean(),
      /** The exception that stands in for it. */
      waiverId: idSchema<'waiver'>().nullable(),
    }),
  ),
  /** Who owes what: everybody who holds the role, or the one person who has to. */
  needs: z.array(
    z.object({
      people: z.array(personRefSchema).readonly(),
      role: roleSchema.nullable(),
      criteria: z.array(z.string()).readonly(),
    }),
  ),
  shortfalls: z.array(shortfallSchema).readonly(),
  answer: z.string(),
  names: z.record(z.string(), z.string()).readonly(),
});
export type GateView = z.infer<typeof gateSchema>;

/** Null where there is no step left. */
export const getGate = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/gate',
  params: programParams,
  response: z.object({ gate: gateSchema.nullable() }),
});

const lineSchema = z.object({
  criterion: z.string().max(80),
  asks: z.record(z.string().max(40), z.number()),
});

/** What a template may ask, and with which numbers. */
const offeredSchema = z.object({
  criterion: z.string(),
  source: z.enum(criterionSources),
  mayFailureBeExcepted: z.boolean(),
  /** Nothing can show it yet: asked for, it stays open. */
  isAbsent: z.boolean(),
  asks: z.array(
    z.object({
      name: z.string(),
      value: z.number(),
      min: z.number(),
      max: z.number(),
      unit: z.enum(askUnits),
    }),
  ),
});

export const templateChangeSchema = z.object({
  id: idSchema<'template-change'>(),
  version: z.number(),
  template: templateNameSchema,
  drawnFrom: z.number(),
  lines: z.array(lineSchema).readonly(),
  reason: z.string(),
  proposedBy: personRefSchema,
  proposedAs: roleSchema,
  proposedAt: instantSchema,
  state: z.enum(templateChangeStates),
  endedBy: personRefSchema.nullable(),
  agreedAs: roleSchema.nullable(),
  endedAt: instantSchema.nullable(),
  mayAgree: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type TemplateChangeView = z.infer<typeof templateChangeSchema>;

const gateTemplatesSchema = z.object({
  templates: z.array(
    z.object({
      name: templateNameSchema,
      version: z.number(),
      lines: z.array(lineSchema).readonly(),
      /** What no change may leave out. */
      protectedCriteria: z.array(z.string()).readonly(),
      /** Newest first; version 0 is ready-made and nobody's. */
      history: z.array(
        z.object({
          version: z.number(),
          lines: z.array(lineSchema).readonly(),
          proposedBy: personRefSchema,
          agreedBy: personRefSchema,
          agreedAt: instantSchema,
        }),
      ),
    }),
  ),
  offered: z.array(offeredSchema),
  changes: z.array(templateChangeSchema),
  mayPropose: z.boolean(),
});
export type GateTemplatesView = z.input<typeof gateTemplatesSchema>;

export const listGateTemplates = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/gate-templates',
  params: programParams,
  response: gateTemplatesSchema,
});

/** The id is the client's, so a repeated request proposes nothing new. */
export const proposeTemplateChange = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/gate-template-changes/:changeId',
  params: programParams.extend(changeParams.shape),
  body: z.object({
    template: templateNameSchema,
    drawnFrom: z.number().int().min(0),
    lines: z.array(lineSchema).max(120),
    reason: typedText(textLimits.note),
  }),
  response: templateChangeSchema,
});

/** From here on the gate asks what was proposed. */
export const agreeTemplateChange = endpoint({
  method: 'POST',
  path: '/api/gate-template-changes/:changeId/agree',
  params: changeParams,
  body: z.object({ version: z.number().int() }),
  response: templateChangeSchema,
});

export const withdrawTemplateChange = endpoint({
  method: 'POST',
  path: '/api/gate-template-changes/:changeId/withdraw',
  params: changeParams,
  body: z.object({ version: z.number().int() }),
  response: templateChangeSchema,
});

/** What the gate would have said, week by week; or what a proposed template would have. */
export const dryRunGate = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/gate/dry-run',
  params: programParams,
  query: z.object({
    weeks: z.coerce.number().int().min(1).max(52).default(12),
    changeId: idSchema<'template-change'>().optional(),
  }),
  response: z.object({
    days: z.array(
      z.object({
        at: instantSchema,
        outcome: z.enum(gateOutcomes),
        results: z.array(z.object({ name: z.string(), outcome: outcomeSchema })).readonly(),
      }),
    ),
    /** What is asked and nothing keeps of the past. */
    notKept: z.array(z.string()).readonly(),
  }),
});

const count = z.number().int().min(0).max(10_000_000);

const plannedTermsSchema = z.object({
  measure: z.string().max(60),
  direction: z.enum(['above', 'below']),
  threshold: z.number().min(0.001).max(0.999),
  alpha: z.number().min(0.001).max(0.2),
  kind: z.enum(criterionKinds),
  minimumTrials: z.number().int().min(1).max(100_000),
  /** Which part of the pilot it speaks of. */
  share: z.number().min(0).max(1).default(1),
  expectedRate: z.number().min(0).max(1).nullable().default(null),
});

const verdictSchema = z.enum(planVerdicts);

const plannedPilotSchema = z.object({
  registered: z.array(
    z.object({
      terms: plannedTermsSchema,
      verdict: verdictSchema,
      trials: z.number().nullable(),
      passesFrom: z.number().nullable(),
      failsUpTo: z.number().nullable(),
      chances: z
        .object({
          pass: z.number(),
          fail: z.number(),
          halfBy: z.number().nullable(),
          mostBy: z.number().nullable(),
        })
        .nullable(),
    }),
  ),
  lines: z.array(
    z.object({
      criterion: z.string(),
      verdict: verdictSchema,
      planned: z.number().nullable(),
      asked: z.number().nullable(),
    }),
  ),
});
export type PlannedPilotView = z.input<typeof plannedPilotSchema>;

/** Before a pilot starts: which criteria can pass, which can fail, and which stay open however it goes. */
export const planPilot = endpoint({
  method: 'POST',
  path: '/api/programs/:programId/gate/plan',
  params: programParams,
  body: z.object({
    plan: z.object({
      people: count,
      notVolunteered: count,
      usesPerWeek: z.number().min(0).max(10_000),
      weeks: z.number().min(0).max(520),
      audits: count,
      ratings: count,
      reporters: count,
    }),
    /** What is registered already is planned for besides. */
    terms: z.array(plannedTermsSchema).max(20).default([]),
  }),
  response: plannedPilotSchema,
});

/** Every number of a snapshot once more, from what was frozen and from what the server keeps. */
export const recomputeSnapshot = endpoint({
  method: 'GET',
  path: '/api/snapshots/:snapshotId/recomputation',
  params: z.object({ snapshotId: idSchema<'snapshot'>() }),
  response: z.object({
    verdict: z.enum(['equal', 'different']),
    results: z.array(z.string()).readonly(),
    cells: z.array(z.object({ cell: z.string(), frozen: factSchema, now: factSchema })).readonly(),
    notKept: z.array(z.string()).readonly(),
  }),
});
