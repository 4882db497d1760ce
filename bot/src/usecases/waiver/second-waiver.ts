import type { WaiverView } from '@causeway/shared/api/waivers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideSecondWaiver } from '@causeway/shared/domain/waiver/decide-waiver.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { WaiverId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { changeWaiver } from './change-waiver.js';
import { loadWaiver } from './load-waiver.js';
import { rolesOf } from './roles-of.js';

/** From here on the exception counts. */
export function secondWaiver(
  ports: Ports,
  actor: Actor,
  command: { readonly waiverId: WaiverId; readonly version: number },
): Promise<Outcome<WaiverView>> {
  return changeWaiver(ports, actor, async (stores, now) => {
    const before = await loadWaiver(stores, actor, command.waiverId);
    if (!before) return reject('absent');
    const roles = await rolesOf(stores, actor, before.programId);
    const move = { by: actor.personId, now, version: command.version, roles };
    return { before, decision: decideSecondWaiver(before, move) };
  });
}
