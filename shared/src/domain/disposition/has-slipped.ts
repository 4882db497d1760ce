import type { Decision } from '../../lib/decision.js';
import { accept, reject } from '../../lib/decision.js';
import type { Instant } from '../../lib/instant.js';
import { bernoulliCusum } from '../../statistics/bernoulli-cusum.js';
import { defaults } from '../defaults.js';
import type { Disposition, DispositionEvent } from './disposition.js';

/**
 * Ready is not for ever: a chart over the audits of the present ring, in their order, sees a rate
 * that has become bad long before an average does.
 */
export function decideSlip(
  disposition: Disposition,
  audits: readonly ('right' | 'wrong')[],
  move: { readonly now: Instant; readonly ring: number },
): Decision<DispositionEvent, 'not-in-state' | 'as-allowed' | 'no-audits'> {
  const { value } = disposition;
  if (value.kind !== 'ready') return reject('not-in-state');
  const chart = bernoulliCusum({
    outcomes: audits.map((verdict) => (verdict === 'wrong' ? 1 : 0)),
    allowed: value.allowedErrorRate,
    bad: value.badErrorRate,
    limit: defaults.deteriorationLimit.value,
  });
  if (chart.kind === 'unknown') return reject('no-audits');
  if (chart.value.signalAt === null) return reject('as-allowed');
  return accept({
    type: 'disposition-slipped',
    disposition: {
      ...disposition,
      version: disposition.version + 1,
      value: { kind: 'needs-design', what: null },
      judgedInRing: move.ring,
      by: null,
      at: move.now,
    },
  });
}
