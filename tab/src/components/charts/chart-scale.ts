export interface ChartScale {
  /** At even distances, from one end to the other. */
  readonly ticks: readonly number[];
  /** How far along, 0 to 100; what lies outside is put on the edge. */
  at(value: number): number;
}

/** No reader sees such a distance, and no step divides it. */
const tooSmall = 1e-9;

const niceSteps = [1, 2, 2.5, 5, 10];

/** The smallest step people count in that is not smaller. */
function niceStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return (niceSteps.find((nice) => nice * power >= step * (1 - 1e-9)) ?? 10) * power;
}

export function scaleBetween(low: number, high: number, step: number): ChartScale {
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
  const from = first * step;
  const width = (last - first) * step;
  return {
    ticks,
    at: (value) => Math.min(100, Math.max(0, ((value - from) / width) * 100)),
  };
}

/** From zero, so that no length says more than it is. */
export function chartScale(values: readonly number[]): ChartScale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  if (high - low < tooSmall) return scaleBetween(0, 1, 0.25);
  return scaleBetween(low, high, niceStep((high - low) / 4));
}

/** Shares keep the whole in sight, unless all of them are small. */
export function shareScale(values: readonly number[]): ChartScale {
  const isSmall = values.every((value) => Math.abs(value) <= 0.3);
  return isSmall && values.length > 0 ? chartScale(values) : chartScale([1, ...values]);
}
