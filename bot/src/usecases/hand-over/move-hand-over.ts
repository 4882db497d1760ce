import type { HandOverPage } from '@causeway/shared/api/mine.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { JudgeMove } from '@causeway/shared/domain/hand-over/decide-hand-over.js';
import type {
  HandOver,
  HandOverEvent,
  HandOverRejection,
} from '@causeway/shared/domain/hand-over/hand-over.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { HandOverId, PersonId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { nameHolder } from '../person/name-holder.js';
import type { Ports } from '../ports.js';
import { commitHandOver } from './commit-hand-over.js';
import { isJudge, viewHandOver } from './view-hand-over.js';

export interface HandOverMove {
  readonly handOverId: HandOverId;
  readonly version: number;
}

type Rejection = HandOverRejection | 'absent' | 'unknown-person';
type HandOverDecision = Decision<HandOverEvent, Rejection>;

/** Asked, took it, or was on its path before: they may look, and their stale press gets a fresh answer. */
export async function mayJudge(stores: Stores, actor: Actor, handOver: HandOver): Promise<boolean> {
  if (isJudge(handOver, actor.personId)) return true;
  const asked = ['hand-over-ask'] as const;
  return (await stores.notices.latestDelivery(handOver.id, actor.personId, asked)) !== undefined;
}

/** Every judge's move goes this way; what differs is the decision. */
export async function moveHandOver(
  ports: Ports,
  actor: Actor,
  command: HandOverMove,
  decide: (
    handOver: HandOver,
    move: JudgeMove,
    stores: Stores,
  ) => HandOverDecision | Promise<HandOverDecision>,
): Promise<Outcome<HandOverPage, Rejection>> {
  const now = ports.now();
  const { personId } = actor;
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const handOver = await stores.handOvers.get(command.handOverId);
    const askerId = handOver && (await stores.handOvers.askerOf(handOver.id));
    if (!handOver || !askerId || !(await mayJudge(stores, actor, handOver)))
      return reject('absent');
    const move = { by: personId, now, version: command.version };
    const decision = await decide(handOver, move, stores);
    if (decision.kind === 'rejected') return nameHolder(stores, decision, now);
    const cause = { askerId, judgeId: personId, now };
    return commitHandOver(ports, stores, handOver, decision.events, cause);
  });
  if ('kind' in result) return result;
  return done(await viewHandOver(ports.read(actor.tenantId), result, personId, now));
}

export async function personOnDuty(stores: Stores, id: PersonId) {
  const person = await stores.persons.get(id);
  return person && person.leftAt === null ? person : undefined;
}
