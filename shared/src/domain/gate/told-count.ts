import { wilsonInterval } from '../../statistics/wilson-interval.js';
import { registeredSchema } from './registered-summary.js';

/** What was counted when a registered criterion was decided; never what came since. */
export interface ToldCount {
  readonly trials: number;
  /** Null where one side is too few people to be told. */
  readonly rate: { readonly estimate: number; readonly low: number; readonly high: number } | null;
}

/** From the statistics a result was judged by; of any other criterion the sentence says it all. */
export function toldCount(statistics: unknown): ToldCount | null {
  const summary = registeredSchema.safeParse(statistics);
  const decided = summary.success ? summary.data.decided : null;
  if (!decided) return null;
  const { trials, successes } = decided;
  if (successes === null) return { trials, rate: null };
  const interval = wilsonInterval({ successes, trials });
  return { trials, rate: interval.kind === 'known' ? interval.value : null };
}
