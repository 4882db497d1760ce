import type { Answer, Reason } from './answer.js';
import { unknown } from './answer.js';
import { disagreement } from './disagreement.js';
import { knownFinite } from './known-finite.js';

type Rating = number | string | null;
type Level = 'nominal' | 'ordinal' | 'interval';

interface KrippendorffAlpha {
  /** One row for each rater, one column for each unit; null where there is no rating. */
  readonly ratings: readonly (readonly Rating[])[];
  readonly level: Level;
}

interface Agreement {
  readonly alpha: number;
  /** Units with two ratings or more; the others cannot agree or disagree. */
  readonly units: number;
  readonly pairableValues: number;
}

type Unit = readonly (number | string)[];

function pairableUnits(ratings: KrippendorffAlpha['ratings']): readonly Unit[] {
  const units: (number | string)[][] = [];
  for (const row of ratings) {
    for (const [column, rating] of row.entries()) {
      if (rating !== null) (units[column] ??= []).push(rating);
    }
  }
  return units.filter((unit) => unit.length > 1);
}

function ratingProblem(units: readonly Unit[], level: Level): Reason | undefined {
  const isValid = (rating: number | string) =>
    typeof rating === 'string' ? level === 'nominal' : Number.isFinite(rating);
  return units.every((unit) => unit.every(isValid)) ? undefined : 'not-a-number';
}

/**
 * Places on a scale whose squared distances are the level's differences. Krippendorff's ordinal
 * difference, the values passed over with half of both ends, is the distance of the middle ranks.
 */
function placesOf(units: readonly Unit[], level: Level): readonly (readonly number[])[] {
  const counts = new Map<number | string, number>();
  for (const value of units.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const places = new Map<number | string, number>();
  let passed = 0;
  const values = [...counts.keys()];
  if (level === 'ordinal') values.sort((left, right) => Number(left) - Number(right));
  for (const [position, value] of values.entries()) {
    const count = counts.get(value) ?? 0;
    const ofLevel = { nominal: position, ordinal: passed + count / 2, interval: Number(value) };
    places.set(value, ofLevel[level]);
    passed += count;
  }
  return units.map((unit) => unit.map((value) => places.get(value) ?? 0));
}

/**
 * Krippendorff's α (2011): 1 where raters agree, 0 where they agree as chance would. Its coincidence
 * matrix is never built; its sums are, so that a hundred thousand ratings take no longer than reading.
 */
export function krippendorffAlpha({ ratings, level }: KrippendorffAlpha): Answer<Agreement> {
  const units = pairableUnits(ratings);
  const problem = ratingProblem(units, level);
  if (problem) return unknown(problem);
  if (units.length === 0) return unknown('no-overlap');
  const places = placesOf(units, level);
  const all = places.flat();
  const observed = places.reduce(
    (sum, unit) => sum + disagreement(unit, level) / (unit.length - 1),
    0,
  );
  const expected = disagreement(all, level) / (all.length - 1);
  if (expected === 0) return unknown('no-variation');
  return knownFinite({
    alpha: 1 - observed / expected,
    units: units.length,
    pairableValues: all.length,
  });
}
