import { unionOfDays } from './day-set.js';
import type { PersonUse } from './person-use.js';

export type PersonUseKey = Pick<PersonUse, 'personKey' | 'trace' | 'useCaseId'>;

export function personUseKey({ personKey, trace, useCaseId }: PersonUseKey): string {
  return `${personKey}/${trace}/${useCaseId ?? ''}`;
}

function isEarlier(left: PersonUse, right: PersonUse): boolean {
  if (left.firstAt !== right.firstAt) return left.firstAt < right.firstAt;
  return left.firstKey < right.firstKey;
}

/** Two parts of what one person left in one use case, in either order. */
export function mergePersonUse(left: PersonUse, right: PersonUse): PersonUse {
  const { firstAt, firstKey, firstCodes } = isEarlier(left, right) ? left : right;
  const { personKey, trace, useCaseId } = left;
  const [first, second, third] = left.sums;
  return {
    personKey,
    trace,
    useCaseId,
    n: left.n + right.n,
    sums: [first + right.sums[0], second + right.sums[1], third + right.sums[2]],
    firstAt,
    firstKey,
    firstCodes,
    days: unionOfDays(left.days, right.days),
  };
}
