import { gateCriterion } from '../gate-criterion.js';
import { open, pass } from '../judgement.js';
import { forUseCases } from '../use-cases-listed.js';

/** Rehearsed is what really happened: a flag, handled in time by whoever answers for it. */
export const rehearsal = gateCriterion({
  name: 'rehearsal',
  source: 'process',
  owedBy: ['governance-owner'],
  evaluate: (facts) =>
    forUseCases(facts, (useCases) => {
      const lacking = useCases.filter(({ id }) => !facts.rehearsed.includes(id));
      const of = useCases.length;
      return lacking.length > 0
        ? open('not-rehearsed', { lacking: lacking.length, of, first: lacking[0]?.name ?? '' })
        : pass('rehearsed', { of });
    }),
});
