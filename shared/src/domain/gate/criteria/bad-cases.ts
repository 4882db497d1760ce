import { evaluateCriterion } from '../../criterion/evaluate-criterion.js';
import { entriesOf, ownersOf } from '../entries-of.js';
import { firstOf } from '../first-of.js';
import { gateCriterion } from '../gate-criterion.js';
import type { GateFacts, GateUseCase } from '../gate-facts.js';
import { fail, open, pass } from '../judgement.js';

/** What fails by its numbers and stands on no list. */
function failing({ registered, useCases }: GateFacts): readonly GateUseCase[] {
  const ids = registered.flatMap(({ criterion, looks, counted }) =>
    criterion.filter.by === 'use-case' &&
    evaluateCriterion(criterion, looks, counted).outcome === 'fail'
      ? [criterion.filter.useCaseId]
      : [],
  );
  return useCases.filter(({ id }) => ids.includes(id));
}

/** Each case that does not work has a cause and a disposition; that there is none has to be said by name. */
export const badCases = gateCriterion({
  name: 'bad-cases',
  source: 'register',
  evaluate(facts) {
    const { all, open: unsettled } = entriesOf(facts, 'bad-case');
    const listed = new Set(all.map(({ values }) => values['useCase']));
    const unlisted = failing(facts).filter(({ id }) => !listed.has(id));
    const [first] = unlisted;
    if (first) return fail('bad-case-unlisted', { lacking: unlisted.length, first: first.name });
    if (unsettled.length > 0) {
      return {
        ...fail('bad-case-without-cause', firstOf(unsettled, all)),
        owners: ownersOf(unsettled),
      };
    }
    return all.length === 0
      ? open('nothing-listed')
      : pass('bad-cases-settled', { of: all.length });
  },
});
