import type { GateFacts } from '@causeway/shared/domain/gate/gate-facts.js';
import type { MeasureInput } from '@causeway/shared/domain/measure/measure.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { loadMeasureInput } from '../measure/load-measure-input.js';
import { groupSizes } from './group-sizes.js';
import { publishedValues } from './published-values.js';

type Source<Of> = (stores: Stores, programId: ProgramId, now: Instant) => Promise<Of>;

/**
 * What a gate is told by other rooms. A source that answers null or nothing leaves what rests on it
 * open; it never makes it pass.
 */
export interface GateSources {
  /** What measures look at, uncut: it decides inside the server and stays there. */
  readonly observed: Source<MeasureInput>;
  /** Of the program as a whole, in its newest edition. */
  readonly published: Source<GateFacts['published']>;
  /** How many people are in the groups that have access, by the group's name. */
  readonly groupSizes: Source<GateFacts['groupSizes']>;
  readonly errorsByGroup: Source<GateFacts['errorsByGroup']>;
}

export const houseSources: GateSources = {
  observed: loadMeasureInput,
  published: publishedValues,
  groupSizes,
  // No audit says of which group its output spoke.
  errorsByGroup: () => Promise.resolve(null),
};
