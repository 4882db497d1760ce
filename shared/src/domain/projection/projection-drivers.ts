import { normalQuantile } from '../../statistics/numerics.js';
import type { PilotCell } from './pilot-cell.js';

/** What a cell adds to the width of a projection, and what would take half of it away. */
export interface Driver {
  readonly name: string;
  readonly state: 'tested' | 'untested' | 'too-few';
  readonly weight: number;
  /** Its part of the whole width, 0 to 1. */
  readonly widthShare: number;
  /** About how many more observations halve what it adds. For an untested cell: make a value of it. */
  readonly furtherTrials: number;
}

function stateOf({ trials, isTooFew }: PilotCell): Driver['state'] {
  if (trials > 0) return 'tested';
  return isTooFew ? 'too-few' : 'untested';
}

/** Of Jeffreys' beta: never zero, so that a cell without a failure is no certainty. */
function varianceOf({ weight, successes, trials }: PilotCell): number {
  const mean = (successes + 0.5) / (trials + 1);
  return (weight ** 2 * mean * (1 - mean)) / (trials + 2);
}

/** Four times the trials halve a standard error. */
function furtherTested({ trials }: PilotCell): number {
  return 3 * (trials + 2);
}

/** From anything between 0 and 1 to half of that, at the rate that is hardest to tell. */
function furtherUntested(confidence: number): number {
  return Math.ceil(4 * normalQuantile((1 + confidence) / 2) ** 2);
}

/**
 * The widest first. What was never tested adds its whole weight; the rest of the width is chance and
 * is shared out by variance.
 */
export function projectionDrivers(
  cells: readonly PilotCell[],
  interval: { readonly low: number; readonly high: number },
  confidence: number,
): readonly Driver[] {
  const weighty = cells.filter(({ weight }) => weight > 0);
  const tested = weighty.filter(({ trials }) => trials > 0);
  const untestedWeight = weighty
    .filter(({ trials }) => trials === 0)
    .reduce((sum, { weight }) => sum + weight, 0);
  const chance = Math.max(0, interval.high - interval.low - untestedWeight);
  const variance = tested.reduce((sum, cell) => sum + varianceOf(cell), 0);
  const drivers = weighty.map((cell): Driver => {
    const isTested = cell.trials > 0;
    const width = isTested ? (chance * varianceOf(cell)) / variance : cell.weight;
    return {
      name: cell.name,
      state: stateOf(cell),
      weight: cell.weight,
      widthShare: width / (chance + untestedWeight),
      furtherTrials: isTested ? furtherTested(cell) : furtherUntested(confidence),
    };
  });
  return drivers.toSorted((left, right) => right.widthShare - left.widthShare);
}
