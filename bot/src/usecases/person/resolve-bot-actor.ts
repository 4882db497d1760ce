import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { PersonId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { resolveActor } from './resolve-actor.js';

/** A chat says who somebody is but not their tenant roles, so what needs one is not done in a chat. */
export function resolveBotActor(
  ports: Ports,
  identity: {
    readonly tenantId: TenantId;
    readonly personId: PersonId;
    readonly name: string;
    readonly language?: string | undefined;
  },
): Promise<Actor> {
  return resolveActor(ports, { ...identity, tenantRoles: undefined });
}
