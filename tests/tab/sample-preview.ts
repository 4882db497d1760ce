import type { ApprovalPreview } from '@causeway/shared/api/approval-previews.js';
import { approvalPreviewSchema } from '@causeway/shared/api/approval-previews.js';
import type { z } from 'zod';
import { sampleApproval } from './program-api.js';

/** What would be asked, as the sample question was; of what only a question has, nothing. */
export function samplePreview(
  part: Partial<z.input<typeof approvalPreviewSchema>> = {},
): ApprovalPreview {
  return approvalPreviewSchema.parse({ ...sampleApproval(), seen: 'one', refusal: null, ...part });
}
