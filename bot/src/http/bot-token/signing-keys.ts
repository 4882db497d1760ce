import type { CryptoKey } from 'jose';
import { importJWK } from 'jose';
import { z } from 'zod';

const metadataSchema = z.object({ jwks_uri: z.string() });
const keySetSchema = z.object({
  keys: z
    .array(
      z.object({
        kty: z.string(),
        kid: z.string().optional(),
        use: z.string().optional(),
        n: z.string().optional(),
        e: z.string().optional(),
        endorsements: z.array(z.string()).optional(),
      }),
    )
    .max(200),
});

interface SigningKey {
  readonly key: CryptoKey;
  readonly endorsements: readonly string[];
}

export interface SigningKeys {
  /** Undefined when nobody published such a key; throws when none were ever to be had. */
  find(kid: string): Promise<SigningKey | undefined>;
}

export interface SigningKeysOptions {
  readonly metadataUrl: string;
  readonly now: () => number;
  readonly timeoutMs?: number;
  readonly refreshMs?: number;
  readonly unknownKidEveryMs?: number;
}

const mostBytes = 1_000_000;

async function readJson(url: string, timeoutMs: number): Promise<unknown> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
  if (!answer.ok) throw new Error(`signing keys: HTTP ${answer.status}`);
  const text = await answer.text();
  if (text.length > mostBytes) throw new Error('signing keys: answer too large');
  return JSON.parse(text);
}

/** Only over https, except from this machine to itself, which is how tests and demos serve theirs. */
function checkedUrl(address: string): string {
  const url = new URL(address);
  const isLoopback = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  if (url.protocol !== 'https:' && !isLoopback) throw new Error('signing keys: not https');
  return url.href;
}

async function fetchKeys(metadataUrl: string, timeoutMs: number): Promise<Map<string, SigningKey>> {
  const metadata = metadataSchema.parse(await readJson(checkedUrl(metadataUrl), timeoutMs));
  const set = keySetSchema.parse(await readJson(checkedUrl(metadata.jwks_uri), timeoutMs));
  const keys = new Map<string, SigningKey>();
  for (const { kty, kid, use, n, e, endorsements } of set.keys) {
    if (kty !== 'RSA' || !kid || !n || !e || (use !== undefined && use !== 'sig')) continue;
    const key = await importJWK({ kty, n, e, alg: 'RS256' }, 'RS256');
    if (key instanceof Uint8Array) continue;
    keys.set(kid, { key, endorsements: endorsements ?? [] });
  }
  if (keys.size === 0) throw new Error('signing keys: none published');
  return keys;
}

/**
 * The channel's published keys. Fetched once for however many ask at the same time; the last good
 * ones serve while new ones cannot be had; a key nobody knows causes at most one fetch in five
 * minutes, so that made-up key ids cannot turn us against the publisher.
 */
export function createSigningKeys(options: SigningKeysOptions): SigningKeys {
  const { metadataUrl, now, timeoutMs = 5_000, refreshMs = 24 * 3_600_000 } = options;
  const { unknownKidEveryMs = 5 * 60_000 } = options;
  const afterFailureMs = 10_000;
  let keys: Map<string, SigningKey> | undefined;
  let fetchedAt = 0;
  let extraAt = Number.NEGATIVE_INFINITY;
  let failedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | undefined;

  async function refetch(): Promise<void> {
    try {
      keys = await fetchKeys(metadataUrl, timeoutMs);
      fetchedAt = now();
    } catch (error) {
      failedAt = now();
      if (!keys) throw error;
    }
  }

  function fetchOnce(): Promise<void> {
    underWay ??= refetch().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  async function atHand(): Promise<Map<string, SigningKey>> {
    const isOld = now() - fetchedAt > refreshMs;
    const mayAsk = underWay !== undefined || now() - failedAt > afterFailureMs;
    if (!keys && !mayAsk) throw new Error('signing keys: not to be had');
    if (!keys) await fetchOnce();
    else if (isOld && mayAsk) void fetchOnce();
    if (!keys) throw new Error('signing keys: not to be had');
    return keys;
  }

  return {
    async find(kid) {
      const known = (await atHand()).get(kid);
      if (known) return known;
      if (underWay) await underWay;
      else if (now() - extraAt >= unknownKidEveryMs) {
        extraAt = now();
        await fetchOnce();
      }
      return keys?.get(kid);
    },
  };
}
