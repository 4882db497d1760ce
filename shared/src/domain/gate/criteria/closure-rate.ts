import { z } from 'zod';
import { measureCriterion } from '../gate-criterion.js';
import { fail, open, pass } from '../judgement.js';
import { rounded } from '../rounded.js';

const schema = z.object({
  due: z.number(),
  told: z.number(),
  undelivered: z.number(),
  share: z.number(),
});

/** Whoever flagged something has heard what came of it. All of them are counted, so chance plays no part. */
export const closureRate = measureCriterion({
  name: 'closure-rate',
  owedBy: ['governance-owner'],
  asks: { share: { value: 0.9, min: 0.5, max: 1, unit: 'share' } },
  schema,
  summarise: ({ flagFacts }, { share }) => ({
    due: flagFacts.dueToHear,
    told: flagFacts.told,
    undelivered: flagFacts.undelivered,
    share,
  }),
  judge({ due, told, undelivered, share }) {
    if (due === 0) return open('nobody-due');
    const facts = { told, due, undelivered, floor: share, share: rounded(told / due) };
    return told / due >= share ? pass('reporters-told', facts) : fail('reporters-not-told', facts);
  },
});
