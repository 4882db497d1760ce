import { decideTellOverdue } from '@causeway/shared/domain/register/decide-register.js';
import type { RegisterEntryId, TenantId } from '@causeway/shared/lib/ids.js';
import { findRegisterKind } from '@causeway/shared/domain/register/register-kinds.js';
import { whomToTell } from '../declared/whom-to-tell.js';
import { sendWithinQuota } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';
import { commitEntry } from './commit-entry.js';

/** The clock calls this when an entry's day has come and it is still open: its owner is told. */
export async function tellEntryOverdue(
  ports: Ports,
  tenantId: TenantId,
  command: { readonly entryId: RegisterEntryId },
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    const entry = await stores.registers.get(command.entryId);
    const kind = entry && findRegisterKind(entry.kind);
    if (!kind) return;
    const decision = decideTellOverdue(kind, entry, now);
    if (decision.kind === 'rejected') return;
    await commitEntry(ports, stores, { kind, entry }, decision.events, { actorId: null, now });
    const candidates = [entry.owner, entry.addedBy];
    for (const personId of await whomToTell(stores, entry.programId, candidates)) {
      const notice = { personId, kind: 'register-overdue', subjectId: entry.id } as const;
      await sendWithinQuota(ports, stores, notice, now);
    }
  });
}
