import type { WaiverView } from '@causeway/shared/api/waivers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayAskWaiver, maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewWaivers } from './view-waivers.js';

export async function listWaivers(
  ports: Ports,
  actor: Actor,
  query: { readonly programId: ProgramId },
): Promise<Outcome<{ waivers: WaiverView[]; mayAsk: boolean }, 'absent' | 'forbidden'>> {
  const { programId } = query;
  const stores = ports.read(actor.tenantId);
  if (!(await stores.programs.get(programId))) return reject('absent');
  if (!maySeeEvidence(actor, programId)) return reject('forbidden');
  const all = await stores.waivers.list(programId);
  const waivers = await viewWaivers(stores, all.toReversed(), actor, ports.now());
  return done({ waivers, mayAsk: mayAskWaiver(actor, programId) });
}
