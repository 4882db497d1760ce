import { setTimeout as sleep } from 'node:timers/promises';
import type { CheckedUrl } from '@causeway/shared/domain/webhook/checked-url.js';
import { resolveHost } from './resolve-host.js';
import type { AddressPolicy, Resolve } from './webhook-address.js';
import { readWebhookUrl, resolveAllowed } from './webhook-address.js';

const patienceMs = 5_000;

/** Told while somebody types it, so that a wrong address is not found out by a halt nobody heard of. */
export function createUrlCheck(
  policy: AddressPolicy,
  resolve: Resolve = resolveHost,
): (text: string) => Promise<CheckedUrl> {
  return async (text) => {
    const url = readWebhookUrl(text, policy);
    if (!url) return { kind: 'not-allowed' };
    const isDone = new AbortController();
    const tooLong = sleep(patienceMs, 'not-found' as const, { signal: isDone.signal });
    const found = resolveAllowed(url.hostname, policy, resolve).catch(() => 'not-found' as const);
    const first = await Promise.race([found, tooLong.catch(() => 'not-found' as const)]);
    isDone.abort();
    if (first === 'not-found') return { kind: 'not-found' };
    return first === 'refused' ? { kind: 'not-allowed' } : { kind: 'allowed', url: url.href };
  };
}
