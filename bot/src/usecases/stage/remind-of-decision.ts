import {
  decideDecisionTick,
  nextDecisionTick,
} from '@causeway/shared/domain/program/decide-stage-by-clock.js';
import type { ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Ports } from '../ports.js';
import { commitStage } from './commit-stage.js';

/** The clock calls this around a decision date. It reminds; it never decides. */
export async function remindOfDecision(
  ports: Ports,
  tenantId: TenantId,
  { programId }: { readonly programId: ProgramId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const program = await stores.programs.get(programId);
    const stage = await stores.stages.get(programId);
    if (!program || !stage) return;
    const decision = decideDecisionTick(stage, now);
    if (decision.kind === 'rejected') {
      // A clock that is ahead of ours called too early; it has to call again.
      const dueAt = nextDecisionTick(stage);
      if (dueAt !== null) {
        stores.timers.set({ kind: 'decision-due', subjectId: programId, dueAt });
      }
      return;
    }
    const cause = { actorId: null, now };
    await commitStage(ports, stores, { program, stage }, decision.events, cause);
  });
}
