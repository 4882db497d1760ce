import type { WaiverView } from '@causeway/shared/api/waivers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Waiver, WaiverEvent } from '@causeway/shared/domain/waiver/waiver.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { Decide } from '../change-one.js';
import { changeOne } from '../change-one.js';
import type { Ports } from '../ports.js';
import { commitWaiver } from './commit-waiver.js';
import { viewWaivers } from './view-waivers.js';

/** Every change to an exception goes this way; what differs is what is loaded and decided. */
export function changeWaiver(
  ports: Ports,
  actor: Actor,
  decide: Decide<Waiver, WaiverEvent>,
): Promise<Outcome<WaiverView>> {
  return changeOne(ports, actor, { commit: commitWaiver, view: viewWaivers }, decide);
}
