import type { Receipt, RefusedRow } from '@causeway/shared/api/observations.js';
import type { Observation } from '@causeway/shared/domain/observation/observation.js';
import {
  parseObservation,
  type ParseRules,
} from '@causeway/shared/domain/observation/parse-observation.js';
import type { PersonId, PersonKey, ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { setCountingTimer } from './counting-timer.js';
import { decideSlice, type Candidate, type SliceDecision } from './decide-slice.js';
import { nextTurn } from './next-turn.js';
import { useCaseLookup } from './use-case-lookup.js';

/** Who sends, into which program. */
export interface ObservationSource {
  readonly tenantId: TenantId;
  readonly programId: ProgramId;
  /** A key's name or the tab; never a person's. */
  readonly name: string;
  /** Somebody who imports in the tab. */
  readonly actorId?: PersonId;
}

export interface SentRows {
  readonly rows: readonly unknown[];
  readonly isDryRun: boolean;
}

/** One transaction each: a few milliseconds on the embedded database. */
const rowsAtOnce = 500;
const longestSource = 80;

/** One request on its way in, slice by slice. */
class Intake {
  readonly byKey = new Map<string, Observation>();
  readonly corrected = new Set<string>();
  readonly refused: RefusedRow[] = [];
  accepted = 0;
  repeated = 0;
  readonly #personKeys = new Map<string, PersonKey>();

  constructor(
    private readonly ports: Ports,
    readonly source: ObservationSource,
    readonly sent: SentRows,
    private readonly rules: ParseRules,
  ) {}

  /** What can be read of a slice; the rest is refused. */
  read(from: number): readonly Candidate[] {
    const candidates: Candidate[] = [];
    const until = Math.min(from + rowsAtOnce, this.sent.rows.length);
    for (let row = from; row < until; row += 1) {
      const given = this.sent.rows[row];
      const parsed = parseObservation(given, this.rules);
      if (parsed.kind === 'refused') {
        const key = keyOf(given);
        for (const { field, code } of parsed.fields) this.refused.push({ row, key, field, code });
        continue;
      }
      const { observation, person, otherPerson } = parsed;
      const personKey = person === null ? null : this.#personKey(person);
      const otherPersonKey = otherPerson === null ? null : this.#personKey(otherPerson);
      candidates.push({ row, observation: { ...observation, personKey, otherPersonKey } });
    }
    return candidates;
  }

  add({ plain, correcting, repeated, refused }: SliceDecision): void {
    for (const observation of [...plain, ...correcting]) {
      this.byKey.set(observation.sourceKey, observation);
      if (observation.corrects !== null) this.corrected.add(observation.corrects);
    }
    this.accepted += plain.length + correcting.length;
    this.repeated += repeated;
    this.refused.push(...refused);
  }

  #personKey(identifier: string): PersonKey {
    const known = this.#personKeys.get(identifier);
    if (known !== undefined) return known;
    const made = this.ports.personKey(this.source.programId, identifier);
    this.#personKeys.set(identifier, made);
    return made;
  }
}

const longestKey = 100;

/** A refused row is found by its key, if it has one that could be one. */
function keyOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null || !('key' in row)) return null;
  return typeof row.key === 'string' ? row.key.slice(0, longestKey) : null;
}

function store(ports: Ports, stores: Stores, source: ObservationSource, slice: SliceDecision) {
  const { programId } = source;
  const receivedAt = ports.now();
  const batch = { programId, source: source.name.slice(0, longestSource), receivedAt };
  const newBatch = () => ({ ...batch, id: ports.newId<'observation-batch'>() });
  if (slice.plain.length > 0) {
    stores.observations.insertBatch({ ...newBatch(), correctedFromAt: null }, slice.plain);
  }
  if (slice.correcting.length > 0) {
    const { correctedFromAt } = slice;
    stores.observations.insertBatch({ ...newBatch(), correctedFromAt }, slice.correcting);
  }
  if (slice.plain.length + slice.correcting.length > 0) {
    setCountingTimer(stores, programId, receivedAt);
  }
}

/** How many came, and nothing of what or whom they are about. */
function record(ports: Ports, stores: Stores, intake: Intake, last: SliceDecision): void {
  const { source, sent } = intake;
  const accepted = intake.accepted + last.plain.length + last.correcting.length;
  if (accepted === 0) return;
  stores.ledger.append([
    {
      id: ports.newId(),
      at: ports.now(),
      actorId: source.actorId ?? null,
      type: 'observations-received',
      subject: 'evidence',
      subjectId: source.programId,
      programId: source.programId,
      body: {
        source: source.name,
        rows: sent.rows.length,
        accepted,
        repeated: intake.repeated + last.repeated,
      },
      personal: {},
    },
  ]);
}

async function receiveSlice(ports: Ports, intake: Intake, from: number): Promise<void> {
  const { source, sent } = intake;
  const { tenantId, programId } = source;
  const candidates = intake.read(from);
  const decide = (stores: Stores) =>
    decideSlice(stores.observations, programId, candidates, intake, ports.now());
  if (sent.isDryRun) {
    intake.add(await decide(ports.read(tenantId)));
    return;
  }
  const isLast = from + rowsAtOnce >= sent.rows.length;
  const slice = await ports.commands.run(tenantId, async (stores) => {
    const decided = await decide(stores);
    store(ports, stores, source, decided);
    if (isLast) record(ports, stores, intake, decided);
    return decided;
  });
  intake.add(slice);
}

/**
 * Takes in what a source sends: every row is accepted, known already or refused by itself, and what
 * was accepted is there once this resolves. Sending the same again changes nothing.
 */
export async function receiveObservations(
  ports: Ports,
  source: ObservationSource,
  sent: SentRows,
): Promise<Outcome<Receipt, never>> {
  const useCaseOf = await useCaseLookup(ports.read(source.tenantId), source.programId);
  const intake = new Intake(ports, source, sent, { now: ports.now(), useCaseOf });
  for (let from = 0; from < sent.rows.length; from += rowsAtOnce) {
    await receiveSlice(ports, intake, from);
    await nextTurn();
  }
  return done({
    accepted: intake.accepted,
    repeated: intake.repeated,
    changed: 0,
    refused: intake.refused.toSorted((left, right) => left.row - right.row),
    isDryRun: sent.isDryRun,
  });
}
