import type { Receipt } from '@causeway/shared/api/observations.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayImport } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { receiveObservations, type SentRows } from './receive-observations.js';

/** The road of a key, taken by somebody in the tab. */
export async function importObservations(
  ports: Ports,
  actor: Actor,
  command: SentRows & { readonly programId: ProgramId },
): Promise<Outcome<Receipt>> {
  const { tenantId, personId: actorId } = actor;
  const { programId, rows, isDryRun } = command;
  if (!mayImport(actor, programId)) return reject('forbidden');
  if (!(await ports.read(tenantId).programs.get(programId))) return reject('absent');
  const source = { tenantId, programId, name: 'import', actorId };
  return receiveObservations(ports, source, { rows, isDryRun });
}
