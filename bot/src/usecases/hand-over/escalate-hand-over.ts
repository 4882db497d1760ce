import { decideEscalateHandOver } from '@causeway/shared/domain/hand-over/decide-hand-over.js';
import type { HandOverId, TenantId } from '@causeway/shared/lib/ids.js';
import { loadPath } from '../escalation/load-path.js';
import type { Ports } from '../ports.js';
import { commitHandOver } from './commit-hand-over.js';

/** The clock calls this when nobody answered in time. */
export async function escalateHandOver(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly handOverId: HandOverId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const handOver = await stores.handOvers.get(command.handOverId);
    const askerId = handOver && (await stores.handOvers.askerOf(handOver.id));
    if (!handOver || !askerId) return;
    const path = await loadPath(stores, 'hand-over', handOver.programId, handOver.useCaseId);
    const others = path.candidates.filter(({ person }) => person.id !== askerId);
    const decision = decideEscalateHandOver(handOver, others, now);
    if (decision.kind === 'rejected') return;
    await commitHandOver(ports, stores, handOver, decision.events, {
      askerId,
      judgeId: null,
      now,
    });
  });
}
