/** Stages, rings and what they are made of; instants are milliseconds on both databases, JSON is text. */

export interface StageTable {
  tenant_id: string;
  program_id: string;
  version: number;
  /** Rises with everything that may change who may use what: the stage, its rings, its use cases. */
  access_version: number;
  lead_id: string | null;
  phase: string;
  stage_json: string;
}

export interface RingTable {
  tenant_id: string;
  program_id: string;
  number: number;
  version: number;
  ring_json: string;
}

export interface UseCaseTraitsTable {
  tenant_id: string;
  use_case_id: string;
  version: number;
  program_id: string;
  flag_key: string;
  traits_json: string;
}

interface WorkloadTable {
  tenant_id: string;
  program_id: string;
  version: number;
  workload_json: string;
}

export interface DispositionTable {
  tenant_id: string;
  use_case_id: string;
  /** Lower-cased by the app, so that both databases agree on what is the same segment. */
  segment_key: string;
  version: number;
  program_id: string;
  disposition_json: string;
}

export interface WebhookTable {
  tenant_id: string;
  webhook_id: string;
  version: number;
  program_id: string;
  webhook_json: string;
  removed_at: number | null;
}

export interface WebhookDeliveryTable {
  tenant_id: string;
  delivery_id: string;
  webhook_id: string;
  program_id: string;
  event: string;
  body_text: string;
  created_at: number;
  state: string;
  attempts_json: string;
  replay_of_id: string | null;
}

export interface StageSchema {
  stage: StageTable;
  ring: RingTable;
  use_case_traits: UseCaseTraitsTable;
  workload: WorkloadTable;
  disposition: DispositionTable;
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
}
