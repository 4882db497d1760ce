import { z } from 'zod';
import { approvalStates } from '../domain/approval/approval.js';
import { recordFormat } from '../domain/decision-record/decision-record.js';
import { endpoint } from './endpoint.js';
import { idSchema, instantSchema } from './values.js';

/** Of somebody who was erased nothing is left. */
const personSchema = z.string().nullable();
const wordsSchema = z.string().nullable();

const requestSchema = z.object({
  approvalId: z.string(),
  at: instantSchema,
  by: personSchema,
  note: wordsSchema,
  transition: z.string(),
  snapshotId: z.string(),
  snapshotHash: z.string(),
  rule: z.object({
    version: z.number(),
    functions: z.array(z.object({ role: z.string(), needed: z.number() })).readonly(),
  }),
});

const verdictSchema = z.object({
  at: instantSchema,
  by: personSchema,
  role: z.string(),
  onBehalfOf: personSchema,
  verdict: z.enum(['approve', 'reject']),
  reason: wordsSchema,
  criteria: z.array(z.string()).readonly(),
});

const outcomeSchema = z.object({
  state: z.enum(approvalStates),
  at: instantSchema,
  by: personSchema,
  reason: wordsSchema,
  changes: z.array(z.object({ kind: z.string(), key: z.string() })).readonly(),
});

const waiverSchema = z.object({
  id: z.string(),
  criterion: z.string(),
  transition: z.string(),
  covers: z.enum(['inconclusive', 'fail']),
  reason: wordsSchema,
  until: instantSchema,
  askedAt: instantSchema,
  askedBy: personSchema,
  secondedAt: instantSchema.nullable(),
  secondedBy: personSchema,
});

const stepSchema = z.object({
  at: instantSchema,
  by: personSchema,
  transition: z.string(),
  to: z.object({ phase: z.string(), ring: z.number().nullable() }),
});

const ledgerSchema = z.object({
  records: z
    .array(
      z.object({
        number: z.number().nullable(),
        birthMac: z.string(),
        content: z.string(),
        personal: z.record(z.string(), z.object({ salt: z.string(), value: z.string() })),
      }),
    )
    .readonly(),
  chain: z
    .object({
      previous: z.string(),
      links: z
        .array(z.object({ number: z.number(), digest: z.string(), hash: z.string() }))
        .readonly(),
    })
    .nullable(),
});

const decisionRecordSchema = z.object({
  format: z.literal(recordFormat),
  snapshot: z.object({
    id: z.string(),
    sha256: z.string(),
    text: z.string(),
    body: z.record(z.string(), z.unknown()),
  }),
  request: requestSchema,
  verdicts: z.array(verdictSchema).readonly(),
  outcome: outcomeSchema,
  waivers: z.array(waiverSchema).readonly(),
  step: stepSchema.nullable(),
  names: z.array(z.object({ id: z.string(), name: z.string(), sha256: z.string() })).readonly(),
  ledger: ledgerSchema,
});

/** A decision as one file, for whoever checks it without us; `upTo` is the number of a digest they kept. */
export const getDecisionRecord = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/approvals/:approvalId/record',
  params: z.object({ programId: idSchema<'program'>(), approvalId: idSchema<'approval'>() }),
  query: z.object({ upTo: z.coerce.number().int().min(1).optional() }),
  response: decisionRecordSchema,
});
