import type { UseCaseId } from '../../../lib/ids.js';
import { known, unknown } from '../../../statistics/answer.js';
import { filledGroups } from '../filled-groups.js';
import type { Measure, MeasureInput, PersonRecord } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { contributors } from '../person-traces.js';

const name: MeasureName = 'coverage';

/** What one or two people tried says nothing of a workflow. */
const fewestPeople = 10;

function triedBy({ people }: MeasureInput, useCaseId: UseCaseId): readonly PersonRecord[] {
  const own = (person: PersonRecord) => person.uses.filter((use) => use.useCaseId === useCaseId);
  return people.filter(
    (person) => contributors([{ ...person, uses: own(person) }], ['use', 'attempt']).length > 0,
  );
}

function testedOf(input: MeasureInput) {
  return input.useCases.filter(({ useCaseId }) => triedBy(input, useCaseId).length >= fewestPeople);
}

/**
 * How much of the real work has been tried by enough people, used or not. What nobody stated a share
 * for counts nothing, so that saying nothing never makes coverage look larger.
 */
export const coverage: Measure = {
  name,
  class: 'gating',
  form: 'parts',
  better: 'higher',
  filters: [],
  estimate(input) {
    const tested = testedOf(input);
    const trials = input.useCases.length;
    const stated = input.useCases.filter(({ share }) => share !== null);
    const sum = tested.reduce((all, { share }) => all + (share ?? 0), 0);
    const share = Math.min(1, sum);
    const exactly = (estimate: number) => ({ estimate, low: estimate, high: estimate, trials });
    return {
      n: stated.length,
      eligible: trials,
      censored: 0,
      value:
        stated.length === 0
          ? unknown('nobody-eligible')
          : known({
              form: 'parts',
              parts: [
                { name: 'tested', successes: tested.length, ...exactly(share) },
                { name: 'untested', successes: trials - tested.length, ...exactly(1 - share) },
              ],
            }),
    };
  },
  groups: (input) =>
    filledGroups(
      Object.fromEntries(
        testedOf(input).map(({ useCaseId }) => [`tested ${useCaseId}`, triedBy(input, useCaseId)]),
      ),
    ),
};
