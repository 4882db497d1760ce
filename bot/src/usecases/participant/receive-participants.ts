import type { Receipt } from '@causeway/shared/api/observations.js';
import type { KeySource } from '@causeway/shared/domain/api-key/api-key.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { saveParticipants } from './save-participants.js';

/** Rows from a system, into the program its key is for. */
export async function receiveParticipants(
  ports: Ports,
  source: KeySource,
  sent: { readonly rows: readonly unknown[]; readonly isDryRun: boolean },
): Promise<Outcome<Receipt, never>> {
  const { tenantId, programId, apiKeyId } = source;
  const intake = { tenantId, programId, actorId: null, source: apiKeyId };
  return done(await saveParticipants(ports, intake, sent));
}
