import { z } from 'zod';
import { measureCriterion } from '../gate-criterion.js';
import { fail, open, pass } from '../judgement.js';
import { rounded } from '../rounded.js';

const schema = z.object({
  floor: z.number(),
  cells: z
    .array(z.object({ useCaseId: z.string(), share: z.number().nullable(), isTested: z.boolean() }))
    .readonly(),
});

const tolerance = 1e-6;

/**
 * How much of the real work was tried. What is on no list is the rest of the whole and was not tried;
 * whatever was not tried is unknown, however well the rest went.
 */
export const coverage = measureCriterion({
  name: 'coverage',
  asks: { floor: { value: 0.8, min: 0.5, max: 1, unit: 'share' } },
  schema,
  summarise: ({ useCases }, { floor }) => ({
    floor,
    cells: useCases.map(({ id, share, isTested }) => ({ useCaseId: id, share, isTested })),
  }),
  judge({ cells, floor }) {
    if (cells.length === 0) return open('no-use-cases');
    const unstated = cells.filter(({ share }) => share === null).length;
    if (unstated > 0) return open('shares-unstated', { lacking: unstated, of: cells.length });
    const sum = (some: typeof cells) => some.reduce((all, { share }) => all + (share ?? 0), 0);
    if (sum(cells) > 1 + tolerance) return fail('shares-not-whole', { sum: rounded(sum(cells)) });
    const tested = sum(cells.filter(({ isTested }) => isTested));
    const facts = { tested: rounded(tested), untested: rounded(1 - tested), floor };
    return tested + tolerance >= floor ? pass('covered', facts) : open('not-covered', facts);
  },
});
