import { decideExpireEvidence } from '@causeway/shared/domain/evidence/decide-evidence.js';
import type { Evidence } from '@causeway/shared/domain/evidence/evidence.js';
import { isValid } from '@causeway/shared/domain/evidence/is-valid.js';
import { warnAt } from '@causeway/shared/domain/evidence/warn-at.js';
import type { NoticeKind } from '@causeway/shared/domain/notice/notice.js';
import { isUnderWay } from '@causeway/shared/domain/program/stage.js';
import type { EvidenceId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import { whomToTell } from '../declared/whom-to-tell.js';
import { sendWithinQuota } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';
import { commitEvidence, setExpiryTimer } from './commit-evidence.js';

type EvidenceNotice = Extract<NoticeKind, `evidence-${string}`>;

/** Its owner, once for each time it was shown; nobody once the program is over. */
async function tellOwner(
  ports: Ports,
  stores: Stores,
  { id, programId, owner, recordedAt }: Evidence,
  kind: EvidenceNotice,
  now: Instant,
): Promise<void> {
  const program = await stores.programs.get(programId);
  if (!program || !isUnderWay(program)) return;
  for (const personId of await whomToTell(stores, programId, [owner])) {
    const last = await stores.notices.latestDelivery(id, personId, [kind]);
    if (last && last.createdAt >= recordedAt) continue;
    await sendWithinQuota(ports, stores, { personId, kind, subjectId: id }, now);
  }
}

/**
 * The clock calls this ahead of an end and at it: its owner is told, and what was asked on evidence
 * that is over is void, and its gate stale.
 */
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
    if (decision.kind === 'accepted') {
      const cause = { actorId: null, now };
      await commitEvidence(ports, stores, evidence, decision.events, cause);
      await tellOwner(ports, stores, evidence, 'evidence-expired', now);
    } else if (isValid(evidence, now)) {
      if (now >= warnAt(evidence)) {
        await tellOwner(ports, stores, evidence, 'evidence-expiring', now);
      }
      setExpiryTimer(stores, evidence, now);
    }
  });
}
