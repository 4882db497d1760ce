import type { Counts } from '../../statistics/count-problem.js';

/**
 * A part of the pilot that is also a part of the rollout: a use case, a segment, or both at once.
 * Without trials it was never tested; what nobody can name is a cell as well.
 */
export interface PilotCell extends Counts {
  readonly name: string;
  /** Its share of what the rollout will be. The shares of all cells make a whole. */
  readonly weight: number;
  /** Something was counted, of too few people for it to be said; it stands without trials. */
  readonly isTooFew?: true;
}
