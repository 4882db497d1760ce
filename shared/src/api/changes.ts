import { z } from 'zod';
import { endpoint } from './endpoint.js';
import { idSchema } from './values.js';

const changeSubjects = [
  'flag',
  'hand-over',
  'drill',
  'charter',
  'catalogue',
  'notice',
  'sheet',
  'register',
  'evidence',
  'waiver',
  /** Also who decides, and who decides for whom. */
  'approval',
  'stage',
  'ring',
  'use-case',
  'criterion',
  'forecast',
  'participant',
  /** An edition of the program's numbers, under the program's id. */
  'measure',
  'webhook',
  /** What must be shown before the next step may say something else by now, under the program's id. */
  'gate',
  /** A program's line may say something else by now, under its id. */
  'portfolio',
] as const;
export type ChangeSubject = (typeof changeSubjects)[number];

/**
 * What has changed since a ledger number, as far as this person may see it: which things and in which
 * program, and nothing of what they say. Without `after`: where the feed stands now.
 */
export const listChanges = endpoint({
  method: 'GET',
  path: '/api/changes',
  query: z.object({ after: z.coerce.number().int().min(0).optional() }),
  response: z.object({
    cursor: z.number(),
    changes: z.array(
      z.object({
        subject: z.enum(changeSubjects),
        id: z.string(),
        /** Null for what is not a program's, or is known to this person as their own alone. */
        programId: idSchema<'program'>().nullable(),
      }),
    ),
    /** More happened than fits one answer: reload what you show. */
    isTooMany: z.boolean(),
  }),
});
