import type { Facts } from '../../lib/decision.js';
import type { RegisterEntry } from '../register/register-entry.js';
import { whatOf } from './entries-of.js';

/** How many lack something, of how many, and the first of them by its name. */
export function firstOf(lacking: readonly RegisterEntry[], of: readonly RegisterEntry[]): Facts {
  return { lacking: lacking.length, of: of.length, first: whatOf(lacking[0]) };
}
