import { z } from 'zod';
import { approvalPageSchema } from './approvals.js';
import { factSchema } from './criterion-results.js';
import { endpoint } from './endpoint.js';
import { idSchema } from './values.js';

/** What would be frozen and who would be asked, as the page says it of a question that was put. */
export const approvalPreviewSchema = approvalPageSchema
  .pick({
    program: true,
    transition: true,
    expiresAt: true,
    ruleVersion: true,
    roster: true,
    missing: true,
    deciders: true,
    takenAt: true,
    results: true,
    waivers: true,
    shortfalls: true,
    forecast: true,
    answer: true,
    evidence: true,
    names: true,
    diff: true,
  })
  .extend({
    /** Goes with the request, so that it is refused when something else would be asked by then. */
    seen: z.string(),
    /** Why it cannot be asked at this moment, in the words of the refusal; null where it can. */
    refusal: z.object({ code: z.string(), facts: z.record(z.string(), factSchema) }).nullable(),
  });
export type ApprovalPreview = z.infer<typeof approvalPreviewSchema>;

/** What asking for the next step would show to whom, for whoever may ask. Nothing is kept of it. */
export const previewApproval = endpoint({
  method: 'GET',
  path: '/api/programs/:programId/approval-preview',
  params: z.object({ programId: idSchema<'program'>() }),
  response: approvalPreviewSchema,
});
