import { freeze } from '@causeway/shared/domain/snapshot/freeze.js';
import type { Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';
import type { EvidenceId, PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import type { GateNow } from './load-gate.js';
import { forecastAt } from './printed-forecast.js';
import { bodyOf } from './rested-now.js';

/** Whoever measured what is shown, or put it on record, has a hand in it. */
async function handsIn(stores: Stores, { evaluated }: GateNow): Promise<readonly PersonId[]> {
  const cited = Object.keys(evaluated.basis.evidence) as EvidenceId[];
  const items = await Promise.all(cited.map((id) => stores.evidence.get(id)));
  const recorders = items.flatMap((item) =>
    item ? [item.recordedBy, item.finding.measurer.personId] : [],
  );
  return [...new Set([...evaluated.measuredBy, ...recorders])].toSorted();
}

/** Freezes what a gate says; nothing is written yet. */
export async function takeSnapshot(
  ports: Ports,
  stores: Stores,
  gate: GateNow,
  takenBy: PersonId,
): Promise<Snapshot> {
  const measuredBy = await handsIn(stores, gate);
  const id = ports.newId<'snapshot'>();
  const forecasts = await stores.forecasts.list(gate.programId);
  const body = bodyOf(gate, forecastAt(forecasts, gate.now));
  return freeze({ id, takenBy, measuredBy, body }, (text) => ports.hash(text));
}

/** From here on the record knows its hash, so that nobody can put another one in its place. */
export function keepSnapshot(ports: Ports, stores: Stores, snapshot: Snapshot): void {
  const { id, body, hash, takenBy } = snapshot;
  stores.snapshots.insert(snapshot);
  stores.ledger.append([
    {
      id: ports.newId(),
      at: body.takenAt,
      actorId: takenBy,
      type: 'snapshot-taken',
      subject: 'snapshot',
      subjectId: id,
      programId: body.programId,
      body: { hash },
      personal: {},
    },
  ]);
}
