import * as evidence from '@causeway/shared/api/evidence.js';
import { listEvidence } from '../../usecases/evidence/list-evidence.js';
import { recordEvidence } from '../../usecases/evidence/record-evidence.js';
import { renewEvidence } from '../../usecases/evidence/renew-evidence.js';
import { withdrawEvidence } from '../../usecases/evidence/withdraw-evidence.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

export function evidenceRoutes(edge: Edge): void {
  route(edge, evidence.listEvidence, listEvidence);
  route(edge, evidence.recordEvidence, recordEvidence);
  route(edge, evidence.renewEvidence, renewEvidence);
  route(edge, evidence.withdrawEvidence, withdrawEvidence);
}
