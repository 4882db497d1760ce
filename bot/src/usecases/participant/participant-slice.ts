import type { RefusedRow } from '@causeway/shared/api/observations.js';
import type { CohortRule } from '@causeway/shared/domain/cohort-rule/cohort-rule.js';
import { namesUnknownRule } from '@causeway/shared/domain/cohort-rule/names-unknown-rule.js';
import type { LabelledParticipant } from '@causeway/shared/domain/participant/decide-participant.js';
import { decideParticipant } from '@causeway/shared/domain/participant/decide-participant.js';
import type { ParticipantRow } from '@causeway/shared/domain/participant/parse-participant.js';
import { parseParticipant } from '@causeway/shared/domain/participant/parse-participant.js';
import type { PersonKey, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

interface KeyedRow {
  readonly at: number;
  readonly personKey: PersonKey;
  readonly row: ParticipantRow;
}

/** Somebody as the store has them, and as they are once the rows so far are taken in. */
export interface Known {
  readonly before: LabelledParticipant | undefined;
  readonly after: LabelledParticipant | undefined;
}

export interface SliceCounts {
  accepted: number;
  repeated: number;
  changed: number;
  readonly refused: RefusedRow[];
}

/** Some rows about participants, read and taken in one after the other; what to write is in `known`. */
export class ParticipantSlice {
  readonly counts: SliceCounts = { accepted: 0, repeated: 0, changed: 0, refused: [] };
  readonly #keyed: readonly KeyedRow[];

  constructor(
    ports: Ports,
    private readonly programId: ProgramId,
    rows: readonly unknown[],
    firstRow: number,
  ) {
    const now = ports.now();
    this.#keyed = rows.flatMap((given, place) => {
      const at = firstRow + place;
      const parsed = parseParticipant(given, now);
      if (parsed.kind === 'read') {
        const personKey = ports.personKey(programId, parsed.person);
        return [{ at, personKey, row: parsed.row }];
      }
      for (const { field, code } of parsed.fields) this.refuse(at, field, code);
      return [];
    });
  }

  /** Adds to `known`, which may hold people of earlier slices already. */
  async takeIn(stores: Stores, known: Map<PersonKey, Known>): Promise<void> {
    await this.load(stores, known);
    const rules = await stores.cohortRules.list(this.programId);
    for (const keyed of this.#keyed) this.takeInOne(keyed, known, rules);
  }

  private async load(stores: Stores, known: Map<PersonKey, Known>): Promise<void> {
    const { programId } = this;
    const missing = new Set(this.#keyed.map(({ personKey }) => personKey));
    const keys = [...missing].filter((personKey) => !known.has(personKey));
    const [participants, labels] = await Promise.all([
      stores.participants.list(programId, keys),
      stores.labels.of(programId, keys),
    ]);
    for (const participant of participants) {
      const { personKey } = participant;
      const before = { participant, labels: labels.get(personKey) ?? [] };
      known.set(personKey, { before, after: before });
    }
  }

  private takeInOne(
    { at, personKey, row }: KeyedRow,
    known: Map<PersonKey, Known>,
    rules: readonly CohortRule[],
  ): void {
    if (row.source !== undefined && namesUnknownRule(row.source, rules)) {
      this.refuse(at, 'source', 'unknown-rule');
      return;
    }
    const { before, after } = known.get(personKey) ?? { before: undefined, after: undefined };
    const decision = decideParticipant(this.programId, personKey, after, row);
    if (decision.kind === 'rejected') {
      this.refuse(at, 'provenance', decision.code);
      return;
    }
    const [event] = decision.events;
    if (!event) this.counts.repeated += 1;
    else if (event.type === 'participant-added') this.counts.accepted += 1;
    else this.counts.changed += 1;
    if (event) known.set(personKey, { before, after: event.after });
  }

  private refuse(row: number, field: string, code: string): void {
    this.counts.refused.push({ row, key: null, field, code });
  }
}
