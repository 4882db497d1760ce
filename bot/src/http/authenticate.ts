import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Request } from 'express';
import { actorOf, meetPerson } from '../usecases/person/resolve-actor.js';
import type { Ports } from '../usecases/ports.js';
import { refusal } from './problem.js';
import type { TabIdentity, TabTokenPolicy } from './tab-token/verify-tab-token.js';
import { verifyTabToken } from './tab-token/verify-tab-token.js';
import { VerifiedTokens } from './verified-tokens.js';

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** Who is asking, from the request's bearer token; without a good one nothing else is looked at. */
export function authenticate(ports: Ports, policy: TabTokenPolicy) {
  const verified = new VerifiedTokens<TabIdentity>(() => ports.now());
  /** Once a token is enough: what it says of a person does not change. */
  const met = new WeakSet<TabIdentity>();
  return async (request: Request): Promise<Actor> => {
    const token = bearer.exec(request.get('Authorization') ?? '')?.[1];
    const identity =
      token === undefined
        ? undefined
        : await verified.valueOf(token, () => verifyTabToken(token, policy));
    if (!identity) throw refusal('unknown-actor');
    if (!met.has(identity)) {
      await meetPerson(ports, { ...identity, language: request.get('Accept-Language') });
      met.add(identity);
    }
    return actorOf(ports, identity);
  };
}
