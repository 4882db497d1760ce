import type { Receipt } from '@causeway/shared/api/observations.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayImport } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { saveParticipants } from './save-participants.js';

/** Rows of a file that somebody imports. */
export async function importParticipants(
  ports: Ports,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly rows: readonly unknown[];
    readonly isDryRun: boolean;
  },
): Promise<Outcome<Receipt, 'forbidden' | 'absent'>> {
  const { programId } = command;
  const { tenantId, personId: actorId } = actor;
  if (!mayImport(actor, programId)) return reject('forbidden');
  if (!(await ports.read(tenantId).programs.get(programId))) return reject('absent');
  const intake = { tenantId, programId, actorId, source: 'import' };
  return done(await saveParticipants(ports, intake, command));
}
