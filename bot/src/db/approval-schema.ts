/** What is shown outside the measures, exceptions from it, and who decides on it. */

export interface EvidenceTable {
  tenant_id: string;
  evidence_id: string;
  version: number;
  program_id: string;
  type: string;
  /** Null once it was withdrawn. */
  expires_at: number | null;
  evidence_json: string;
}

export interface WaiverTable {
  tenant_id: string;
  waiver_id: string;
  version: number;
  program_id: string;
  criterion: string;
  until_at: number;
  /** While nobody seconded it. */
  asked_at: number | null;
  waiver_json: string;
}

export interface SnapshotTable {
  tenant_id: string;
  snapshot_id: string;
  program_id: string;
  transition: string;
  taken_at: number;
  taken_by_id: string;
  measured_by_json: string;
  /** Canonical JSON: the very text that was hashed. */
  body_json: string;
  hash: string;
}

export interface ApprovalTable {
  tenant_id: string;
  approval_id: string;
  version: number;
  program_id: string;
  state: string;
  /** The transition while it is open or granted, so that there is one question about it at a time. */
  live_transition: string | null;
  requested_at: number;
  approval_json: string;
}

interface ApprovalRuleTable {
  tenant_id: string;
  program_id: string;
  transition: string;
  version: number;
  rule_json: string;
  saved_by_id: string;
  saved_at: number;
}

export interface DelegationTable {
  tenant_id: string;
  delegation_id: string;
  version: number;
  program_id: string;
  from_id: string;
  to_id: string;
  until_at: number;
  delegation_json: string;
}

/** Where the decisions about a program are in the record. */
interface ProgramDecisionTable {
  tenant_id: string;
  program_id: string;
  recorded_at: number;
  record_id: string;
}

export interface ApprovalSchema {
  evidence: EvidenceTable;
  waiver: WaiverTable;
  snapshot: SnapshotTable;
  approval: ApprovalTable;
  approval_rule: ApprovalRuleTable;
  delegation: DelegationTable;
  program_decision: ProgramDecisionTable;
}
