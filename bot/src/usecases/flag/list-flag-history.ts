import type { HistoryLine } from '@causeway/shared/api/flags.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { FlagId, PersonId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { flagToTriage } from './get-flag.js';

export async function listFlagHistory(
  ports: Ports,
  actor: Actor,
  query: { readonly flagId: FlagId },
): Promise<Outcome<{ history: HistoryLine[] }, 'absent'>> {
  const stores = ports.read(actor.tenantId);
  const flag = await flagToTriage(stores, actor, query.flagId);
  if ('kind' in flag) return flag;
  const records = await stores.ledger.listOf('flag', flag.id);
  const people = records.flatMap(({ personal }) => [personal['actor'], personal['to']]);
  const ids = people.filter((id): id is PersonId => typeof id === 'string' && id !== '');
  const names = await namePeople(stores, ids, ports.now());
  const history = records.map(({ id, at, type, body, personal, isSealed }): HistoryLine => {
    const to = typeof personal['to'] === 'string' && personal['to'] ? personal['to'] : undefined;
    const text = type === 'flag-raised' ? undefined : personal['text'];
    return {
      id,
      at,
      type,
      by: names.orNull(personal['actor'] as PersonId | undefined),
      facts: {
        ...body,
        ...(to ? { to: names.of(to as PersonId).name } : {}),
        ...(typeof text === 'string' ? { text } : {}),
      },
      isSealed,
    };
  });
  return done({ history });
}
