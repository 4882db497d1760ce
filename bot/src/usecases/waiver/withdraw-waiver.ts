import type { WaiverView } from '@causeway/shared/api/waivers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayWithdrawWaiver } from '@causeway/shared/domain/access/permissions.js';
import { decideWithdrawWaiver } from '@causeway/shared/domain/waiver/decide-waiver.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { WaiverId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Ports } from '../ports.js';
import { changeWaiver } from './change-waiver.js';
import { loadWaiver } from './load-waiver.js';

export function withdrawWaiver(
  ports: Ports,
  actor: Actor,
  command: { readonly waiverId: WaiverId; readonly version: number; readonly reason: string },
): Promise<Outcome<WaiverView>> {
  return changeWaiver(ports, actor, async (stores, now) => {
    const before = await loadWaiver(stores, actor, command.waiverId);
    if (!before) return reject('absent');
    if (!mayWithdrawWaiver(actor, before)) return reject('forbidden');
    const { version, reason } = command;
    const move = { by: actor.personId, now, version, reason };
    return { before, decision: decideWithdrawWaiver(before, move) };
  });
}
