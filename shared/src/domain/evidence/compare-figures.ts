import type { Figures } from './evidence.js';

/** What a criterion asks of one figure. */
export interface AskedFigure {
  readonly name: string;
  readonly bound: 'at-least' | 'at-most';
  readonly value: number;
  /**
   * `extent` says how far somebody looked, `result` what they found: too short an extent shows
   * nothing, a bad result shows a failure.
   */
  readonly says: 'extent' | 'result';
}

export interface FigureShortfall {
  readonly asked: AskedFigure;
  /** Null where the evidence does not say. */
  readonly shown: number | null;
}

function isMet({ bound, value }: AskedFigure, shown: number): boolean {
  return bound === 'at-least' ? shown >= value : shown <= value;
}

/** Every figure that is not what was asked, however near it is. */
export function compareFigures(
  figures: Figures,
  asked: readonly AskedFigure[],
): readonly FigureShortfall[] {
  return asked
    .map((one) => ({ asked: one, shown: figures[one.name] ?? null }))
    .filter(({ asked: one, shown }) => shown === null || !isMet(one, shown));
}
