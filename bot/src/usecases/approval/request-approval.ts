import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayRequestApproval } from '@causeway/shared/domain/access/permissions.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ApprovalId, ProgramId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { keepSnapshot } from '../snapshot/take-snapshot.js';
import { commitApproval } from './commit-approval.js';
import { draftApproval } from './draft-approval.js';
import { viewApproval } from './view-approval.js';

/** Freezes what the gate says now and asks those who decide about exactly that. */
export async function requestApproval(
  ports: GatePorts,
  actor: Actor,
  command: {
    readonly programId: ProgramId;
    readonly approvalId: ApprovalId;
    readonly note: string;
    /** What the asker had before them. */
    readonly seen?: string | null;
  },
): Promise<Outcome<ApprovalView>> {
  const { programId, approvalId: id, note, seen = null } = command;
  const now = ports.now();
  const by = actor.personId;
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    if (!(await stores.programs.get(programId))) return reject('absent');
    if (!mayRequestApproval(actor, programId)) return reject('forbidden');
    if (await stores.approvals.get(id)) return reject('stale');
    const draft = await draftApproval(ports, stores, programId, { id, note, by, now });
    if (!draft) return reject('no-gate');
    const { snapshot, decision } = draft;
    if (decision.kind === 'rejected') return decision;
    if (seen !== null && seen !== draft.seen) return reject('stale');
    keepSnapshot(ports, stores, snapshot);
    const cause = { actorId: by, now, measuredBy: snapshot.measuredBy };
    return commitApproval(ports, stores, undefined, decision.events, cause);
  });
  if ('kind' in result) return result;
  return done(await viewApproval(ports.read(actor.tenantId), result, actor, now));
}
