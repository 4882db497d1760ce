import { z } from 'zod';
import { grantRoles } from '../domain/access/grant.js';
import { approvalStates } from '../domain/approval/approval.js';
import { ruleKeys } from '../domain/approval/approval-rule.js';
import { textLimits } from '../domain/defaults.js';
import { basisChangeKinds } from '../domain/snapshot/basis-change.js';
import { outcomeSchema, resultSchema } from './criterion-results.js';
import { endpoint } from './endpoint.js';
import { projectionSchema } from './forecasts.js';
import { shortfallSchema } from './shortfalls.js';
import { snapshotDiffSchema } from './snapshot-diff.js';
import { idSchema, instantSchema, nameSchema, personRefSchema, typedText } from './values.js';

const programParams = z.object({ programId: idSchema<'program'>() });
const approvalParams = z.object({ approvalId: idSchema<'approval'>() });
const roleSchema = z.enum(grantRoles);

const transitionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phase'), to: z.enum(['stress-testing', 'infrastructure-build']) }),
  z.object({ kind: z.literal('ring'), to: z.number() }),
  z.object({ kind: z.literal('completion') }),
]);

const basisChangeSchema = z.object({
  kind: z.enum(basisChangeKinds),
  key: z.string(),
  name: z.string(),
});

/** Text that may be left out. */
const remark = z
  .string()
  .trim()
  .max(textLimits.note)
  .refine((text) => !text.includes('\u0000'), { message: 'nul-character' })
  .default('');

const voiceSchema = z.object({ role: roleSchema, onBehalfOf: personRefSchema.nullable() });

export const approvalSchema = z.object({
  id: idSchema<'approval'>(),
  version: z.number(),
  program: z.object({ id: idSchema<'program'>(), name: z.string() }),
  transition: transitionSchema,
  state: z.enum(approvalStates),
  note: z.string(),
  requestedBy: personRefSchema,
  requestedAt: instantSchema,
  /** To decide while it is open, to be used once it is granted. */
  expiresAt: instantSchema,
  snapshotId: idSchema<'snapshot'>(),
  snapshotHash: z.string(),
  ruleVersion: z.number(),
  /** Who was asked, by function, and who has spoken. */
  roster: z.array(
    z.object({
      role: roleSchema,
      needed: z.number(),
      invited: z.array(personRefSchema),
      present: z.array(personRefSchema),
    }),
  ),
  missing: z.array(roleSchema),
  verdicts: z.array(
    z.object({
      person: personRefSchema,
      role: roleSchema,
      onBehalfOf: personRefSchema.nullable(),
      verdict: z.enum(['approve', 'reject']),
      reason: z.string(),
      /** What would make it a yes. */
      criteria: z.array(z.string()),
      at: instantSchema,
    }),
  ),
  voidedBy: z.array(basisChangeSchema),
  endedBy: personRefSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** What the viewer can say yes for at this moment. */
  voices: z.array(voiceSchema),
  /** Why there is nothing; one of the codes a verdict is refused with. */
  silentBecause: z.string().nullable(),
  mayWithdraw: z.boolean(),
});
export type ApprovalView = z.infer<typeof approvalSchema>;

export const approvalPageSchema = approvalSchema.extend({
  takenAt: instantSchema,
  results: z.array(resultSchema.extend({ owedBy: z.array(z.string()) })),
  /** Every exception of the program that was in force. */
  waivers: z.array(
    z.object({
      id: idSchema<'waiver'>(),
      criterion: z.string(),
      transition: z.string(),
      covers: z.enum(['inconclusive', 'fail']),
      reason: z.string(),
      until: instantSchema,
      askedBy: personRefSchema.nullable(),
      secondedBy: personRefSchema.nullable(),
    }),
  ),
  shortfalls: z.array(shortfallSchema),
  /** What was projected then; null where nothing was. */
  forecast: z.object({ measure: z.string(), projection: projectionSchema }).nullable(),
  answer: z.string(),
  /** What the evidence is called that it rests on. */
  evidence: z.array(z.string()),
  names: z.record(z.string(), z.string()),
  /** Everybody who could speak for a function that decides, in its order. */
  deciders: z.array(
    voiceSchema.extend({
      person: personRefSchema,
      /** Why they are not asked, one of the codes of a refusal; null for whoever is. */
      barredBy: z.string().nullable(),
    }),
  ),
  /** To the last snapshot of the program; null for the first. */
  diff: snapshotDiffSchema.nullable(),
  /** Whom the viewer has handed their decisions to, for now. */
  decidesForViewer: z.object({ person: personRefSchema, untilAt: instantSchema }).nullable(),
  /** Null once it came to its end. */
  sinceThen: z
    .object({
      more: z.array(
        z.object({ criterion: z.string(), trials: z.number(), outcome: outcomeSchema }),
      ),
      improved: z.array(z.string()),
      isStillShown: z.boolean(),
    })
    .nullable(),
});
export type ApprovalPage = z.infer<typeof approvalPageSchema>;

