import type { ApprovalPage } from '@causeway/shared/api/approvals.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import { isLive } from '@causeway/shared/domain/approval/approval.js';
import type { SinceThen } from '@causeway/shared/domain/snapshot/since-then.js';
import { sinceThen } from '@causeway/shared/domain/snapshot/since-then.js';
import type { Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';
import type { PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { namePeople } from '../person/name-people.js';
import { loadAuthorities } from './authorities.js';
import { viewApproval } from './view-approval.js';
import { viewDeciders } from './view-deciders.js';
import { viewFrozen } from './view-frozen.js';

async function newsSince(
  ports: GatePorts,
  stores: Stores,
  approval: Approval,
  { body }: Snapshot,
): Promise<SinceThen | null> {
  if (!isLive(approval)) return null;
  const now = await ports.evaluateGate(ports, stores, approval.programId);
  return now ? sinceThen(body.results, now.results) : null;
}

async function decidesFor(
  stores: Stores,
  { programId }: Approval,
  viewerId: PersonId,
  now: Instant,
): Promise<ApprovalPage['decidesForViewer']> {
  const { delegations, known } = await loadAuthorities(stores, programId, now);
  const last = delegations.findLast(({ from }) => from === viewerId);
  if (!last) return null;
  const names = await namePeople(stores, [last.to], now, known);
  return { person: names.of(last.to), untilAt: last.untilAt };
}

/** The question with everything it is about: what was shown, what changed to the last time, and since. */
export async function viewApprovalPage(
  ports: GatePorts,
  stores: Stores,
  approval: Approval,
  snapshot: Snapshot,
  viewer: Actor,
): Promise<ApprovalPage> {
  const now = ports.now();
  const news = await newsSince(ports, stores, approval, snapshot);
  return {
    ...(await viewApproval(stores, approval, viewer, now)),
    ...(await viewFrozen(stores, snapshot, now)),
    deciders: await viewDeciders(stores, approval, snapshot.measuredBy, now),
    decidesForViewer: await decidesFor(stores, approval, viewer.personId, now),
    sinceThen: news && { ...news, more: [...news.more], improved: [...news.improved] },
  };
}
