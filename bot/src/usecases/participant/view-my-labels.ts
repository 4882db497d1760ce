import type { MyLabels } from '@causeway/shared/api/my-labels.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

/** Undefined where the program knows nobody by the key that this person has in it. */
export async function viewMyLabels(
  ports: Ports,
  stores: Stores,
  personId: PersonId,
  program: Program,
): Promise<MyLabels | undefined> {
  const personKey = ports.personKey(program.id, personId);
  const participant = await stores.participants.get(program.id, personKey);
  if (!participant) return undefined;
  const labels = await stores.labels.of(program.id, [personKey]);
  const { version, provenance } = participant;
  return {
    programId: program.id,
    programName: program.name,
    version,
    provenance,
    labels: [...(labels.get(personKey) ?? [])],
  };
}
