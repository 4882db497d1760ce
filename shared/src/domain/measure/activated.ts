import { firstPromptOf } from './first-prompt.js';
import type { Judge } from './share-of-people.js';

/** Who needed a mail by hand does not count as brought in: nobody writes those mails in a rollout. */
export const activated: Judge = (person, today) => {
  const prompt = firstPromptOf(person, today);
  return prompt === 'unprompted' || prompt === 'nudge' ? 'success' : 'rest';
};
