const steps = [1, 2, 5] as const;
const fewest = 5;

/**
 * "About so many more", rounded up to 5, 10, 20, 50, 100 and so on. Nobody knows it better, and the
 * exact number would tell from day to day how one person's case ended.
 */
export function aboutFurther(trials: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, trials)));
  const step = steps.find((times) => times * magnitude >= trials);
  return Math.max(fewest, step === undefined ? 10 * magnitude : step * magnitude);
}
