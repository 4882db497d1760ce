import type { FoundGap } from '../register/found-gap.js';
import { peak } from './criteria/peak.js';
import { strataQuotas } from './criteria/strata-quotas.js';
import type { GateFacts } from './gate-facts.js';
import { askedBy } from './gate-template.js';

/**
 * What a pilot has not seen, as its own facts show. Of a stress test alone: before it nothing was to be
 * seen, and after it the list is there.
 */
export function gateSpots(facts: GateFacts): readonly FoundGap[] {
  if (facts.stage.phase !== 'stress-testing') return [];
  const untested = facts.useCases.filter(({ isTested }) => !isTested);
  const usual = { criterion: '', asks: {} };
  const [cover] = peak.evaluate(facts, askedBy(peak, usual));
  const [people] = strataQuotas.evaluate(facts, askedBy(strataQuotas, usual));
  const strata = String(people?.facts['strata'] ?? '').split(' ');
  return [
    ...(cover?.because === 'peak-not-met'
      ? [{ source: 'workload' as const, of: 'peak' as const }]
      : []),
    ...untested.map(({ id, name }) => ({ source: 'use-cases' as const, of: id, name })),
    ...strata.filter((of) => of !== '').map((of) => ({ source: 'people' as const, of })),
  ];
}
