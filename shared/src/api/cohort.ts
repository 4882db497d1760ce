import { z } from 'zod';
import { comparisons } from '../domain/cohort-rule/cohort-rule.js';
import { windowKinds, windowStates } from '../domain/window/window.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, nameSchema, personRefSchema } from './values.js';

const programParams = z.object({ programId: idSchema<'program'>() });

/** What may be left empty here and is asked for by the decision, in words of its own. */
function text(limit: number) {
  return z
    .string()
    .trim()
    .max(limit)
    .refine((value) => !value.includes('\u0000'), { message: 'nul-character' });
}

const ruleContent = {
  name: nameSchema,
  indicator: text(200),
  comparison: z.enum(comparisons),
  threshold: z.number().min(-1_000_000_000).max(1_000_000_000),
  source: text(200),
  legalBasis: text(400),
  text: text(400),
};

const cohortRuleSchema = z.object({
  id: idSchema<'cohort-rule'>(),
  ...ruleContent,
  madeBy: personRefSchema,
  madeAt: instantSchema,
});
export type CohortRuleView = z.infer<typeof cohortRuleSchema>;

export const listCohortRules = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/cohort-rules',
  params: programParams,
  response: z.object({ rules: z.array(cohortRuleSchema), mayPlan: z.boolean() }),
});

/** Makes it. Once people came by a rule it stays as it is; another one is another rule. */
export const saveCohortRule = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/cohort-rules/:ruleId',
  params: z.object({ programId: idSchema<'program'>(), ruleId: idSchema<'cohort-rule'>() }),
  body: z.object(ruleContent),
  response: cohortRuleSchema,
});

const windowContent = {
  kind: z.enum(windowKinds),
  fromAt: instantSchema,
  /** The first moment after it. */
  untilAt: instantSchema,
  note: text(400),
};

const windowSchema = z.object({
  id: idSchema<'window'>(),
  version: z.number(),
  ...windowContent,
  setBy: personRefSchema,
  setAt: instantSchema,
  /** A peak is never broken; without support is, by the first contact. */
  state: z.enum(windowStates),
  /** How often vendor or implementation team helped, or handled a ticket, while they were to keep out. */
  contacts: z.number(),
});
export type WindowView = z.infer<typeof windowSchema>;

const windowParams = z.object({ programId: idSchema<'program'>(), windowId: idSchema<'window'>() });

export const listWindows = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/windows',
  params: programParams,
  response: z.object({ windows: z.array(windowSchema), mayPlan: z.boolean() }),
});

/** Version 0 makes it. */
export const saveWindow = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/windows/:windowId',
  params: windowParams,
  body: z.object({ version: z.number().int().min(0), ...windowContent }),
  response: windowSchema,
});

export const removeWindow = endpoint({
  method: 'DELETE',
  path: '/api/programs/:programId/windows/:windowId',
  params: windowParams,
  response: z.object({}),
});

/** After the phase they served: what remains are counts. */
export const purgeLabels = endpoint({
  method: 'DELETE',
  path: '/api/programs/:programId/labels',
  params: programParams,
  response: z.object({}),
});
