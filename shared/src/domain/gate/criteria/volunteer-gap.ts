import { z } from 'zod';
import { newcombeDifference } from '../../../statistics/newcombe-difference.js';
import { measureCriterion } from '../gate-criterion.js';
import type { GateFacts } from '../gate-facts.js';
import { open, pass } from '../judgement.js';
import { rounded } from '../rounded.js';

const counts = z.object({ successes: z.number(), trials: z.number() });
const schema = z.object({
  /** Null where too few people stood behind it when it was last published. */
  arms: z.object({ volunteers: counts, others: counts }).nullable(),
  isPublished: z.boolean(),
});

/** From the last edition: it has nothing in it that would speak of few people. */
function summarise({ published }: GateFacts): z.infer<typeof schema> {
  const last = published['volunteer-gap'];
  if (last?.value?.form !== 'difference') return { arms: null, isPublished: last !== undefined };
  const { first, second } = last.value;
  const arm = ({ estimate, n }: typeof first) => ({
    successes: Math.round(estimate * n),
    trials: n,
  });
  return { arms: { volunteers: arm(first), others: arm(second) }, isPublished: true };
}

/** How much better volunteers take to it stands on the gate, however it is. */
export const volunteerGap = measureCriterion({
  name: 'volunteer-gap',
  isProtected: true,
  schema,
  summarise,
  judge({ arms, isPublished }) {
    if (!arms) return open(isPublished ? 'gap-too-few' : 'gap-not-published');
    const difference = newcombeDifference({ first: arms.volunteers, second: arms.others });
    if (difference.kind === 'unknown') return open('gap-too-few');
    const { estimate, low, high } = difference.value;
    return pass('gap-shown', {
      gap: rounded(estimate),
      low: rounded(low),
      high: rounded(high),
      trials: arms.volunteers.trials + arms.others.trials,
    });
  },
});
