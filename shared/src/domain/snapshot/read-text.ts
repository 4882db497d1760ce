import { canonicalJson } from '../../lib/canonical-json.js';
import type { SnapshotBody } from './snapshot.js';

/**
 * What somebody read who looked at it: what it rests on, every outcome, and all words. Numbers move with
 * each observation and are not in it, nor is the moment.
 */
export function readText(body: SnapshotBody): string {
  const { transition, basis, results, waivers, shortfalls, forecast = null, answer } = body;
  const outcomes = results.map(({ name, outcome }) => ({ name, outcome }));
  return canonicalJson({ transition, basis, outcomes, waivers, shortfalls, forecast, answer });
}
