import type { MyLabels } from '@causeway/shared/api/my-labels.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { viewMyLabels } from './view-my-labels.js';

/** What every program keeps about the person who asks. Of nobody else does anybody learn it. */
export async function listMyLabels(
  ports: Ports,
  actor: Actor,
): Promise<Outcome<{ programs: MyLabels[] }, never>> {
  const stores = ports.read(actor.tenantId);
  const programs = await stores.programs.list();
  const views = await Promise.all(
    programs.map((program) => viewMyLabels(ports, stores, actor.personId, program)),
  );
  return done({ programs: views.filter((view) => view !== undefined) });
}
