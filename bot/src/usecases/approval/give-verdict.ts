import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { GrantRole } from '@causeway/shared/domain/access/grant.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { decideVoidApproval } from '@causeway/shared/domain/approval/decide-approval-end.js';
import type { VerdictMove } from '@causeway/shared/domain/approval/decide-verdict.js';
import { decideVerdict } from '@causeway/shared/domain/approval/decide-verdict.js';
import { refuseOvertaken, staleApproval } from '@causeway/shared/domain/approval/refuse-stale.js';
import { voicesOf } from '@causeway/shared/domain/approval/voices.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { ApprovalId, PersonId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { nameHolder } from '../person/name-holder.js';
import { loadAuthorities } from './authorities.js';
import { commitApproval } from './commit-approval.js';
import { checkApproval, loadApproval } from './load-approval.js';
import { viewApproval } from './view-approval.js';

export interface GivenVerdict {
  readonly approvalId: ApprovalId;
  readonly version: number;
  readonly verdict: 'approve' | 'reject';
  readonly voice: { readonly role: GrantRole; readonly onBehalfOfId: PersonId | null } | null;
  readonly reason: string;
  readonly criteria: readonly string[];
}

/** What is not there any more is not decided on: it is void from here on, and the press came too late. */
async function giveOn(
  ports: GatePorts,
  stores: Stores,
  approval: Approval,
  move: VerdictMove,
): Promise<Approval | ReturnType<typeof reject>> {
  const { by, now } = move;
  const overtaken = refuseOvertaken(approval, move);
  if (overtaken) return overtaken;
  const { changes, measuredBy, criteria } = await checkApproval(ports, stores, approval, now);
  const voided = decideVoidApproval(approval, changes, now);
  if (voided.kind === 'accepted') {
    const cause = { actorId: null, now, measuredBy };
    const after = await commitApproval(ports, stores, approval, voided.events, cause);
    return staleApproval(after, by);
  }
  // Asked at the moment of deciding: a function given or taken back a second ago counts.
  const authorities = await loadAuthorities(stores, approval.programId, now);
  const voices = voicesOf(approval.rule, authorities.of(by));
  const decision = decideVerdict(approval, move, { voices, measuredBy, criteria });
  if (decision.kind === 'rejected') return decision;
  const cause = { actorId: by, now, measuredBy };
  return commitApproval(ports, stores, approval, decision.events, cause);
}

export async function giveVerdict(
  ports: GatePorts,
  actor: Actor,
  command: GivenVerdict,
): Promise<Outcome<ApprovalView>> {
  const { approvalId, voice, ...said } = command;
  const now = ports.now();
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const approval = await loadApproval(stores, actor, approvalId, now);
    if (!approval) return reject('absent');
    const chosen = voice ? { role: voice.role, onBehalfOf: voice.onBehalfOfId } : undefined;
    const move = { ...said, by: actor.personId, now, voice: chosen };
    const given = await giveOn(ports, stores, approval, move);
    return 'kind' in given ? nameHolder(stores, given, now) : given;
  });
  if ('kind' in result) return result;
  return done(await viewApproval(ports.read(actor.tenantId), result, actor, now));
}
