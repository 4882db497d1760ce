import { listMyImportMappings } from '@causeway/shared/api/connections.js';
import { sendObservations, sendParticipants } from '@causeway/shared/api/observations.js';
import { listMappingsOfKey } from '../../usecases/import/list-mappings-of-key.js';
import { receiveObservations } from '../../usecases/observation/receive-observations.js';
import { receiveParticipants } from '../../usecases/participant/receive-participants.js';
import type { KeyEdge } from '../key-route.js';
import { keyRoute } from '../key-route.js';

/** What a system may do with a key: send into its program, and ask how its files are read. */
export function keyRoutes(edge: KeyEdge): void {
  keyRoute(edge, sendObservations, (ports, { tenantId, programId, apiKeyId }, sent) =>
    receiveObservations(ports, { tenantId, programId, name: apiKeyId }, sent),
  );
  keyRoute(edge, sendParticipants, receiveParticipants);
  keyRoute(edge, listMyImportMappings, listMappingsOfKey);
}
