import { known, unknown } from '../../../statistics/answer.js';
import { filledGroups } from '../filled-groups.js';
import { firstPromptOf, type FirstPrompt } from '../first-prompt.js';
import type { Measure, MeasureInput } from '../measure.js';
import type { MeasureName } from '../measure-name.js';
import { shareOf } from '../share-value.js';

const prompts = ['unprompted', 'nudge', 'manual-mail'] as const;
const name: MeasureName = 'activation-by-prompt';

function broughtBy({ people, today }: MeasureInput, prompt: FirstPrompt | null) {
  return people.filter((person) => firstPromptOf(person, today) === prompt);
}

/** The same people as in activation, apart by what brought them to their first use. */
export const activationByPrompt: Measure = {
  name,
  class: 'context',
  form: 'parts',
  better: 'neither',
  filters: ['use-case', 'ring', 'provenance', 'stratum'],
  estimate(input) {
    const trials = input.people.length;
    const parts = prompts.flatMap((prompt) => {
      const share = shareOf({ successes: broughtBy(input, prompt).length, trials });
      return share.kind === 'known' ? [{ name: prompt, ...share.value }] : [];
    });
    return {
      n: trials,
      eligible: trials,
      censored: 0,
      value: trials === 0 ? unknown('nobody-eligible') : known({ form: 'parts', parts }),
    };
  },
  groups: (input) =>
    filledGroups({
      n: input.people,
      ...Object.fromEntries(prompts.map((prompt) => [prompt, broughtBy(input, prompt)])),
      rest: broughtBy(input, null),
    }),
};
