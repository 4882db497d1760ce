import { z } from 'zod';
import { grantRoles } from '../domain/access/grant.js';
import { charterQuestions } from '../domain/charter/charter.js';
import { textLimits } from '../domain/defaults.js';
import { deadlinesSchema } from '../domain/escalation/deadline.js';
import { tenantRoles } from '../domain/person/person.js';
import { phases } from '../domain/program/program.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema, nameSchema, personRefSchema, typedText } from './values.js';

export const useCaseSchema = z.object({
  id: idSchema<'use-case'>(),
  version: z.number(),
  name: z.string(),
  isRetired: z.boolean(),
  openQuestions: z.array(z.enum(charterQuestions)),
});

export const programSchema = z.object({
  id: idSchema<'program'>(),
  version: z.number(),
  name: z.string(),
  toolId: idSchema<'tool'>(),
  toolName: z.string(),
  phase: z.enum(phases),
  isDemo: z.boolean(),
  useCases: z.array(useCaseSchema),
  owners: z.array(z.object({ person: personRefSchema, role: z.enum(grantRoles) })),
  mayEditCharters: z.boolean(),
  mayGrant: z.boolean(),
});
export type ProgramView = z.infer<typeof programSchema>;

/** Those the person has a part in; all for administrators and readers. */
export const listPrograms = endpoint({
  method: 'GET',
  path: '/api/programs',
  response: z.object({ programs: z.array(programSchema) }),
});

const useCaseParams = z.object({ useCaseId: idSchema<'use-case'>() });

export const charterSchema = z.object({
  useCaseId: idSchema<'use-case'>(),
  useCaseName: z.string(),
  programName: z.string(),
  version: z.number(),
  accountable: personRefSchema.nullable(),
  standard: z.string().nullable(),
  correcting: z.string().nullable(),
  judge: personRefSchema.nullable(),
  deputy: personRefSchema.nullable(),
  deadlines: deadlinesSchema,
  openQuestions: z.array(z.enum(charterQuestions)),
  /** Who is asked after the deputy. */
  programManagers: z.array(personRefSchema),
  mayEdit: z.boolean(),
});
export type CharterView = z.infer<typeof charterSchema>;

/** Everybody may read who answers for a use case. */
export const getCharter = endpoint({
  method: 'GET',
  path: '/api/use-cases/:useCaseId/charter',
  params: useCaseParams,
  response: charterSchema,
});

export const saveCharter = endpoint({
  method: 'PUT',
  path: '/api/use-cases/:useCaseId/charter',
  params: useCaseParams,
  body: z.object({
    version: z.number().int(),
    accountableId: idSchema<'person'>().nullable(),
    standard: typedText(textLimits.statement).nullable(),
    correcting: typedText(textLimits.statement).nullable(),
    judgeId: idSchema<'person'>().nullable(),
    deputyId: idSchema<'person'>().nullable(),
    deadlines: deadlinesSchema,
  }),
  response: charterSchema,
});

export const drillSchema = z.object({
  id: idSchema<'drill'>(),
  version: z.number(),
  useCaseId: idSchema<'use-case'>(),
  state: z.enum(['running', 'acknowledged', 'exhausted']),
  startedBy: personRefSchema,
  startedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  asked: personRefSchema.nullable(),
  respondBy: instantSchema.nullable(),
  steps: z.array(
    z.object({
      person: personRefSchema,
      result: z.enum(['asked', 'acknowledged', 'no-answer', 'absent', 'left']),
      at: instantSchema,
    }),
  ),
});
export type DrillView = z.infer<typeof drillSchema>;

export const startDrill = endpoint({
  method: 'POST',
  path: '/api/use-cases/:useCaseId/drills',
  params: useCaseParams,
  body: z.object({}),
  response: drillSchema,
});

/** All for those who keep the path; to somebody else those that wait for them. */
export const listDrills = endpoint({
  method: 'GET',
  path: '/api/use-cases/:useCaseId/drills',
  params: useCaseParams,
  response: z.object({ drills: z.array(drillSchema) }),
});

/** For whoever is asked right now: the path works as far as them. */
export const acknowledgeDrill = endpoint({
  method: 'POST',
  path: '/api/drills/:drillId/acknowledge',
  params: z.object({ drillId: idSchema<'drill'>() }),
  body: z.object({}),
  response: drillSchema,
});

/** For naming people in charters and grants: matches the start of a name's words. */
export const searchPeople = endpoint({
  method: 'GET',
  path: '/api/people',
  query: z.object({ startsWith: z.string().trim().max(80).default('') }),
  response: z.object({
    people: z.array(personRefSchema.extend({ tenantRoles: z.array(z.enum(tenantRoles)) })),
  }),
});

/** Whom somebody asks for what only they can make; everybody may know. */
export const listAdministrators = endpoint({
  method: 'GET',
  path: '/api/administrators',
  response: z.object({ people: z.array(personRefSchema) }),
});

export const saveProgram = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId',
  params: z.object({ programId: idSchema<'program'>() }),
  /** Version 0 makes the program, so a repeated request is harmless. */
  body: z.object({
    version: z.number().int(),
    name: nameSchema,
    toolId: idSchema<'tool'>(),
    /** Who runs a new one, where it is not whoever makes it. */
    managerId: idSchema<'person'>().nullable().default(null),
  }),
  response: programSchema,
});

export const saveUseCase = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/use-cases/:useCaseId',
  params: z.object({ programId: idSchema<'program'>(), useCaseId: idSchema<'use-case'>() }),
  body: z.object({ version: z.number().int(), name: nameSchema, isRetired: z.boolean() }),
  response: programSchema,
});

export const toolSchema = z.object({
  id: idSchema<'tool'>(),
  version: z.number(),
  name: z.string(),
  teamsAppIds: z.array(z.string()),
  isRetired: z.boolean(),
  programs: z.array(z.object({ id: idSchema<'program'>(), name: z.string() })),
});
export type ToolView = z.infer<typeof toolSchema>;

export const listTools = endpoint({
  method: 'GET',
  path: '/api/tools',
  response: z.object({ tools: z.array(toolSchema) }),
});

export const saveTool = endpoint({
  method: 'PUT',
  path: '/api/tools/:toolId',
  params: z.object({ toolId: idSchema<'tool'>() }),
  body: z.object({
    version: z.number().int(),
    name: nameSchema,
    teamsAppIds: z.array(z.string().trim().min(1).max(100)).max(20),
    isRetired: z.boolean(),
  }),
  response: toolSchema,
});

export const grantSchema = z.object({
  id: idSchema<'grant'>(),
  program: z.object({ id: idSchema<'program'>(), name: z.string() }),
  person: personRefSchema,
  role: z.enum(grantRoles),
  grantedBy: personRefSchema,
  grantedAt: instantSchema,
  mayRevoke: z.boolean(),
});
export type GrantView = z.infer<typeof grantSchema>;

export const listGrants = endpoint({
  method: 'GET',
  path: '/api/grants',
  response: z.object({ grants: z.array(grantSchema) }),
});

export const addGrant = endpoint({
  method: 'POST',
  path: '/api/grants',
  body: z.object({
    programId: idSchema<'program'>(),
    personId: idSchema<'person'>(),
    role: z.enum(grantRoles),
  }),
  response: grantSchema,
});

export const revokeGrant = endpoint({
  method: 'DELETE',
  path: '/api/grants/:grantId',
  params: z.object({ grantId: idSchema<'grant'>() }),
  response: z.object({}),
});
