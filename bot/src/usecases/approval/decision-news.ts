import type { DecisionNews, SharedApproval } from '@causeway/shared/api/notice-view.js';
import type { ApprovalView } from '@causeway/shared/api/approvals.js';
import type { PersonRef } from '@causeway/shared/api/values.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { decideDelegate } from '@causeway/shared/domain/approval/decide-delegation.js';
import type { Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';
import type { ApprovalId, DelegationId, PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { namePeople } from '../person/name-people.js';
import { loadAuthorities } from './authorities.js';
import { loadApproval } from './load-approval.js';
import { viewApprovalPage } from './view-approval-page.js';

const mostEvidence = 8;

/** Everybody of the program to whom the viewer could hand over what they decide here. */
async function delegatesFor(
  stores: Stores,
  { programId, requestedBy }: Approval,
  { measuredBy }: Snapshot,
  from: PersonId,
  { voices }: ApprovalView,
  now: Instant,
): Promise<readonly PersonRef[]> {
  const functions = voices.flatMap(({ role, onBehalfOf }) => (onBehalfOf ? [] : [role]));
  if (functions.length === 0) return [];
  const authorities = await loadAuthorities(stores, programId, now);
  const barred = [requestedBy, ...measuredBy];
  const fit = authorities.people.filter((to) => {
    const terms = { functions, fromAt: now, untilAt: now + dayMs, now };
    // Nothing is recorded under this id: it is only asked whether it would be.
    const asked = { id: '' as DelegationId, programId, from, to, ...terms };
    const fromRoles = authorities.of(from).roles;
    const facts = { fromRoles, toRoles: authorities.of(to).roles, barred };
    return decideDelegate(asked, facts).kind === 'accepted';
  });
  const names = await namePeople(stores, fit, now, authorities.known);
  return fit.map((one) => names.of(one));
}

/** What a card about a question for a decision says, as it stands now and for whom. */
export async function decisionNews(
  ports: GatePorts,
  stores: Stores,
  approvalId: ApprovalId,
  viewer: Actor,
): Promise<DecisionNews | undefined> {
  const now = ports.now();
  const approval = await loadApproval(stores, viewer, approvalId, now);
  const snapshot = approval && (await stores.snapshots.get(approval.snapshotId));
  if (!approval || !snapshot) return undefined;
  const page = await viewApprovalPage(ports, stores, approval, snapshot, viewer);
  const viewerId = viewer.personId;
  return {
    approval: page,
    viewerId,
    evidence: page.evidence.slice(0, mostEvidence),
    delegates: await delegatesFor(stores, approval, snapshot, viewerId, page, now),
    decidesForViewer: page.decidesForViewer,
  };
}

/** What a card in a group says to everybody in it: that it is asked, and what became of it. */
export async function sharedApproval(
  stores: Stores,
  approvalId: ApprovalId,
  now: Instant,
): Promise<SharedApproval | undefined> {
  const approval = await stores.approvals.get(approvalId);
  if (!approval) return undefined;
  const { id, programId, transition, state, expiresAt, requestedBy } = approval;
  const program = await stores.programs.get(programId);
  const { people } = await loadAuthorities(stores, programId, now);
  const viewerIds = [...new Set([...people, requestedBy])];
  return { id, programName: program?.name ?? '', transition, state, expiresAt, viewerIds };
}
