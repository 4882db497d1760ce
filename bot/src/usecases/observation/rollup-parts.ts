import { contributionsOf } from '@causeway/shared/domain/observation/contributions-of.js';
import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import { PersonUseParts } from '@causeway/shared/domain/observation/person-use-parts.js';
import type { PersonUse } from '@causeway/shared/domain/observation/person-use.js';
import { TallyDeltas } from '@causeway/shared/domain/observation/tally-deltas.js';
import type { Tally } from '@causeway/shared/domain/observation/tally.js';
import type { ObservationBatchId, PersonKey, ProgramId } from '@causeway/shared/lib/ids.js';
import type { CountedCell } from '../../store/observation-cells-store.js';
import type { BatchSize } from '../../store/observation-store.js';
import type { Stores } from '../../store/stores.js';
import { cellsAt, peopleOf } from './cells-of-people.js';
import { nextTurn } from './next-turn.js';

/** What one transaction writes. */
export interface RollupPart {
  readonly tallies: readonly Tally[];
  readonly uses: readonly PersonUse[];
  /** The key up to which everything is written then; `null` when that is all. */
  readonly doneKey: string | null;
}

/** Read and added up in a few milliseconds. */
const observationsAtOnce = 500;
/** Written in a few milliseconds. */
const rowsAtOnce = 1_000;

/** Some batches added up: what they bring to each cell and to each person. */
export class RollupParts {
  readonly #deltas = new TallyDeltas();
  readonly #parts = new PersonUseParts();
  readonly #cells = new Map<PersonKey, CountedCell>();
  readonly #known = new Set<PersonKey>();

  get rows(): number {
    return this.#deltas.size + this.#parts.size;
  }

  async addBatches(
    stores: Stores,
    programId: ProgramId,
    batches: readonly BatchSize[],
  ): Promise<void> {
    let ids: ObservationBatchId[] = [];
    let observations = 0;
    for (const batch of batches) {
      ids.push(batch.id);
      observations += batch.observations;
      if (observations < observationsAtOnce && batch !== batches.at(-1)) continue;
      const facts = await stores.observations.listOfBatches(programId, ids);
      await this.#meet(stores, programId, facts);
      this.#add(facts);
      await nextTurn();
      ids = [];
      observations = 0;
    }
  }

  /**
   * What lies behind a key, in portions for one transaction each. The cells of what was observed stay
   * together, whoever it was: a person may change cells between two transactions.
   */
  *after(doneKey: string): Generator<RollupPart> {
    let tallies: Tally[] = [];
    let uses: PersonUse[] = [];
    let last = doneKey;
    for (const group of this.#groups()) {
      if (group.doneKey <= doneKey) continue;
      if (tallies.length + uses.length >= rowsAtOnce) {
        yield { tallies, uses, doneKey: last };
        [tallies, uses] = [[], []];
      }
      tallies.push(...group.tallies);
      uses.push(...group.uses);
      last = group.doneKey;
    }
    yield { tallies, uses, doneKey: null };
  }

  async #meet(stores: Stores, programId: ProgramId, facts: readonly Observation[]): Promise<void> {
    const strangers = peopleOf(facts).filter((person) => !this.#known.has(person));
    const cells = await stores.observationCells.cellsOf(programId, strangers);
    for (const person of strangers) this.#known.add(person);
    for (const [person, cell] of cells) this.#cells.set(person, cell);
  }

  #add(facts: readonly Observation[]): void {
    const cellOf = cellsAt(this.#cells, null);
    for (const fact of facts) {
      const { tallies, uses } = contributionsOf(fact, cellOf);
      for (const tally of tallies) this.#deltas.add(tally, 1);
      for (const use of uses) this.#parts.add(use);
    }
  }

  *#groups(): Generator<RollupPart & { readonly doneKey: string }> {
    for (const [name, tallies] of this.#deltas.byGroup()) {
      yield { tallies, uses: [], doneKey: `tally ${name}` };
    }
    for (const [personKey, uses] of this.#parts.byPerson()) {
      yield { tallies: [], uses, doneKey: `use ${personKey}` };
    }
  }
}
