import { z } from 'zod';
import { countProvenance } from '../../participant/count-provenance.js';
import { measureCriterion } from '../gate-criterion.js';
import { open, pass } from '../judgement.js';
import { rounded } from '../rounded.js';

const count = z.number().int();
/** In steps of k, so that neither a few people nor one more between two days can be read from it. */
const schema = z.object({ volunteered: count, others: count, unknown: count, minimum: count });

/**
 * How people came to it stands on every gate. Of whom nobody knows how they came may have volunteered;
 * too few others, and nothing can be said of people who did not ask for it.
 */
export const provenance = measureCriterion({
  name: 'provenance',
  isProtected: true,
  asks: { others: { value: 10, min: 5, max: 100_000, unit: 'people' } },
  schema,
  summarise({ people, smallestGroup }, asked) {
    const { volunteered, picked, assigned, unknown } = countProvenance(people).of;
    const minimum = Math.max(asked.others, smallestGroup);
    const others = picked + assigned;
    const told = (n: number) => n - (n % smallestGroup);
    return {
      volunteered: told(volunteered),
      others: others >= minimum ? Math.max(minimum, told(others)) : told(others),
      unknown: told(unknown),
      minimum,
    };
  },
  judge({ volunteered, others, unknown, minimum }) {
    const people = others + volunteered + unknown;
    if (people === 0) return open('nobody-takes-part', {}, minimum);
    const volunteers = rounded(volunteered / people);
    const facts = { volunteers, others, unknown, people, minimum };
    return others >= minimum
      ? pass('others-take-part', facts)
      : open('volunteers-alone', facts, minimum - others);
  },
});
