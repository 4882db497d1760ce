import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { maySeeEvidence } from '@causeway/shared/domain/access/permissions.js';
import type { Approval } from '@causeway/shared/domain/approval/approval.js';
import type { BasisChange } from '@causeway/shared/domain/snapshot/basis-change.js';
import type { ApprovalId, PersonId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { changesSince } from '../snapshot/changes-since.js';
import type { GateNow } from '../snapshot/load-gate.js';
import { loadGate } from '../snapshot/load-gate.js';
import { hasPartByDelegation } from './authorities.js';

/** Undefined, too, for whoever may not know that it exists. */
export async function loadApproval(
  stores: Stores,
  actor: Actor,
  id: ApprovalId,
  now: Instant,
): Promise<Approval | undefined> {
  const approval = await stores.approvals.get(id);
  if (!approval) return undefined;
  const { programId, requestedBy } = approval;
  const isTheirs = requestedBy === actor.personId || maySeeEvidence(actor, programId);
  const maySee = isTheirs || (await hasPartByDelegation(stores, actor.personId, programId, now));
  return maySee ? approval : undefined;
}

/** What an approval rests on, against what is there at this moment. */
export interface Checked {
  readonly gate: GateNow | undefined;
  readonly changes: readonly BasisChange[];
  /** Then or by now: both have a hand in it. */
  readonly measuredBy: readonly PersonId[];
  readonly criteria: readonly string[];
}

export async function checkApproval(
  ports: GatePorts,
  stores: Stores,
  approval: Approval,
  now: Instant,
): Promise<Checked> {
  const { snapshotId, snapshotHash: hash, programId } = approval;
  const snapshot = await stores.snapshots.get(snapshotId);
  const gate = await loadGate(ports, stores, programId, now);
  const changes = await changesSince(ports, stores, { snapshot, hash }, gate);
  const measuredBy = [...(snapshot?.measuredBy ?? []), ...(gate?.evaluated.measuredBy ?? [])];
  const criteria = snapshot?.body.results.map(({ name }) => name) ?? [];
  return { gate, changes, measuredBy, criteria };
}
