import type { GateCriterionName } from './gate-criterion-name.js';

/** How people came to it, how much better volunteers take to it, and what nobody sees: never left out. */
const printed: readonly GateCriterionName[] = ['provenance', 'volunteer-gap', 'blind-spots'];

export function isAlwaysPrinted({ name }: { readonly name: string }): boolean {
  return printed.some((one) => one === name);
}
