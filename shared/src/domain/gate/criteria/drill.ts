import { dayMs } from '../../../lib/instant.js';
import { gateCriterion } from '../gate-criterion.js';
import { fail, open, pass } from '../judgement.js';
import { forUseCases } from '../use-cases-listed.js';

/** A test alarm of every use case reached somebody who answered; the last one counts. */
export const drill = gateCriterion({
  name: 'drill',
  source: 'process',
  isProtected: true,
  owedBy: ['governance-owner'],
  asks: { withinDays: { value: 90, min: 7, max: 180, unit: 'days' } },
  evaluate: (facts, { withinDays }) =>
    forUseCases(facts, (useCases) => {
      const since = facts.now - withinDays * dayMs;
      const last = useCases.map(({ id, name }) => ({
        name,
        run: facts.drills
          .filter(({ useCaseId, startedAt }) => useCaseId === id && startedAt >= since)
          .toSorted((a, b) => b.startedAt - a.startedAt)[0],
      }));
      const counts = (some: typeof last) => ({
        lacking: some.length,
        of: last.length,
        first: some[0]?.name ?? '',
        days: withinDays,
      });
      const failed = last.filter(({ run }) => run?.state === 'exhausted');
      if (failed.length > 0) return fail('drill-failed', counts(failed));
      const lacking = last.filter(({ run }) => run?.state !== 'acknowledged');
      return lacking.length > 0
        ? open('drill-not-run', counts(lacking))
        : pass('drill-passed', { of: last.length });
    }),
});
