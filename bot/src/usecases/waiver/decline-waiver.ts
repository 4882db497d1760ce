import type { WaiverView } from '@causeway/shared/api/waivers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decideDeclineWaiver } from '@causeway/shared/domain/waiver/decide-waiver.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { WaiverId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { changeWaiver } from './change-waiver.js';
import { loadWaiver } from './load-waiver.js';
import { rolesOf } from './roles-of.js';

/** No, and why: it never begins. */
export function declineWaiver(
  ports: Ports,
  actor: Actor,
  command: { readonly waiverId: WaiverId; readonly version: number; readonly reason: string },
): Promise<Outcome<WaiverView>> {
  return changeWaiver(ports, actor, async (stores, now) => {
    const before = await loadWaiver(stores, actor, command.waiverId);
    if (!before) return reject('absent');
    const roles = await rolesOf(stores, actor, before.programId);
    const { version, reason } = command;
    const move = { by: actor.personId, now, version, roles, reason };
    return { before, decision: decideDeclineWaiver(before, move) };
  });
}
