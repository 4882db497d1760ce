import type { Estimate, Interval } from '../../statistics/answer.js';
import type { Projection } from './project.js';

export type Placement = 'below' | 'within' | 'above';

function placementIn({ low, high }: Interval, measured: Interval): Placement {
  if (measured.high < low) return 'below';
  return measured.low > high ? 'above' : 'within';
}

/** Where adoption settled beside what had been projected, and beside what the pilot alone promised. */
export function compareWithProjection(
  measured: Estimate,
  projection: Pick<Projection, 'interval' | 'naive'>,
): { readonly projected: Placement; readonly naive: Placement } {
  return {
    projected: placementIn(projection.interval, measured),
    naive: placementIn(projection.naive, measured),
  };
}
