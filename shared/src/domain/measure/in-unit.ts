import type { Estimate } from '../../statistics/answer.js';
import type { AmountField } from '../observation/observation-kind.js';

export type AmountUnit = AmountField['unit'];

/** Amounts are kept in seconds and in hundredths. */
const kept: Readonly<Record<AmountUnit, number>> = { minutes: 60, score: 100, value: 100 };

export function inUnit({ estimate, low, high }: Estimate, unit: AmountUnit): Estimate {
  const per = kept[unit];
  return { estimate: estimate / per, low: low / per, high: high / per };
}
