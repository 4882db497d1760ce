import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { decidePassOnHandOver } from '@causeway/shared/domain/hand-over/decide-hand-over.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import type { HandOverMove } from './move-hand-over.js';
import { moveHandOver, personOnDuty } from './move-hand-over.js';

export function passOnHandOver(
  ports: Ports,
  actor: Actor,
  command: HandOverMove & { readonly personId: PersonId },
) {
  return moveHandOver(ports, actor, command, async (handOver, move, stores) => {
    const person = await personOnDuty(stores, command.personId);
    const askerId = await stores.handOvers.askerOf(handOver.id);
    if (!person || person.id === askerId) return reject('unknown-person');
    return decidePassOnHandOver(handOver, { ...move, to: { person, role: 'responder' } });
  });
}
