import type { CurveStep } from '@causeway/shared/domain/measure/measure.js';
import type { ChartScale } from './chart-scale.js';

type Bound = 'survival' | 'low' | 'high';

/** What holds from one step to the next; before the first one it has happened to nobody. */
function corners(steps: readonly CurveStep[], x: ChartScale, bound: Bound): readonly string[] {
  return steps.flatMap((step, at) => {
    const before = steps[at - 1]?.[bound] ?? 1;
    const place = x.at(step.time);
    return [`${place} ${(1 - before) * 100}`, `${place} ${(1 - step[bound]) * 100}`];
  });
}

/** In a square of 100 by 100, zero at its foot. */
export function stepPath(steps: readonly CurveStep[], x: ChartScale, bound: Bound): string {
  return `M${[`${x.at(0)} 0`, ...corners(steps, x, bound)].join('L')}`;
}

export function bandPath(steps: readonly CurveStep[], x: ChartScale): string {
  const back = corners(steps, x, 'low').toReversed();
  return `M${[`${x.at(0)} 0`, ...corners(steps, x, 'high'), ...back].join('L')}Z`;
}
