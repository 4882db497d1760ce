import * as approvalPreviews from '@causeway/shared/api/approval-previews.js';
import * as approvals from '@causeway/shared/api/approvals.js';
import * as decisionRecords from '@causeway/shared/api/decision-records.js';
import * as waivers from '@causeway/shared/api/waivers.js';
import { delegateDecisions } from '../../usecases/approval/delegate-decisions.js';
import { endDelegation } from '../../usecases/approval/end-delegation.js';
import { getApproval } from '../../usecases/approval/get-approval.js';
import { getDecisionRecord } from '../../usecases/approval/get-decision-record.js';
import { giveVerdict } from '../../usecases/approval/give-verdict.js';
import { listApprovalRules } from '../../usecases/approval/list-approval-rules.js';
import { listApprovals } from '../../usecases/approval/list-approvals.js';
import { listDelegations } from '../../usecases/approval/list-delegations.js';
import { listMyApprovals } from '../../usecases/approval/list-my-approvals.js';
import { previewApproval } from '../../usecases/approval/preview-approval.js';
import { requestApproval } from '../../usecases/approval/request-approval.js';
import { saveApprovalRule } from '../../usecases/approval/save-approval-rule.js';
import { withdrawApproval } from '../../usecases/approval/withdraw-approval.js';
import type { EvaluateGate } from '../../usecases/gate/gate-ports.js';
import { getSnapshot } from '../../usecases/snapshot/get-snapshot.js';
import { askWaiver } from '../../usecases/waiver/ask-waiver.js';
import { declineWaiver } from '../../usecases/waiver/decline-waiver.js';
import { listWaivers } from '../../usecases/waiver/list-waivers.js';
import { secondWaiver } from '../../usecases/waiver/second-waiver.js';
import { withdrawWaiver } from '../../usecases/waiver/withdraw-waiver.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

function waiverRoutes(edge: Edge, evaluateGate: EvaluateGate): void {
  route(edge, waivers.listWaivers, listWaivers);
  route(edge, waivers.askWaiver, (ports, actor, command) =>
    askWaiver({ ...ports, evaluateGate }, actor, command),
  );
  route(edge, waivers.secondWaiver, secondWaiver);
  route(edge, waivers.declineWaiver, declineWaiver);
  route(edge, waivers.withdrawWaiver, withdrawWaiver);
}

function whoDecidesRoutes(edge: Edge): void {
  route(edge, approvals.listApprovalRules, listApprovalRules);
  route(edge, approvals.saveApprovalRule, saveApprovalRule);
  route(edge, approvals.listDelegations, listDelegations);
  route(edge, approvals.delegateDecisions, delegateDecisions);
  route(edge, approvals.endDelegation, endDelegation);
}

/** What is decided on what a gate says, and the exceptions from it. */
export function approvalRoutes(edge: Edge, evaluateGate: EvaluateGate): void {
  waiverRoutes(edge, evaluateGate);
  whoDecidesRoutes(edge);
  route(edge, approvals.getSnapshot, getSnapshot);
  route(edge, decisionRecords.getDecisionRecord, getDecisionRecord);
  route(edge, approvals.listApprovals, listApprovals);
  route(edge, approvals.listMyApprovals, listMyApprovals);
  route(edge, approvals.getApproval, (ports, actor, query) =>
    getApproval({ ...ports, evaluateGate }, actor, query),
  );
  route(edge, approvalPreviews.previewApproval, (ports, actor, query) =>
    previewApproval({ ...ports, evaluateGate }, actor, query),
  );
  route(edge, approvals.requestApproval, (ports, actor, command) =>
    requestApproval({ ...ports, evaluateGate }, actor, command),
  );
  route(edge, approvals.giveVerdict, (ports, actor, command) =>
    giveVerdict({ ...ports, evaluateGate }, actor, command),
  );
  route(edge, approvals.withdrawApproval, withdrawApproval);
}
