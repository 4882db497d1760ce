import { defaults } from '../defaults.js';
import type { Stratum } from './stratum.js';

/** What a stratum got and what it would have needed, in any unit that is the same for all of them. */
export interface StratumSupport {
  readonly stratum: Stratum;
  readonly people: number;
  readonly support: number;
  readonly need: number;
}

export type SupportFinding =
  | { readonly kind: 'finding'; readonly stratum: Stratum }
  | { readonly kind: 'no-finding' }
  /** Fewer than two strata have enough people to be compared. */
  | { readonly kind: 'too-few' };

/** Whether those who need most get least, person for person. All getting the same is no such finding. */
export function supportWhereNeeded(
  groups: readonly StratumSupport[],
  smallestGroup: number = defaults.smallestGroup.value,
): SupportFinding {
  const rates = groups
    .filter(({ people }) => people >= smallestGroup)
    .map(({ stratum, people, support, need }) => ({
      stratum,
      support: support / people,
      need: need / people,
    }));
  if (rates.length < 2) return { kind: 'too-few' };
  const supports = rates.map(({ support }) => support);
  const [least, most] = [Math.min(...supports), Math.max(...supports)];
  const needMost = Math.max(...rates.map(({ need }) => need));
  const left = rates.find(({ need, support }) => need === needMost && support === least);
  return left && needMost > 0 && least < most
    ? { kind: 'finding', stratum: left.stratum }
    : { kind: 'no-finding' };
}
