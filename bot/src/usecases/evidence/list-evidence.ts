import type { EvidenceView } from '@causeway/shared/api/evidence.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRecordEvidence, maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewEvidence } from './view-evidence.js';

export async function listEvidence(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<{ evidence: EvidenceView[]; mayRecord: boolean }, 'absent' | 'forbidden'>> {
  const { programId } = query;
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const items = await stores.evidence.list(programId);
  const evidence = await viewEvidence(stores, items, actor, ports.now());
  return done({ evidence, mayRecord: mayRecordEvidence(actor, programId) });
}
