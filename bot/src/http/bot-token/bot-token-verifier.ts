import { decodeProtectedHeader, jwtVerify } from 'jose';
import { VerifiedTokens } from '../verified-tokens.js';
import type { SigningKeys } from './signing-keys.js';

const issuer = 'https://api.botframework.com';
/** The channel that must vouch for the key a token is signed with. */
const endorsement = 'msteams';
const skewSeconds = 300;
const mostTokenBytes = 16_384;

type TokenVerdict =
  | { readonly kind: 'genuine'; readonly serviceUrl: string }
  | { readonly kind: 'forged' }
  /** Neither good nor bad: the keys could not be had. The sender may try again. */
  | { readonly kind: 'unavailable' };

export interface BotTokenVerifier {
  verify(token: string): Promise<TokenVerdict>;
}

export interface BotTokenVerifierOptions {
  readonly appId: string;
  readonly keys: SigningKeys;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

interface Genuine {
  readonly kind: 'genuine';
  readonly serviceUrl: string;
  readonly untilMs: number;
}

function keyIdOf(token: string): string | undefined {
  try {
    // Where the token itself says its key is to be found (jku, x5u, jwk) is never looked at.
    const { alg, kid, crit } = decodeProtectedHeader(token);
    return alg === 'RS256' && crit === undefined && typeof kid === 'string' ? kid : undefined;
  } catch {
    return undefined;
  }
}

async function check(
  token: string,
  { appId, keys, now }: BotTokenVerifierOptions,
): Promise<Genuine | { readonly kind: 'forged' | 'unavailable' }> {
  const kid = keyIdOf(token);
  if (kid === undefined) return { kind: 'forged' };
  let found;
  try {
    found = await keys.find(kid);
  } catch {
    return { kind: 'unavailable' };
  }
  if (!found?.endorsements.includes(endorsement)) return { kind: 'forged' };
  try {
    const { payload } = await jwtVerify(token, found.key, {
      algorithms: ['RS256'],
      issuer,
      audience: appId,
      clockTolerance: skewSeconds,
      currentDate: new Date(now()),
      requiredClaims: ['exp'],
    });
    const serviceUrl = payload['serviceurl'] ?? payload['serviceUrl'];
    // One audience, ours: a token that is also meant for somebody else may have been passed on.
    if (payload.aud !== appId || payload.exp === undefined) return { kind: 'forged' };
    if (typeof serviceUrl !== 'string' || serviceUrl === '') return { kind: 'forged' };
    return { kind: 'genuine', serviceUrl, untilMs: (payload.exp + skewSeconds) * 1_000 };
  } catch {
    return { kind: 'forged' };
  }
}

/** Verifies the channel's token; one that was verified is known by its hash until it expires. */
export function createBotTokenVerifier(options: BotTokenVerifierOptions): BotTokenVerifier {
  const verified = new VerifiedTokens<string>(options.now);
  return {
    async verify(token) {
      if (token.length > mostTokenBytes) return { kind: 'forged' };
      let failed: 'forged' | 'unavailable' = 'forged';
      const serviceUrl = await verified.valueOf(token, async () => {
        const checked = await check(token, options);
        if (checked.kind === 'genuine')
          return { value: checked.serviceUrl, until: checked.untilMs };
        failed = checked.kind;
        return undefined;
      });
      return serviceUrl === undefined ? { kind: failed } : { kind: 'genuine', serviceUrl };
    },
  };
}
