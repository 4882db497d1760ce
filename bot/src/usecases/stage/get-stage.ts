import type { StageView } from '@causeway/shared/api/stages.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { readStage } from './load-stage.js';
import { viewStage } from './view-stage.js';

export async function getStage(
  ports: Ports,
  actor: Actor,
  { programId }: { readonly programId: ProgramId },
): Promise<Outcome<StageView, 'absent' | 'forbidden'>> {
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const staged = await readStage(ports, actor.tenantId, programId);
  if (!staged) return reject('absent');
  return done(await viewStage(stores, staged, actor, ports.now()));
}
