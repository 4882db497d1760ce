import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPlanCohort } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ProgramId, WindowId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';

export async function removeWindow(
  ports: Ports,
  actor: Actor,
  command: { readonly programId: ProgramId; readonly windowId: WindowId },
): Promise<Outcome<Record<string, never>, 'forbidden' | 'absent'>> {
  const { programId, windowId } = command;
  if (!mayPlanCohort(actor, programId)) return reject('forbidden');
  return ports.commands.run(actor.tenantId, async (stores) => {
    const before = await stores.windows.get(windowId);
    if (!before || before.programId !== programId) return reject('absent');
    stores.windows.remove(before);
    const { kind, fromAt, untilAt } = before;
    appendEntry(ports, stores, actor, {
      type: 'window-removed',
      subject: 'evidence',
      subjectId: windowId,
      programId,
      body: { kind, fromAt, untilAt },
    });
    await recheckSoon(stores, programId, ports.now());
    return done({});
  });
}
