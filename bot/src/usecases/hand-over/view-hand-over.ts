import type { HandOverPage } from '@causeway/shared/api/mine.js';
import type { HandOver } from '@causeway/shared/domain/hand-over/hand-over.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';

/** May judge: whoever is asked or has taken it. */
export function isJudge(handOver: HandOver, personId: PersonId): boolean {
  return handOver.ask?.personId === personId || handOver.takenBy === personId;
}

export async function viewHandOver(
  stores: Stores,
  handOver: HandOver,
  viewerId: PersonId,
  now: Instant,
): Promise<HandOverPage> {
  const { ask, takenBy, answer, state } = handOver;
  const names = await namePeople(stores, [ask?.personId, takenBy, answer?.by], now);
  const isOpen = state === 'open' || state === 'taken';
  return {
    id: handOver.id,
    version: handOver.version,
    state,
    text: handOver.text,
    note: handOver.note,
    toolName: handOver.toolName,
    useCaseName: handOver.useCaseName,
    raisedAt: handOver.raisedAt,
    askedOf: names.orNull(ask?.personId),
    respondBy: ask?.respondBy ?? null,
    takenBy: names.orNull(takenBy),
    answer: answer ? { ...answer, by: names.of(answer.by) } : null,
    isMine: (await stores.handOvers.askerOf(handOver.id)) === viewerId,
    mayAnswer: isOpen && isJudge(handOver, viewerId),
  };
}
