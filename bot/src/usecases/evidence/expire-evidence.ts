import { decideExpireEvidence } from '@causeway/shared/domain/evidence/decide-evidence.js';
import { isValid } from '@causeway/shared/domain/evidence/is-valid.js';
import type { EvidenceId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { commitEvidence, setExpiryTimer } from './commit-evidence.js';

/** The clock calls this when evidence is over: what was asked on it is void, and its gate is stale. */
export async function expireEvidence(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly evidenceId: EvidenceId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const evidence = await stores.evidence.get(command.evidenceId);
    if (!evidence) return;
    const decision = decideExpireEvidence(evidence, now);
    if (decision.kind === 'rejected') {
      // A clock that is ahead of ours called too early; it has to call again.
      if (isValid(evidence, now)) setExpiryTimer(stores, evidence);
      return;
    }
    await commitEvidence(ports, stores, evidence, decision.events, { actorId: null, now });
  });
}
