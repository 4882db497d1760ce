import type { Instant } from '../../lib/instant.js';
import type { Past } from '../suppression/past.js';
import type { CountedPeople } from './counted-before.js';
import type { Filter, MeasureResult } from './measure.js';

/**
 * Why numbers are not shown. That almost nobody, or almost everybody, did something is all that is
 * said where a count would show a group below k. For all others it is the same word whether a group is
 * too small itself or a number about one would follow from it beside what else is public: which of the
 * two it is would tell of the group.
 */
export const hiddenReasons = ['too-few-people', 'almost-nobody', 'almost-everybody'] as const;
export type HiddenReason = (typeof hiddenReasons)[number];

/** What is public of one measure by one cut. */
export type EditionCell =
  | {
      readonly kind: 'shown';
      readonly filter: Filter;
      /** Older than the edition where fewer than k people behind it have changed since. */
      readonly measuredAt: Instant;
      /** Of what the measure counted then; 1 if unsaid. */
      readonly version?: number;
      readonly result: MeasureResult;
    }
  | {
      readonly kind: 'hidden';
      readonly filter: Filter;
      readonly measuredAt: Instant;
      readonly because: HiddenReason;
    };

export interface PublishedMeasure {
  readonly measure: string;
  readonly cells: readonly EditionCell[];
}

/** All that is public about the people of a program, until the next one. */
export interface Edition {
  readonly number: number;
  readonly publishedAt: Instant;
  /** No number in it, and no combination of its numbers, is about fewer people. */
  readonly smallestGroup: number;
  readonly measures: readonly PublishedMeasure[];
}

/** What has to be known when the next edition is made. It is about single people and leaves the server for nobody. */
export interface EditionBasis {
  /** By what the numbers count. */
  readonly pasts: ReadonlyMap<string, Past>;
  readonly counted: CountedPeople;
  /** Of everybody in it: a hash of what they gave and of the groups they were counted in. */
  readonly marks: ReadonlyMap<string, string>;
}
