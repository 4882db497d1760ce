import type { Approval, ApprovalEvent } from '@causeway/shared/domain/approval/approval.js';
import type { RequestRejection } from '@causeway/shared/domain/approval/decide-request-approval.js';
import { decideRequestApproval } from '@causeway/shared/domain/approval/decide-request-approval.js';
import type { AskedApproval } from '@causeway/shared/domain/approval/new-approval.js';
import { newApproval } from '@causeway/shared/domain/approval/new-approval.js';
import { transitionKey } from '@causeway/shared/domain/program/transition.js';
import { readText } from '@causeway/shared/domain/snapshot/read-text.js';
import type { Snapshot } from '@causeway/shared/domain/snapshot/snapshot.js';
import type { Decision } from '@causeway/shared/lib/decision.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { GatePorts } from '../gate/gate-ports.js';
import { loadGate, shownBy } from '../snapshot/load-gate.js';
import { takeSnapshot } from '../snapshot/take-snapshot.js';

interface DraftApproval {
  readonly snapshot: Snapshot;
  /** The question, whether or not it may be put. */
  readonly question: Approval;
  /** Another one where something else would be read. */
  readonly seen: string;
  readonly decision: Decision<ApprovalEvent, RequestRejection>;
}

/** What asking at this moment would freeze, and what would come of it. Nothing is written. */
export async function draftApproval(
  ports: GatePorts,
  stores: Stores,
  programId: ProgramId,
  asked: AskedApproval,
): Promise<DraftApproval | undefined> {
  const gate = await loadGate(ports, stores, programId, asked.now);
  if (!gate) return undefined;
  const { rule } = gate;
  const key = transitionKey(gate.evaluated.transition);
  const live = await stores.approvals.listLive(programId);
  const earlier = live.filter(({ transition }) => transitionKey(transition) === key);
  const snapshot = await takeSnapshot(ports, stores, gate, asked.by);
  const facts = { snapshot, shown: shownBy(gate), rule, earlier };
  return {
    snapshot,
    question: newApproval(asked, snapshot, rule),
    seen: ports.hash(readText(snapshot.body)),
    decision: decideRequestApproval(asked, facts),
  };
}
