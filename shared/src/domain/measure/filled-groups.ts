import type { Groups } from './measure.js';

/** Without the groups of nobody. */
export function filledGroups(groups: Groups): Groups {
  return Object.fromEntries(Object.entries(groups).filter(([, people]) => people.length > 0));
}
