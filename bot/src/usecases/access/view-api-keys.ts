import type { ApiKeyView } from '@causeway/shared/api/connections.js';
import type { ApiKey } from '@causeway/shared/domain/api-key/api-key.js';
import { lastUseOf } from '@causeway/shared/domain/api-key/last-use-of.js';
import { oldSecretInForce } from '@causeway/shared/domain/api-key/old-secret-in-force.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { namePeople } from '../person/name-people.js';

export async function viewApiKeys(
  stores: Stores,
  keys: readonly ApiKey[],
  now: Instant,
): Promise<ApiKeyView[]> {
  const makers = keys.map(({ madeBy }) => madeBy);
  const names = await namePeople(stores, makers, now);
  return keys.map((key) => {
    const { id, name, madeBy, madeAt, secretMadeAt, lastUsedAt, revokedAt } = key;
    const old = oldSecretInForce(key, now);
    return {
      id,
      name,
      madeBy: names.of(madeBy),
      madeAt,
      secretMadeAt,
      lastUsedAt: lastUseOf(key),
      overlap: old
        ? { endsAt: old.endsAt, oldUsedAt: old.lastUsedAt, newUsedAt: lastUsedAt }
        : null,
      revokedAt,
    };
  });
}

export async function viewApiKey(stores: Stores, key: ApiKey, now: Instant): Promise<ApiKeyView> {
  const [view] = await viewApiKeys(stores, [key], now);
  if (!view) throw new Error('One key has one view');
  return view;
}
