import type { RegisterEntry } from './register-entry.js';

/** How many cases a failure mode would touch in a week at scale; null while size or rate is unknown. */
export function failuresPerWeek(trial: RegisterEntry): number | null {
  const { size, rate } = trial.values;
  return typeof size === 'number' && typeof rate === 'number' ? size * rate : null;
}
