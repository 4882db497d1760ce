/** Observations and what is made of them; instants are milliseconds on both databases, JSON is text. */

export interface ApiKeyTable {
  tenant_id: string;
  api_key_id: string;
  program_id: string;
  name: string;
  secret_hash: string;
  made_by_id: string;
  made_at: number;
  revoked_by_id: string | null;
  revoked_at: number | null;
  last_used_at: number | null;
  /** Null where the key still has its first one. */
  secret_made_at: number | null;
  old_secret_hash: string | null;
  old_ends_at: number | null;
  old_used_at: number | null;
}

export interface ImportMappingTable {
  tenant_id: string;
  mapping_id: string;
  program_id: string;
  version: number;
  name: string;
  name_key: string;
  mapping_json: string;
  saved_by_id: string;
  saved_at: number;
}

export interface ObservationBatchTable {
  tenant_id: string;
  program_id: string;
  batch_id: string;
  source: string;
  observations: number;
  received_at: number;
  corrected_from_at: number | null;
  counted_at: number | null;
}

export interface ObservationTable {
  tenant_id: string;
  program_id: string;
  batch_id: string;
  position: number;
  source_key: string;
  kind: string;
  observed_at: number;
  person_key: string | null;
  other_person_key: string | null;
  use_case_id: string | null;
  ring: number | null;
  codes: string;
  amount_1: number | null;
  amount_2: number | null;
  amount_3: number | null;
  corrects_key: string | null;
}

export interface ObservationTallyTable {
  tenant_id: string;
  program_id: string;
  kind: string;
  day: number;
  use_case_id: string;
  ring: number;
  provenance: string;
  strata: number;
  codes: string;
  n: number;
  count_1: number;
  sum_1: number;
  squares_1: number;
  count_2: number;
  sum_2: number;
  squares_2: number;
  count_3: number;
  sum_3: number;
  squares_3: number;
}

export interface PersonUseTable {
  tenant_id: string;
  program_id: string;
  person_key: string;
  trace: string;
  use_case_id: string;
  n: number;
  sum_1: number;
  sum_2: number;
  sum_3: number;
  first_at: number;
  first_key: string;
  first_codes: string;
  days: string;
}

interface RollupTable {
  tenant_id: string;
  program_id: string;
  version: number;
  observations: number;
  counted_at: number;
  /** While a large portion is being counted: the `counted_at` of its batches, and how far it is. */
  counting_at: number | null;
  done_key: string | null;
  /** When all facts were last walked through, for corrections or for people who moved. */
  walked_at: number | null;
}

export interface ParticipantTable {
  tenant_id: string;
  program_id: string;
  person_key: string;
  version: number;
  provenance: string;
  source: string;
  ring: number | null;
  access_at: number | null;
  invited_at: number | null;
  invitation: string;
  decline_reason: string | null;
  left_at: number | null;
  strata: number;
  /** Their labels are as they put them themselves; no import changes them. */
  is_self_labelled: number;
  counted_provenance: string;
  counted_strata: number;
  /**
   * When labels were last purged, the `counted_at` up to which this person's observations stay in the
   * strata they were counted in: a later move or correction takes them to be of strata 0.
   */
  settled_until_at: number | null;
}

interface ParticipantLabelTable {
  tenant_id: string;
  program_id: string;
  person_key: string;
  stratum: string;
  source: string;
  set_at: number;
}

interface CohortRuleTable {
  tenant_id: string;
  rule_id: string;
  program_id: string;
  rule_json: string;
  made_by_id: string;
  made_at: number;
}

export interface ProgramWindowTable {
  tenant_id: string;
  window_id: string;
  program_id: string;
  version: number;
  kind: string;
  from_at: number;
  until_at: number;
  note: string;
  set_by_id: string;
  set_at: number;
}

interface EditionTable {
  tenant_id: string;
  program_id: string;
  number: number;
  published_at: number;
  edition_json: string;
  basis_json: string | null;
}

interface CriterionTable {
  tenant_id: string;
  criterion_id: string;
  version: number;
  program_id: string;
  criterion_json: string;
  registered_by_id: string;
  registered_at: number;
}

export interface CriterionLookTable {
  tenant_id: string;
  criterion_id: string;
  version: number;
  series: number;
  number: number;
  looked_at: number;
  successes: number;
  trials: number;
  evidence_json: string;
}

export interface ForecastTable {
  tenant_id: string;
  forecast_id: string;
  version: number;
  program_id: string;
  forecast_json: string;
  score_json: string | null;
  registered_by_id: string;
  registered_at: number;
  scored_at: number | null;
}

export interface EvidenceSchema {
  api_key: ApiKeyTable;
  import_mapping: ImportMappingTable;
  observation_batch: ObservationBatchTable;
  observation: ObservationTable;
  observation_tally: ObservationTallyTable;
  person_use: PersonUseTable;
  rollup: RollupTable;
  participant: ParticipantTable;
  participant_label: ParticipantLabelTable;
  cohort_rule: CohortRuleTable;
  program_window: ProgramWindowTable;
  edition: EditionTable;
  criterion: CriterionTable;
  criterion_look: CriterionLookTable;
  forecast: ForecastTable;
}
