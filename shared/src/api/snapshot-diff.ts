import { z } from 'zod';
import { resultOutcomes } from '../domain/gate/criterion-result.js';
import { partChanges } from '../domain/snapshot/part-diff.js';
import { shortfallSchema } from './shortfalls.js';

const outcomeSchema = z.enum(resultOutcomes).nullable();
const changeSchema = z.enum(partChanges);

/** What is different from the last snapshot of the program; empty lists where nothing is. */
export const snapshotDiffSchema = z.object({
  /** Of those that say something else or speak of more. */
  criteria: z.array(
    z.object({
      criterion: z.string(),
      before: outcomeSchema,
      after: outcomeSchema,
      trialsBefore: z.number(),
      trialsAfter: z.number(),
    }),
  ),
  parts: z.array(
    z.discriminatedUnion('part', [
      z.object({ part: z.enum(['answer', 'projection']), change: changeSchema }),
      z.object({ part: z.literal('evidence'), change: changeSchema, name: z.string() }),
      z.object({ part: z.literal('waiver'), change: changeSchema, criterion: z.string() }),
      z.object({
        part: z.literal('shortfall'),
        change: z.enum(['new', 'gone']),
        shortfall: shortfallSchema,
      }),
    ]),
  ),
});
