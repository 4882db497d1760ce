import type { UseCaseId } from '../../lib/ids.js';
import type { Provenance } from '../participant/participant.js';
import type { TallyKind } from './trace.js';

/** How many observations had this amount, their sum and the sum of their squares, all integers. */
export interface AmountTally {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

/** What observations must share to be counted together. */
export interface TallyCell {
  readonly kind: TallyKind;
  /** Days since 1970 in UTC. */
  readonly day: number;
  readonly useCaseId: UseCaseId | null;
  readonly ring: number | null;
  readonly provenance: Provenance;
  readonly strata: number;
  readonly codes: string;
}

/** A cell of the daily rollup. Equal to a recount of the observations at any time. */
export interface Tally extends TallyCell {
  readonly n: number;
  readonly amounts: readonly [AmountTally, AmountTally, AmountTally];
}
