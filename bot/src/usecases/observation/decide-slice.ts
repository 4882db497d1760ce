import type { RefusedRow } from '@causeway/shared/api/observations.js';
import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { ObservationStore } from '../../store/observation-store.js';
import { isSameObservation } from './is-same-observation.js';

/** A row that could be read, with its place in the request. */
export interface Candidate {
  readonly row: number;
  readonly observation: Observation;
}

/** What the request brought in its earlier slices. */
export interface Earlier {
  readonly byKey: ReadonlyMap<string, Observation>;
  readonly corrected: ReadonlySet<string>;
}

export interface SliceDecision {
  readonly plain: readonly Observation[];
  /** They wait in a line of their own, since counting them takes looking back. */
  readonly correcting: readonly Observation[];
  /** When the earliest of what they correct was received. */
  readonly correctedFromAt: Instant;
  readonly repeated: number;
  readonly refused: readonly RefusedRow[];
}

type Known = Observation & { readonly receivedAt?: Instant };

class Slice {
  readonly plain: Observation[] = [];
  readonly correcting: Observation[] = [];
  readonly refused: RefusedRow[] = [];
  repeated = 0;
  readonly #byKey = new Map<string, Observation>();
  readonly #corrected = new Set<string>();

  constructor(
    private readonly stored: ReadonlyMap<string, Known>,
    private readonly storedCorrected: ReadonlySet<string>,
    private readonly earlier: Earlier,
    public correctedFromAt: Instant,
  ) {}

  take(candidate: Candidate): void {
    const { observation } = candidate;
    const known = this.#known(observation.sourceKey);
    if (known) {
      if (isSameObservation(known, observation)) this.repeated += 1;
      else this.#refuse(candidate, 'key', 'key-reused');
      return;
    }
    if (observation.corrects === null) this.plain.push(observation);
    else if (!this.#mayCorrect(candidate, observation.corrects)) return;
    this.#byKey.set(observation.sourceKey, observation);
  }

  #mayCorrect(candidate: Candidate, target: string): boolean {
    const corrected = this.#known(target);
    if (!corrected) return this.#refuse(candidate, 'corrects', 'corrects-nothing');
    if (this.#isCorrected(target)) return this.#refuse(candidate, 'corrects', 'corrected-before');
    this.#corrected.add(target);
    this.correcting.push(candidate.observation);
    this.correctedFromAt = Math.min(
      this.correctedFromAt,
      corrected.receivedAt ?? this.correctedFromAt,
    );
    return true;
  }

  #known(key: string): Known | undefined {
    return this.#byKey.get(key) ?? this.earlier.byKey.get(key) ?? this.stored.get(key);
  }

  #isCorrected(key: string): boolean {
    return (
      this.#corrected.has(key) || this.earlier.corrected.has(key) || this.storedCorrected.has(key)
    );
  }

  #refuse({ row, observation }: Candidate, field: string, code: string): false {
    this.refused.push({ row, key: observation.sourceKey, field, code });
    return false;
  }
}

/** Which rows are new, which were known, and which contradict what is known. */
export async function decideSlice(
  observations: ObservationStore,
  programId: ProgramId,
  candidates: readonly Candidate[],
  earlier: Earlier,
  now: Instant,
): Promise<SliceDecision> {
  const keys = candidates.map(({ observation }) => observation.sourceKey);
  const targets = candidates.flatMap(({ observation }) => observation.corrects ?? []);
  const stored = await observations.listByKeys(programId, [...keys, ...targets]);
  const corrected =
    targets.length === 0 ? [] : await observations.correctedAmong(programId, targets);
  const slice = new Slice(
    new Map(stored.map((observation) => [observation.sourceKey, observation])),
    new Set(corrected),
    earlier,
    now,
  );
  for (const candidate of candidates) slice.take(candidate);
  return slice;
}
