import type { Receipt } from '@causeway/shared/api/observations.js';
import type { LabelledParticipant } from '@causeway/shared/domain/participant/decide-participant.js';
import { provenanceMoves } from '@causeway/shared/domain/participant/provenance-moves.js';
import type { PersonId, PersonKey, ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { setCountingTimer } from '../observation/counting-timer.js';
import { nextTurn } from '../observation/next-turn.js';
import type { Ports } from '../ports.js';
import type { Known, SliceCounts } from './participant-slice.js';
import { ParticipantSlice } from './participant-slice.js';

/** Whose cohort it is, and who sent the rows: somebody at a file, or a system with its key. */
export interface Intake {
  readonly tenantId: TenantId;
  readonly programId: ProgramId;
  readonly actorId: PersonId | null;
  /** As the record names it. */
  readonly source: string;
}

/** Rows in one transaction: few enough that nobody waits long behind it. */
const mostInSlice = 500;

interface Change {
  readonly before: LabelledParticipant | undefined;
  readonly after: LabelledParticipant;
}

function isRelabelled({ before, after }: Change): boolean {
  const known = before?.labels ?? [];
  return after.labels !== known && known.length + after.labels.length > 0;
}

function keep(
  stores: Stores,
  programId: ProgramId,
  changes: readonly Change[],
  now: Instant,
): void {
  const newcomers = changes.filter(({ before }) => !before);
  stores.participants.insertAll(
    newcomers.map(({ after }) => ({ ...after.participant, version: 1 })),
  );
  for (const { before, after } of changes) {
    if (before) stores.participants.save(before.participant, after.participant);
  }
  const relabelled = changes.filter(isRelabelled).map(({ after }) => after);
  const people = relabelled.map(({ participant, labels }) => ({
    personKey: participant.personKey,
    labels,
  }));
  stores.labels.set(programId, people, now);
}

function record(ports: Ports, stores: Stores, intake: Intake, changes: readonly Change[]): void {
  const { programId, actorId, source } = intake;
  const known = changes.flatMap(({ before, after }) =>
    before ? [{ before: before.participant, after: after.participant }] : [],
  );
  const moves = provenanceMoves(known);
  const received = { source, added: changes.length - known.length, changed: known.length };
  const entry = (type: string, body: Readonly<Record<string, unknown>>) => ({
    id: ports.newId(),
    at: ports.now(),
    actorId,
    type,
    subject: 'evidence' as const,
    subjectId: programId,
    programId,
    body,
    personal: {},
  });
  stores.ledger.append([entry('participants-received', received)]);
  if (moves.length > 0) stores.ledger.append([entry('provenance-moved', { source, moves })]);
}

function write(
  ports: Ports,
  stores: Stores,
  intake: Intake,
  known: ReadonlyMap<PersonKey, Known>,
): void {
  const changes = [...known.values()].flatMap(({ before, after }) =>
    after && after !== before ? [{ before, after }] : [],
  );
  if (changes.length === 0) return;
  const now = ports.now();
  const { programId } = intake;
  keep(stores, programId, changes, now);
  record(ports, stores, intake, changes);
  // Whoever was counted elsewhere before is moved by the fold, with all of their observations.
  setCountingTimer(stores, programId, now);
}

/** Takes rows about participants, each with its own fate; in a dry run nothing is kept. */
export async function saveParticipants(
  ports: Ports,
  intake: Intake,
  sent: { readonly rows: readonly unknown[]; readonly isDryRun: boolean },
): Promise<Receipt> {
  const { tenantId, programId } = intake;
  const { rows, isDryRun } = sent;
  const total: SliceCounts = { accepted: 0, repeated: 0, changed: 0, refused: [] };
  /** What a dry run would have written by now. */
  const imagined = new Map<PersonKey, Known>();
  for (let first = 0; first < rows.length; first += mostInSlice) {
    const some = rows.slice(first, first + mostInSlice);
    const work = async (stores: Stores): Promise<SliceCounts> => {
      const slice = new ParticipantSlice(ports, programId, some, first);
      const known = isDryRun ? imagined : new Map<PersonKey, Known>();
      await slice.takeIn(stores, known);
      if (!isDryRun) write(ports, stores, intake, known);
      return slice.counts;
    };
    const counts = isDryRun
      ? await work(ports.read(tenantId))
      : await ports.commands.run(tenantId, work);
    total.accepted += counts.accepted;
    total.repeated += counts.repeated;
    total.changed += counts.changed;
    total.refused.push(...counts.refused);
    await nextTurn();
  }
  return { ...total, refused: total.refused.toSorted((a, b) => a.row - b.row), isDryRun };
}
