import type { WaiverView } from '@causeway/shared/api/waivers.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayAskWaiver } from '@causeway/shared/domain/access/permissions.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import { decideAskWaiver } from '@causeway/shared/domain/waiver/decide-waiver.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId, WaiverId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { changeWaiver } from './change-waiver.js';

/** From one criterion of the next transition, as the gate stands at this moment. */
export function askWaiver(
  ports: GatePorts,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly waiverId: WaiverId;
    readonly criterion: string;
    readonly reason: string;
    readonly until: Instant;
  },
): Promise<Outcome<WaiverView>> {
  const { programId, waiverId: id, criterion, reason, until } = command;
  return changeWaiver(ports, actor, async (stores, now) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (!mayAskWaiver(actor, programId)) return reject('forbidden');
    if (await stores.waivers.get(id)) return reject('stale');
    const gate = await ports.evaluateGate(ports, stores, programId);
    if (!gate) return reject('no-gate');
    const transition = transitionKey(gate.transition);
    const asked = { id, programId, criterion, transition, reason, until };
    const decision = decideAskWaiver({ ...asked, by: actor.personId, now }, gate);
    return { before: undefined, decision };
  });
}
