import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayGrant } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { GrantId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';

export function revokeGrant(
  ports: Ports,
  actor: Actor,
  command: { readonly grantId: GrantId },
): Promise<Outcome<Record<string, never>, 'absent'>> {
  return ports.commands.run(actor.tenantId, async (stores) => {
    const grant = await stores.grants.get(command.grantId);
    if (!grant || !mayGrant(actor, grant.programId)) return reject('absent');
    stores.grants.remove(grant.id);
    appendEntry(ports, stores, actor, {
      type: 'grant-revoked',
      subject: 'access',
      subjectId: grant.id,
      programId: grant.programId,
      body: { role: grant.role },
      personal: { to: grant.personId },
    });
    await recheckSoon(stores, grant.programId, ports.now());
    return done({});
  });
}
