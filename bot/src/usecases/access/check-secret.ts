import type { ApiKey } from '@causeway/shared/domain/api-key/api-key.js';
import type { ApiKeyToken } from '@causeway/shared/domain/api-key/api-key-token.js';
import { isUseWorthNoting } from '@causeway/shared/domain/api-key/is-use-worth-noting.js';
import { secretShown } from '@causeway/shared/domain/api-key/secret-shown.js';
import type { Ports } from '../ports.js';

type KeySecrets = Pick<ApiKey, 'secretHash' | 'oldSecret' | 'revokedAt' | 'lastUsedAt'>;

/** What is looked at where there is no key, so that none is told from a wrong secret. */
const noKey: KeySecrets = { secretHash: '', oldSecret: null, revokedAt: null, lastUsedAt: null };

/** Whether a secret that works was shown; now and then it is noted that it was. */
export async function checkSecret(
  ports: Ports,
  { tenantId, apiKeyId, secret }: ApiKeyToken,
  key: KeySecrets = noKey,
): Promise<boolean> {
  const now = ports.now();
  const shown = secretShown(key, ports.hash(secret), now);
  if (shown === undefined) return false;
  const used = shown === 'old' ? key.oldSecret : key;
  if (used && isUseWorthNoting(used, now)) {
    await ports.commands.run(tenantId, (stores) => {
      stores.apiKeys.noteUse(apiKeyId, shown, now);
      return Promise.resolve();
    });
  }
  return true;
}
