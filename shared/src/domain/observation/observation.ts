import type { Instant } from '../../lib/instant.js';
import type { PersonKey, UseCaseId } from '../../lib/ids.js';
import type { ObservationKindName } from './observation-kinds.js';

/** One fact about use, never changed: a mistake is put right by an observation that corrects it. */
export interface Observation {
  /** Chosen by the source; the same key with the same content is the same observation. */
  readonly sourceKey: string;
  readonly kind: ObservationKindName;
  readonly at: Instant;
  readonly personKey: PersonKey | null;
  readonly otherPersonKey: PersonKey | null;
  readonly useCaseId: UseCaseId | null;
  readonly ring: number | null;
  /** The values of the kind's code fields in their declared order, joined by `|`. */
  readonly codes: string;
  /** In the order of the kind's amount fields; integers, see `AmountField`. */
  readonly amounts: readonly [number | null, number | null, number | null];
  /** The source key of what it replaces. */
  readonly corrects: string | null;
}
