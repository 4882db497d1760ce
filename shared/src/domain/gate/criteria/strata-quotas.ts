import { z } from 'zod';
import type { Stratum } from '../../participant/stratum.js';
import { stratumGaps } from '../../participant/stratum-gaps.js';
import { measureCriterion } from '../gate-criterion.js';
import { open, pass } from '../judgement.js';

const asked: readonly Stratum[] = ['skeptical', 'high-workload', 'less-technical', 'struggling'];

const schema = z.object({
  minimum: z.number(),
  smallestGroup: z.number(),
  /** Never more than the minimum, and below it in steps of k: labels are nobody's business. */
  people: z.array(z.object({ stratum: z.string(), n: z.number() })).readonly(),
});

/** Of those who did not volunteer enough have doubts, much to do, little practice or a hard time with it. */
export const strataQuotas = measureCriterion({
  name: 'strata-quotas',
  isProtected: true,
  asks: { people: { value: 10, min: 5, max: 1_000, unit: 'people' } },
  schema,
  summarise({ people, smallestGroup }, numbers) {
    const minimum = Math.max(numbers.people, smallestGroup);
    const gaps = stratumGaps(people, {
      nonVolunteers: minimum,
      strata: asked.map((stratum) => ({ stratum, minimum })),
    });
    const told = (n: number) => (n >= minimum ? minimum : n - (n % smallestGroup));
    return {
      minimum,
      smallestGroup,
      people: gaps.strata.map(({ stratum, n }) => ({ stratum, n: told(n) })),
    };
  },
  judge({ minimum, people }) {
    const lacking = people.filter(({ n }) => n < minimum);
    const missing = Math.max(0, ...lacking.map(({ n }) => minimum - n));
    const strata = lacking.map(({ stratum }) => stratum).join(' ');
    return lacking.length > 0
      ? open('strata-missing', { strata, minimum }, missing)
      : pass('strata-filled', { minimum });
  },
});
