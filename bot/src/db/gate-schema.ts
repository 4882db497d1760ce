/** What gates ask; instants are milliseconds on both databases, JSON is text. */

interface GateTemplateTable {
  tenant_id: string;
  program_id: string;
  template: string;
  version: number;
  template_json: string;
  agreed_at: number;
}

export interface GateTemplateChangeTable {
  tenant_id: string;
  change_id: string;
  version: number;
  program_id: string;
  state: string;
  proposed_at: number;
  /** While nobody agreed and it was not withdrawn. */
  open_at: number | null;
  change_json: string;
}

interface GateHealthTable {
  tenant_id: string;
  program_id: string;
  evaluated_at: number;
  health_json: string;
}

export interface GateSchema {
  gate_template: GateTemplateTable;
  gate_template_change: GateTemplateChangeTable;
  gate_health: GateHealthTable;
}
