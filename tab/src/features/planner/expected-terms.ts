import type { PlannedPilotView } from '@causeway/shared/api/gates.js';
import { readNumber } from '../../lib/read-number.js';
import type { PlannedTerms } from './api/use-planned-pilot.js';
import type { PlannedRegistered } from './planned-words.js';

export function isRateWrong(rate: string): boolean {
  if (rate.trim() === '') return false;
  const percent = readNumber(rate);
  return percent === undefined || percent < 0 || percent > 100;
}

function isExpected(rate: string | undefined): rate is string {
  return rate !== undefined && rate.trim() !== '' && !isRateWrong(rate);
}

/** What is registered once more, with the rate somebody expects, in the order of the rates. */
export function expectedTerms(
  registered: readonly PlannedRegistered[],
  rates: readonly string[],
): readonly PlannedTerms[] {
  return registered.flatMap(({ terms }, at): PlannedTerms[] => {
    const rate = rates[at];
    if (!isExpected(rate)) return [];
    return [{ ...terms, expectedRate: (readNumber(rate) ?? 0) / 100 }];
  });
}

/** The answer lists what is registered first, and then what was sent along, in its order. */
export function chancesAt(
  { registered }: PlannedPilotView,
  sent: number,
  rates: readonly string[],
): readonly PlannedRegistered['chances'][] {
  const own = registered.length - sent;
  let next = own;
  return registered.slice(0, own).map((_, at) => {
    if (!isExpected(rates[at])) return null;
    next += 1;
    return registered[next - 1]?.chances ?? null;
  });
}
