/** To four decimals: what another program recomputes agrees to the last digit that is shown. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
