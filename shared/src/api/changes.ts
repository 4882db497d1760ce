import { z } from 'zod';
import { endpoint } from './endpoint.js';

/** What has changed since a ledger number, as far as this person may see it. Without `after`: where the feed stands now. */
export const listChanges = endpoint({
  method: 'GET',
  path: '/api/changes',
  query: z.object({ after: z.coerce.number().int().min(0).optional() }),
  response: z.object({
    cursor: z.number(),
    changes: z.array(
      z.object({
        subject: z.enum([
          'flag',
          'hand-over',
          'drill',
          'charter',
          'catalogue',
          'notice',
          'sheet',
          'register',
        ]),
        id: z.string(),
      }),
    ),
    /** More happened than fits one answer: reload what you show. */
    isTooMany: z.boolean(),
  }),
});