/** Newest first. */
export const listApprovals = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/approvals',
  params: programParams,
  response: z.object({ approvals: z.array(approvalSchema), mayRequest: z.boolean() }),
});

/** Those that wait for the word of whoever asks. */
export const listMyApprovals = endpoint({
  method: 'GET',
  path: '/api/my/approvals',
  response: z.object({ approvals: z.array(approvalSchema) }),
});

export const getApproval = endpoint({
  method: 'GET',
  path: '/api/approvals/:approvalId',
  params: approvalParams,
  response: approvalPageSchema,
});

/** For the next transition; the client makes the id, so a repeated request is harmless. */
export const requestApproval = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/approvals/:approvalId',
  params: programParams.extend(approvalParams.shape),
  body: z.object({
    note: remark,
    /** Of the preview that was looked at; without it whatever is there is asked. */
    seen: z.string().max(200).nullable().default(null),
  }),
  response: approvalSchema,
});

const mostCriteria = 100;

export const giveVerdict = endpoint({
  method: 'POST',
  path: '/api/approvals/:approvalId/verdict',
  params: approvalParams,
  body: z.object({
    version: z.number().int(),
    verdict: z.enum(['approve', 'reject']),
    /** For whoever can speak for several. */
    voice: z
      .object({ role: roleSchema, onBehalfOfId: idSchema<'person'>().nullable() })
      .nullable()
      .default(null),
    /** A no has to have one. */
    reason: remark,
    criteria: z.array(nameSchema).max(mostCriteria).default([]),
  }),
  response: approvalSchema,
});

export const withdrawApproval = endpoint({
  method: 'POST',
  path: '/api/approvals/:approvalId/withdraw',
  params: approvalParams,
  body: z.object({ version: z.number().int(), reason: typedText(textLimits.note) }),
  response: approvalSchema,
});

/** The text and its SHA-256: whoever has both can check them without us. */
export const getSnapshot = endpoint({
  method: 'GET',
  path: '/api/snapshots/:snapshotId',
  params: z.object({ snapshotId: idSchema<'snapshot'>() }),
  response: z.object({ id: idSchema<'snapshot'>(), text: z.string(), hash: z.string() }),
});

const functionsSchema = z
  .array(z.object({ role: roleSchema, needed: z.number().int().min(1).max(20) }))
  .max(grantRoles.length);

const ruleSchema = z.object({
  transition: z.enum(ruleKeys),
  version: z.number(),
  functions: functionsSchema,
  savedBy: personRefSchema.nullable(),
  savedAt: instantSchema.nullable(),
});
export type ApprovalRuleView = z.infer<typeof ruleSchema>;

export const listApprovalRules = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/approval-rules',
  params: programParams,
  response: z.object({ rules: z.array(ruleSchema), mayEdit: z.boolean() }),
});

/** Makes the next version; what is open under the one before is void. */
export const saveApprovalRule = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/approval-rules/:transition',
  params: programParams.extend({ transition: z.enum(ruleKeys) }),
  body: z.object({ version: z.number().int(), functions: functionsSchema }),
  response: ruleSchema,
});

export const delegationSchema = z.object({
  id: idSchema<'delegation'>(),
  from: personRefSchema,
  to: personRefSchema,
  functions: z.array(roleSchema),
  fromAt: instantSchema,
  untilAt: instantSchema,
  recordedAt: instantSchema,
  endedAt: instantSchema.nullable(),
  isActive: z.boolean(),
  mayEnd: z.boolean(),
});
export type DelegationView = z.infer<typeof delegationSchema>;

export const listDelegations = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/delegations',
  params: programParams,
  response: z.object({ delegations: z.array(delegationSchema) }),
});

/** Hands over what one holds oneself; the client makes the id. */
export const delegateDecisions = endpoint({
  method: 'PUT',
  path: '/api/programs/:programId/delegations/:delegationId',
  params: programParams.extend({ delegationId: idSchema<'delegation'>() }),
  body: z.object({
    toId: idSchema<'person'>(),
    functions: z.array(roleSchema).min(1).max(grantRoles.length),
    fromAt: instantSchema,
    untilAt: instantSchema,
  }),
  response: delegationSchema,
});

export const endDelegation = endpoint({
  method: 'DELETE',
  path: '/api/delegations/:delegationId',
  params: z.object({ delegationId: idSchema<'delegation'>() }),
  response: delegationSchema,
});
