-- Generated from bot/src/db/migrations by `npm run schema`. The server applies the same statements
-- itself when it starts; this file is for reviewers. READ_COMMITTED_SNAPSHOT is a deployment step:
-- ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;

CREATE TABLE schema_migration (
  number INT NOT NULL,
  name NVARCHAR(100) NOT NULL,
  CONSTRAINT pk_schema_migration PRIMARY KEY (number)
);
GO

CREATE TABLE tool (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  tool_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  name NVARCHAR(120) COLLATE Latin1_General_BIN2 NOT NULL,
  name_key NVARCHAR(120) COLLATE Latin1_General_BIN2 NOT NULL,
  teams_app_ids_json NVARCHAR(MAX) NOT NULL,
  is_retired BIT NOT NULL,
  CONSTRAINT pk_tool PRIMARY KEY (tenant_id, tool_id),
  CONSTRAINT ck_tool_teams_app_ids_json CHECK (ISJSON(teams_app_ids_json) = 1)
);
GO

CREATE UNIQUE INDEX uq_tool_name_key ON tool (tenant_id, name_key);
GO

CREATE TABLE tool_teams_app (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  teams_app_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
  tool_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_tool_teams_app PRIMARY KEY (tenant_id, teams_app_id, tool_id),
  CONSTRAINT fk_tool_teams_app_tool FOREIGN KEY (tenant_id, tool_id) REFERENCES tool (tenant_id, tool_id)
);
GO

CREATE INDEX ix_tool_teams_app_tool ON tool_teams_app (tenant_id, tool_id);
GO

CREATE TABLE program (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  tool_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  name NVARCHAR(120) COLLATE Latin1_General_BIN2 NOT NULL,
  phase NVARCHAR(30) COLLATE Latin1_General_BIN2 NOT NULL,
  ring INT NULL,
  is_demo BIT NOT NULL,
  CONSTRAINT pk_program PRIMARY KEY (tenant_id, program_id),
  CONSTRAINT fk_program_tool FOREIGN KEY (tenant_id, tool_id) REFERENCES tool (tenant_id, tool_id)
);
GO

CREATE TABLE use_case (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  use_case_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  name NVARCHAR(120) COLLATE Latin1_General_BIN2 NOT NULL,
  is_retired BIT NOT NULL,
  CONSTRAINT pk_use_case PRIMARY KEY (tenant_id, use_case_id),
  CONSTRAINT fk_use_case_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id)
);
GO

CREATE INDEX ix_use_case_program ON use_case (tenant_id, program_id, use_case_id);
GO

CREATE TABLE charter (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  use_case_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  charter_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_charter PRIMARY KEY (tenant_id, use_case_id),
  CONSTRAINT fk_charter_use_case FOREIGN KEY (tenant_id, use_case_id) REFERENCES use_case (tenant_id, use_case_id),
  CONSTRAINT ck_charter_charter_json CHECK (ISJSON(charter_json) = 1)
);
GO

CREATE TABLE person (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  name NVARCHAR(256) COLLATE Latin1_General_BIN2 NOT NULL,
  name_key NVARCHAR(256) COLLATE Latin1_General_BIN2 NOT NULL,
  locale NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  working_time_json NVARCHAR(MAX) NOT NULL,
  absence_from_at DATETIME2(3) NULL,
  absence_until_at DATETIME2(3) NULL,
  tenant_roles_json NVARCHAR(MAX) NOT NULL,
  is_administrator BIT NOT NULL,
  left_at DATETIME2(3) NULL,
  CONSTRAINT pk_person PRIMARY KEY (tenant_id, person_id),
  CONSTRAINT ck_person_working_time_json CHECK (ISJSON(working_time_json) = 1),
  CONSTRAINT ck_person_tenant_roles_json CHECK (ISJSON(tenant_roles_json) = 1)
);
GO

CREATE INDEX ix_person_name_key ON person (tenant_id, name_key, person_id);
GO

CREATE INDEX ix_person_administrator ON person (tenant_id, is_administrator, person_id);
GO

CREATE TABLE access_grant (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  grant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  role NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
  granted_by_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  granted_at DATETIME2(3) NOT NULL,
  CONSTRAINT pk_access_grant PRIMARY KEY (tenant_id, grant_id),
  CONSTRAINT fk_access_grant_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id)
);
GO

CREATE UNIQUE INDEX uq_access_grant_person ON access_grant (tenant_id, person_id, program_id, role);
GO

CREATE INDEX ix_access_grant_program ON access_grant (tenant_id, program_id, role, person_id);
GO

CREATE TABLE conversation (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  conversation_id NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
  service_url NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
  bot_id NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_conversation PRIMARY KEY (tenant_id, person_id)
);
GO

INSERT INTO schema_migration (number, name) VALUES (1, 'catalogue-and-people');
GO

CREATE TABLE flag (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  flag_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  use_case_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  tool_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  state NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  severity_rank INT NOT NULL,
  reason NVARCHAR(30) COLLATE Latin1_General_BIN2 NOT NULL,
  reach NVARCHAR(30) COLLATE Latin1_General_BIN2 NOT NULL,
  board_at DATETIME2(3) NOT NULL,
  claimed_by_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NULL,
  raised_at DATETIME2(3) NOT NULL,
  tool_name NVARCHAR(120) COLLATE Latin1_General_BIN2 NOT NULL,
  use_case_name NVARCHAR(120) COLLATE Latin1_General_BIN2 NULL,
  excerpt NVARCHAR(160) COLLATE Latin1_General_BIN2 NOT NULL,
  triage_json NVARCHAR(MAX) NOT NULL,
  progress_json NVARCHAR(MAX) NOT NULL,
  report_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_flag PRIMARY KEY (tenant_id, flag_id),
  CONSTRAINT ck_flag_triage_json CHECK (ISJSON(triage_json) = 1),
  CONSTRAINT ck_flag_progress_json CHECK (ISJSON(progress_json) = 1),
  CONSTRAINT ck_flag_report_json CHECK (ISJSON(report_json) = 1)
);
GO

CREATE INDEX ix_flag_board ON flag (tenant_id, program_id, state, severity_rank, board_at, flag_id, use_case_id, reason, reach);
GO

CREATE INDEX ix_flag_held ON flag (tenant_id, claimed_by_id, state, severity_rank, board_at, flag_id, program_id, use_case_id, reason, reach) WHERE claimed_by_id IS NOT NULL;
GO

CREATE TABLE flag_reporter (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  reporter_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  raised_at DATETIME2(3) NOT NULL,
  flag_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_flag_reporter PRIMARY KEY (tenant_id, reporter_id, raised_at, flag_id),
  CONSTRAINT fk_flag_reporter_flag FOREIGN KEY (tenant_id, flag_id) REFERENCES flag (tenant_id, flag_id)
);
GO

CREATE UNIQUE INDEX uq_flag_reporter_flag ON flag_reporter (tenant_id, flag_id);
GO

CREATE TABLE flag_count (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  use_case_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  reason NVARCHAR(30) COLLATE Latin1_General_BIN2 NOT NULL,
  severity_rank INT NOT NULL,
  reach NVARCHAR(30) COLLATE Latin1_General_BIN2 NOT NULL,
  new_flags INT NOT NULL,
  in_triage_flags INT NOT NULL,
  confirmed_flags INT NOT NULL,
  answered_flags INT NOT NULL,
  dismissed_flags INT NOT NULL,
  withdrawn_flags INT NOT NULL,
  CONSTRAINT pk_flag_count PRIMARY KEY (tenant_id, program_id, use_case_id, reason, severity_rank, reach)
);
GO

CREATE TABLE attachment (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  attachment_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  flag_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  content_type NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
  added_at DATETIME2(3) NOT NULL,
  bytes VARBINARY(MAX) NOT NULL,
  CONSTRAINT pk_attachment PRIMARY KEY (tenant_id, attachment_id),
  CONSTRAINT fk_attachment_flag FOREIGN KEY (tenant_id, flag_id) REFERENCES flag (tenant_id, flag_id)
);
GO

CREATE INDEX ix_attachment_flag ON attachment (tenant_id, flag_id, added_at, attachment_id, content_type);
GO

CREATE TABLE hand_over (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  hand_over_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  state NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  waits_for_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NULL,
  raised_at DATETIME2(3) NOT NULL,
  hand_over_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_hand_over PRIMARY KEY (tenant_id, hand_over_id),
  CONSTRAINT ck_hand_over_hand_over_json CHECK (ISJSON(hand_over_json) = 1)
);
GO

CREATE INDEX ix_hand_over_waits_for ON hand_over (tenant_id, waits_for_id, raised_at, hand_over_id) WHERE waits_for_id IS NOT NULL;
GO

CREATE TABLE hand_over_asker (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  asker_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  raised_at DATETIME2(3) NOT NULL,
  hand_over_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_hand_over_asker PRIMARY KEY (tenant_id, asker_id, raised_at, hand_over_id),
  CONSTRAINT fk_hand_over_asker_hand_over FOREIGN KEY (tenant_id, hand_over_id) REFERENCES hand_over (tenant_id, hand_over_id)
);
GO

CREATE UNIQUE INDEX uq_hand_over_asker_hand_over ON hand_over_asker (tenant_id, hand_over_id);
GO

CREATE TABLE drill (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  drill_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  use_case_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  started_at DATETIME2(3) NOT NULL,
  drill_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_drill PRIMARY KEY (tenant_id, drill_id),
  CONSTRAINT ck_drill_drill_json CHECK (ISJSON(drill_json) = 1)
);
GO

CREATE INDEX ix_drill_use_case ON drill (tenant_id, use_case_id, started_at, drill_id);
GO

INSERT INTO schema_migration (number, name) VALUES (2, 'flags-and-questions');
GO

CREATE TABLE notice (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  created_at DATETIME2(3) NOT NULL,
  notice_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  kind NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
  subject_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  delivery NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  delivery_reason NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
  seen_at DATETIME2(3) NULL,
  CONSTRAINT pk_notice PRIMARY KEY (tenant_id, person_id, created_at, notice_id)
);
GO

CREATE UNIQUE INDEX uq_notice_notice ON notice (tenant_id, notice_id);
GO

CREATE INDEX ix_notice_subject ON notice (tenant_id, subject_id, person_id, created_at);
GO

CREATE TABLE sent_card (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  card_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  subject NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  subject_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  kind NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  conversation_id NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
  service_url NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
  activity_id NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
  state NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_sent_card PRIMARY KEY (tenant_id, card_id)
);
GO

CREATE INDEX ix_sent_card_subject ON sent_card (tenant_id, subject_id, card_id);
GO

CREATE TABLE outbox (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  outbox_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  kind NVARCHAR(60) COLLATE Latin1_General_BIN2 NOT NULL,
  lane NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
  coalesce_key NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
  payload_json NVARCHAR(MAX) NOT NULL,
  due_at DATETIME2(3) NULL,
  attempt INT NOT NULL,
  claim_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
  reason NVARCHAR(400) COLLATE Latin1_General_BIN2 NULL,
  CONSTRAINT pk_outbox PRIMARY KEY (tenant_id, outbox_id),
  CONSTRAINT ck_outbox_payload_json CHECK (ISJSON(payload_json) = 1)
);
GO

CREATE INDEX ix_outbox_lane ON outbox (tenant_id, lane, outbox_id);
GO

CREATE UNIQUE INDEX uq_outbox_lane_under_way ON outbox (tenant_id, lane) WHERE claim_id IS NOT NULL;
GO

CREATE INDEX ix_outbox_coalesce ON outbox (tenant_id, coalesce_key) WHERE coalesce_key IS NOT NULL;
GO

CREATE INDEX ix_outbox_claim ON outbox (due_at, tenant_id, outbox_id) WHERE due_at IS NOT NULL;
GO

CREATE TABLE timer (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  kind NVARCHAR(60) COLLATE Latin1_General_BIN2 NOT NULL,
  subject_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  due_at DATETIME2(3) NOT NULL,
  next_try_at DATETIME2(3) NOT NULL,
  attempt INT NOT NULL,
  claim_id NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
  CONSTRAINT pk_timer PRIMARY KEY (tenant_id, kind, subject_id)
);
GO

CREATE INDEX ix_timer_claim ON timer (next_try_at, tenant_id, kind, subject_id);
GO

CREATE TABLE ledger_record (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  record_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  recorded_at DATETIME2(3) NOT NULL,
  type NVARCHAR(60) COLLATE Latin1_General_BIN2 NOT NULL,
  subject NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  subject_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  content_json NVARCHAR(MAX) NOT NULL,
  key_id NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
  birth_mac NVARCHAR(64) COLLATE Latin1_General_BIN2 NOT NULL,
  number BIGINT NULL,
  chain_hash NVARCHAR(64) COLLATE Latin1_General_BIN2 NULL,
  seal_mac NVARCHAR(120) COLLATE Latin1_General_BIN2 NULL,
  CONSTRAINT pk_ledger_record PRIMARY KEY (tenant_id, record_id),
  CONSTRAINT ck_ledger_record_content_json CHECK (ISJSON(content_json) = 1)
);
GO

CREATE UNIQUE INDEX uq_ledger_record_number ON ledger_record (tenant_id, number) WHERE number IS NOT NULL;
GO

CREATE INDEX ix_ledger_record_subject ON ledger_record (tenant_id, subject_id, recorded_at, record_id);
GO

CREATE INDEX ix_ledger_record_claim ON ledger_record (recorded_at, tenant_id, record_id) WHERE number IS NULL;
GO

CREATE TABLE ledger_personal (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  record_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  field NVARCHAR(60) COLLATE Latin1_General_BIN2 NOT NULL,
  person_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  salt NVARCHAR(64) COLLATE Latin1_General_BIN2 NOT NULL,
  value_text NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_ledger_personal PRIMARY KEY (tenant_id, record_id, field)
);
GO

CREATE TABLE ledger_head (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  number BIGINT NOT NULL,
  chain_hash NVARCHAR(64) COLLATE Latin1_General_BIN2 NOT NULL,
  lease_number INT NOT NULL,
  leased_until_at DATETIME2(3) NOT NULL,
  CONSTRAINT pk_ledger_head PRIMARY KEY (tenant_id)
);
GO

CREATE TABLE idempotency (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  scope NVARCHAR(60) COLLATE Latin1_General_BIN2 NOT NULL,
  request_key NVARCHAR(200) COLLATE Latin1_General_BIN2 NOT NULL,
  request_hash NVARCHAR(64) COLLATE Latin1_General_BIN2 NOT NULL,
  response_json NVARCHAR(MAX) NOT NULL,
  created_at DATETIME2(3) NOT NULL,
  CONSTRAINT pk_idempotency PRIMARY KEY (tenant_id, scope, request_key),
  CONSTRAINT ck_idempotency_response_json CHECK (ISJSON(response_json) = 1)
);
GO

CREATE INDEX ix_idempotency_age ON idempotency (tenant_id, created_at);
GO

INSERT INTO schema_migration (number, name) VALUES (3, 'notices-clock-and-ledger');
GO

CREATE TABLE api_key (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  api_key_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  name NVARCHAR(120) COLLATE Latin1_General_BIN2 NOT NULL,
  secret_hash NVARCHAR(64) COLLATE Latin1_General_BIN2 NOT NULL,
  made_by_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  made_at DATETIME2(3) NOT NULL,
  revoked_by_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NULL,
  revoked_at DATETIME2(3) NULL,
  last_used_at DATETIME2(3) NULL,
  CONSTRAINT pk_api_key PRIMARY KEY (tenant_id, api_key_id),
  CONSTRAINT fk_api_key_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id)
);
GO

CREATE INDEX ix_api_key_program ON api_key (tenant_id, program_id, api_key_id);
GO

CREATE TABLE import_mapping (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  mapping_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  name NVARCHAR(120) COLLATE Latin1_General_BIN2 NOT NULL,
  name_key NVARCHAR(120) COLLATE Latin1_General_BIN2 NOT NULL,
  mapping_json NVARCHAR(MAX) NOT NULL,
  saved_by_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  saved_at DATETIME2(3) NOT NULL,
  CONSTRAINT pk_import_mapping PRIMARY KEY (tenant_id, mapping_id),
  CONSTRAINT fk_import_mapping_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_import_mapping_mapping_json CHECK (ISJSON(mapping_json) = 1)
);
GO

CREATE UNIQUE INDEX uq_import_mapping_name_key ON import_mapping (tenant_id, program_id, name_key);
GO

CREATE TABLE observation_batch (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  batch_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  source NVARCHAR(80) COLLATE Latin1_General_BIN2 NOT NULL,
  observations INT NOT NULL,
  received_at DATETIME2(3) NOT NULL,
  corrected_from_at DATETIME2(3) NULL,
  counted_at DATETIME2(3) NULL,
  CONSTRAINT pk_observation_batch PRIMARY KEY (tenant_id, program_id, batch_id),
  CONSTRAINT fk_observation_batch_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id)
);
GO

CREATE INDEX ix_observation_batch_waiting ON observation_batch (tenant_id, program_id, batch_id) WHERE counted_at IS NULL;
GO

CREATE TABLE observation (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  batch_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  position INT NOT NULL,
  source_key NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
  kind NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  observed_at DATETIME2(3) NOT NULL,
  person_key NVARCHAR(22) COLLATE Latin1_General_BIN2 NULL,
  other_person_key NVARCHAR(22) COLLATE Latin1_General_BIN2 NULL,
  use_case_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NULL,
  ring INT NULL,
  codes NVARCHAR(60) COLLATE Latin1_General_BIN2 NOT NULL,
  amount_1 INT NULL,
  amount_2 INT NULL,
  amount_3 INT NULL,
  corrects_key NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
  CONSTRAINT pk_observation PRIMARY KEY (tenant_id, program_id, batch_id, position)
);
GO

CREATE UNIQUE INDEX uq_observation_source_key ON observation (tenant_id, program_id, source_key);
GO

CREATE UNIQUE INDEX uq_observation_corrects_key ON observation (tenant_id, program_id, corrects_key) WHERE corrects_key IS NOT NULL;
GO

CREATE TABLE observation_tally (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  kind NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  day INT NOT NULL,
  use_case_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  ring INT NOT NULL,
  provenance NVARCHAR(12) COLLATE Latin1_General_BIN2 NOT NULL,
  strata INT NOT NULL,
  codes NVARCHAR(60) COLLATE Latin1_General_BIN2 NOT NULL,
  n BIGINT NOT NULL,
  count_1 BIGINT NOT NULL,
  sum_1 BIGINT NOT NULL,
  squares_1 BIGINT NOT NULL,
  count_2 BIGINT NOT NULL,
  sum_2 BIGINT NOT NULL,
  squares_2 BIGINT NOT NULL,
  count_3 BIGINT NOT NULL,
  sum_3 BIGINT NOT NULL,
  squares_3 BIGINT NOT NULL,
  CONSTRAINT pk_observation_tally PRIMARY KEY (tenant_id, program_id, kind, day, use_case_id, ring, provenance, strata, codes)
);
GO

CREATE TABLE person_use (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  person_key NVARCHAR(22) COLLATE Latin1_General_BIN2 NOT NULL,
  trace NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  use_case_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  n BIGINT NOT NULL,
  sum_1 BIGINT NOT NULL,
  sum_2 BIGINT NOT NULL,
  sum_3 BIGINT NOT NULL,
  first_at DATETIME2(3) NOT NULL,
  first_key NVARCHAR(100) COLLATE Latin1_General_BIN2 NOT NULL,
  first_codes NVARCHAR(60) COLLATE Latin1_General_BIN2 NOT NULL,
  days NVARCHAR(1000) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_person_use PRIMARY KEY (tenant_id, program_id, person_key, trace, use_case_id)
);
GO

CREATE TABLE rollup (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  observations BIGINT NOT NULL,
  counted_at DATETIME2(3) NOT NULL,
  counting_at DATETIME2(3) NULL,
  done_key NVARCHAR(200) COLLATE Latin1_General_BIN2 NULL,
  walked_at DATETIME2(3) NULL,
  CONSTRAINT pk_rollup PRIMARY KEY (tenant_id, program_id),
  CONSTRAINT fk_rollup_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id)
);
GO

CREATE TABLE participant (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  person_key NVARCHAR(22) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  provenance NVARCHAR(12) COLLATE Latin1_General_BIN2 NOT NULL,
  source NVARCHAR(120) COLLATE Latin1_General_BIN2 NOT NULL,
  ring INT NULL,
  access_at DATETIME2(3) NULL,
  invited_at DATETIME2(3) NULL,
  invitation NVARCHAR(12) COLLATE Latin1_General_BIN2 NOT NULL,
  decline_reason NVARCHAR(20) COLLATE Latin1_General_BIN2 NULL,
  left_at DATETIME2(3) NULL,
  strata INT NOT NULL,
  is_self_labelled BIT NOT NULL,
  counted_provenance NVARCHAR(12) COLLATE Latin1_General_BIN2 NOT NULL,
  counted_strata INT NOT NULL,
  settled_until_at DATETIME2(3) NULL,
  CONSTRAINT pk_participant PRIMARY KEY (tenant_id, program_id, person_key),
  CONSTRAINT fk_participant_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id)
);
GO

CREATE TABLE participant_label (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  person_key NVARCHAR(22) COLLATE Latin1_General_BIN2 NOT NULL,
  stratum NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  source NVARCHAR(12) COLLATE Latin1_General_BIN2 NOT NULL,
  set_at DATETIME2(3) NOT NULL,
  CONSTRAINT pk_participant_label PRIMARY KEY (tenant_id, program_id, person_key, stratum)
);
GO

CREATE TABLE cohort_rule (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  rule_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  rule_json NVARCHAR(MAX) NOT NULL,
  made_by_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  made_at DATETIME2(3) NOT NULL,
  CONSTRAINT pk_cohort_rule PRIMARY KEY (tenant_id, rule_id),
  CONSTRAINT fk_cohort_rule_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_cohort_rule_rule_json CHECK (ISJSON(rule_json) = 1)
);
GO

CREATE INDEX ix_cohort_rule_program ON cohort_rule (tenant_id, program_id, rule_id);
GO

CREATE TABLE program_window (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  window_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  kind NVARCHAR(30) COLLATE Latin1_General_BIN2 NOT NULL,
  from_at DATETIME2(3) NOT NULL,
  until_at DATETIME2(3) NOT NULL,
  note NVARCHAR(400) COLLATE Latin1_General_BIN2 NOT NULL,
  set_by_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  set_at DATETIME2(3) NOT NULL,
  CONSTRAINT pk_program_window PRIMARY KEY (tenant_id, window_id),
  CONSTRAINT fk_program_window_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id)
);
GO

CREATE INDEX ix_program_window_program ON program_window (tenant_id, program_id, from_at);
GO

CREATE TABLE edition (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  number INT NOT NULL,
  published_at DATETIME2(3) NOT NULL,
  edition_json NVARCHAR(MAX) NOT NULL,
  basis_json NVARCHAR(MAX) NULL,
  CONSTRAINT pk_edition PRIMARY KEY (tenant_id, program_id, number),
  CONSTRAINT fk_edition_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_edition_edition_json CHECK (ISJSON(edition_json) = 1),
  CONSTRAINT ck_edition_basis_json CHECK (ISJSON(basis_json) = 1)
);
GO

CREATE TABLE criterion (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  criterion_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  criterion_json NVARCHAR(MAX) NOT NULL,
  registered_by_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  registered_at DATETIME2(3) NOT NULL,
  CONSTRAINT pk_criterion PRIMARY KEY (tenant_id, criterion_id, version),
  CONSTRAINT fk_criterion_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_criterion_criterion_json CHECK (ISJSON(criterion_json) = 1)
);
GO

CREATE INDEX ix_criterion_program ON criterion (tenant_id, program_id, criterion_id, version);
GO

CREATE TABLE criterion_look (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  criterion_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  series INT NOT NULL,
  number INT NOT NULL,
  looked_at DATETIME2(3) NOT NULL,
  successes BIGINT NOT NULL,
  trials BIGINT NOT NULL,
  evidence_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_criterion_look PRIMARY KEY (tenant_id, criterion_id, version, series, number),
  CONSTRAINT ck_criterion_look_evidence_json CHECK (ISJSON(evidence_json) = 1)
);
GO

CREATE TABLE forecast (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  forecast_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  forecast_json NVARCHAR(MAX) NOT NULL,
  score_json NVARCHAR(MAX) NULL,
  registered_by_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  registered_at DATETIME2(3) NOT NULL,
  scored_at DATETIME2(3) NULL,
  CONSTRAINT pk_forecast PRIMARY KEY (tenant_id, forecast_id),
  CONSTRAINT fk_forecast_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_forecast_forecast_json CHECK (ISJSON(forecast_json) = 1),
  CONSTRAINT ck_forecast_score_json CHECK (ISJSON(score_json) = 1)
);
GO

CREATE INDEX ix_forecast_program ON forecast (tenant_id, program_id, forecast_id);
GO

INSERT INTO schema_migration (number, name) VALUES (4, 'observations-and-evidence');
GO

CREATE TABLE sheet (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  sheet_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  kind NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
  subject_key NVARCHAR(60) COLLATE Latin1_General_BIN2 NOT NULL,
  sheet_json NVARCHAR(MAX) NOT NULL,
  publications INT NOT NULL,
  published_json NVARCHAR(MAX) NULL,
  drafted_at DATETIME2(3) NULL,
  CONSTRAINT pk_sheet PRIMARY KEY (tenant_id, sheet_id),
  CONSTRAINT fk_sheet_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_sheet_sheet_json CHECK (ISJSON(sheet_json) = 1),
  CONSTRAINT ck_sheet_published_json CHECK (ISJSON(published_json) = 1)
);
GO

CREATE UNIQUE INDEX uq_sheet_subject ON sheet (tenant_id, program_id, kind, subject_key);
GO

CREATE INDEX ix_sheet_draft ON sheet (tenant_id, drafted_at, sheet_id) WHERE drafted_at IS NOT NULL;
GO

CREATE TABLE sheet_acknowledgement (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  sheet_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  number INT NOT NULL,
  person_key NVARCHAR(22) COLLATE Latin1_General_BIN2 NOT NULL,
  answer NVARCHAR(12) COLLATE Latin1_General_BIN2 NOT NULL,
  answered_at DATETIME2(3) NOT NULL,
  CONSTRAINT pk_sheet_acknowledgement PRIMARY KEY (tenant_id, sheet_id, number, person_key),
  CONSTRAINT fk_sheet_acknowledgement_sheet FOREIGN KEY (tenant_id, sheet_id) REFERENCES sheet (tenant_id, sheet_id)
);
GO

CREATE TABLE register_entry (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  entry_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  kind NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
  state NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
  origin NVARCHAR(100) COLLATE Latin1_General_BIN2 NULL,
  added_at DATETIME2(3) NOT NULL,
  due_at DATETIME2(3) NULL,
  entry_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_register_entry PRIMARY KEY (tenant_id, entry_id),
  CONSTRAINT fk_register_entry_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_register_entry_entry_json CHECK (ISJSON(entry_json) = 1)
);
GO

CREATE INDEX ix_register_entry_kind ON register_entry (tenant_id, program_id, kind, added_at, entry_id);
GO

CREATE INDEX ix_register_entry_due ON register_entry (tenant_id, due_at, entry_id) WHERE due_at IS NOT NULL;
GO

CREATE UNIQUE INDEX uq_register_entry_origin ON register_entry (tenant_id, program_id, kind, origin) WHERE origin IS NOT NULL;
GO

INSERT INTO schema_migration (number, name) VALUES (5, 'sheets-and-registers');
GO

CREATE TABLE evidence (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  evidence_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  type NVARCHAR(30) COLLATE Latin1_General_BIN2 NOT NULL,
  expires_at DATETIME2(3) NULL,
  evidence_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_evidence PRIMARY KEY (tenant_id, evidence_id),
  CONSTRAINT fk_evidence_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_evidence_evidence_json CHECK (ISJSON(evidence_json) = 1)
);
GO

CREATE INDEX ix_evidence_program ON evidence (tenant_id, program_id, evidence_id);
GO

CREATE INDEX ix_evidence_expiry ON evidence (tenant_id, expires_at, evidence_id) WHERE expires_at IS NOT NULL;
GO

CREATE TABLE waiver (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  waiver_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  criterion NVARCHAR(120) COLLATE Latin1_General_BIN2 NOT NULL,
  until_at DATETIME2(3) NOT NULL,
  asked_at DATETIME2(3) NULL,
  waiver_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_waiver PRIMARY KEY (tenant_id, waiver_id),
  CONSTRAINT fk_waiver_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_waiver_waiver_json CHECK (ISJSON(waiver_json) = 1)
);
GO

CREATE INDEX ix_waiver_program ON waiver (tenant_id, program_id, waiver_id);
GO

CREATE INDEX ix_waiver_awaiting ON waiver (tenant_id, asked_at, waiver_id) WHERE asked_at IS NOT NULL;
GO

CREATE TABLE snapshot (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  snapshot_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  transition NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
  taken_at DATETIME2(3) NOT NULL,
  taken_by_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  measured_by_json NVARCHAR(MAX) NOT NULL,
  body_json NVARCHAR(MAX) NOT NULL,
  hash NVARCHAR(64) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_snapshot PRIMARY KEY (tenant_id, snapshot_id),
  CONSTRAINT fk_snapshot_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_snapshot_measured_by_json CHECK (ISJSON(measured_by_json) = 1),
  CONSTRAINT ck_snapshot_body_json CHECK (ISJSON(body_json) = 1)
);
GO

CREATE INDEX ix_snapshot_program ON snapshot (tenant_id, program_id, taken_at, snapshot_id);
GO

CREATE TABLE approval (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  approval_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  state NVARCHAR(12) COLLATE Latin1_General_BIN2 NOT NULL,
  live_transition NVARCHAR(40) COLLATE Latin1_General_BIN2 NULL,
  requested_at DATETIME2(3) NOT NULL,
  approval_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_approval PRIMARY KEY (tenant_id, approval_id),
  CONSTRAINT fk_approval_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_approval_approval_json CHECK (ISJSON(approval_json) = 1)
);
GO

CREATE INDEX ix_approval_program ON approval (tenant_id, program_id, requested_at, approval_id);
GO

CREATE UNIQUE INDEX uq_approval_live ON approval (tenant_id, program_id, live_transition) WHERE live_transition IS NOT NULL;
GO

CREATE TABLE approval_rule (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  transition NVARCHAR(40) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  rule_json NVARCHAR(MAX) NOT NULL,
  saved_by_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  saved_at DATETIME2(3) NOT NULL,
  CONSTRAINT pk_approval_rule PRIMARY KEY (tenant_id, program_id, transition, version),
  CONSTRAINT fk_approval_rule_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_approval_rule_rule_json CHECK (ISJSON(rule_json) = 1)
);
GO

CREATE TABLE delegation (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  delegation_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  from_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  to_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  until_at DATETIME2(3) NOT NULL,
  delegation_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_delegation PRIMARY KEY (tenant_id, delegation_id),
  CONSTRAINT fk_delegation_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_delegation_delegation_json CHECK (ISJSON(delegation_json) = 1)
);
GO

CREATE INDEX ix_delegation_program ON delegation (tenant_id, program_id, delegation_id);
GO

CREATE INDEX ix_delegation_to ON delegation (tenant_id, to_id, program_id);
GO

CREATE TABLE program_decision (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  recorded_at DATETIME2(3) NOT NULL,
  record_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  CONSTRAINT pk_program_decision PRIMARY KEY (tenant_id, program_id, recorded_at, record_id)
);
GO

INSERT INTO schema_migration (number, name) VALUES (6, 'approvals');
GO

CREATE TABLE stage (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  access_version INT NOT NULL,
  lead_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NULL,
  phase NVARCHAR(30) COLLATE Latin1_General_BIN2 NOT NULL,
  stage_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_stage PRIMARY KEY (tenant_id, program_id),
  CONSTRAINT fk_stage_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_stage_stage_json CHECK (ISJSON(stage_json) = 1)
);
GO

CREATE INDEX ix_stage_lead ON stage (tenant_id, lead_id, program_id) WHERE lead_id IS NOT NULL;
GO

CREATE TABLE ring (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  number INT NOT NULL,
  version INT NOT NULL,
  ring_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_ring PRIMARY KEY (tenant_id, program_id, number),
  CONSTRAINT fk_ring_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_ring_ring_json CHECK (ISJSON(ring_json) = 1)
);
GO

CREATE TABLE use_case_traits (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  use_case_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  flag_key NVARCHAR(60) COLLATE Latin1_General_BIN2 NOT NULL,
  traits_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_use_case_traits PRIMARY KEY (tenant_id, use_case_id),
  CONSTRAINT fk_use_case_traits_use_case FOREIGN KEY (tenant_id, use_case_id) REFERENCES use_case (tenant_id, use_case_id),
  CONSTRAINT ck_use_case_traits_traits_json CHECK (ISJSON(traits_json) = 1)
);
GO

CREATE UNIQUE INDEX uq_use_case_traits_flag_key ON use_case_traits (tenant_id, program_id, flag_key);
GO

CREATE TABLE workload (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  workload_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_workload PRIMARY KEY (tenant_id, program_id),
  CONSTRAINT fk_workload_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_workload_workload_json CHECK (ISJSON(workload_json) = 1)
);
GO

CREATE TABLE disposition (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  use_case_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  segment_key NVARCHAR(60) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  disposition_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_disposition PRIMARY KEY (tenant_id, use_case_id, segment_key),
  CONSTRAINT fk_disposition_use_case FOREIGN KEY (tenant_id, use_case_id) REFERENCES use_case (tenant_id, use_case_id),
  CONSTRAINT ck_disposition_disposition_json CHECK (ISJSON(disposition_json) = 1)
);
GO

CREATE INDEX ix_disposition_program ON disposition (tenant_id, program_id, use_case_id, segment_key);
GO

CREATE TABLE webhook (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  webhook_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  webhook_json NVARCHAR(MAX) NOT NULL,
  removed_at DATETIME2(3) NULL,
  CONSTRAINT pk_webhook PRIMARY KEY (tenant_id, webhook_id),
  CONSTRAINT fk_webhook_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_webhook_webhook_json CHECK (ISJSON(webhook_json) = 1)
);
GO

CREATE INDEX ix_webhook_program ON webhook (tenant_id, program_id, webhook_id) WHERE removed_at IS NULL;
GO

CREATE TABLE webhook_delivery (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  delivery_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  webhook_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  event NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  body_text NVARCHAR(MAX) NOT NULL,
  created_at DATETIME2(3) NOT NULL,
  state NVARCHAR(20) COLLATE Latin1_General_BIN2 NOT NULL,
  attempts_json NVARCHAR(MAX) NOT NULL,
  replay_of_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NULL,
  CONSTRAINT pk_webhook_delivery PRIMARY KEY (tenant_id, delivery_id),
  CONSTRAINT fk_webhook_delivery_webhook FOREIGN KEY (tenant_id, webhook_id) REFERENCES webhook (tenant_id, webhook_id),
  CONSTRAINT ck_webhook_delivery_attempts_json CHECK (ISJSON(attempts_json) = 1)
);
GO

CREATE INDEX ix_webhook_delivery_webhook ON webhook_delivery (tenant_id, webhook_id, created_at, delivery_id);
GO

INSERT INTO schema_migration (number, name) VALUES (7, 'stages');
GO

CREATE TABLE gate_template (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  template NVARCHAR(30) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  template_json NVARCHAR(MAX) NOT NULL,
  agreed_at DATETIME2(3) NOT NULL,
  CONSTRAINT pk_gate_template PRIMARY KEY (tenant_id, program_id, template, version),
  CONSTRAINT fk_gate_template_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_gate_template_template_json CHECK (ISJSON(template_json) = 1)
);
GO

CREATE TABLE gate_template_change (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  change_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  version INT NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  state NVARCHAR(12) COLLATE Latin1_General_BIN2 NOT NULL,
  proposed_at DATETIME2(3) NOT NULL,
  open_at DATETIME2(3) NULL,
  change_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_gate_template_change PRIMARY KEY (tenant_id, change_id),
  CONSTRAINT fk_gate_template_change_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_gate_template_change_change_json CHECK (ISJSON(change_json) = 1)
);
GO

CREATE INDEX ix_gate_template_change_program ON gate_template_change (tenant_id, program_id, proposed_at, change_id);
GO

CREATE INDEX ix_gate_template_change_open ON gate_template_change (tenant_id, open_at, change_id) WHERE open_at IS NOT NULL;
GO

CREATE TABLE gate_health (
  tenant_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  program_id NVARCHAR(36) COLLATE Latin1_General_BIN2 NOT NULL,
  evaluated_at DATETIME2(3) NOT NULL,
  health_json NVARCHAR(MAX) NOT NULL,
  CONSTRAINT pk_gate_health PRIMARY KEY (tenant_id, program_id),
  CONSTRAINT fk_gate_health_program FOREIGN KEY (tenant_id, program_id) REFERENCES program (tenant_id, program_id),
  CONSTRAINT ck_gate_health_health_json CHECK (ISJSON(health_json) = 1)
);
GO

INSERT INTO schema_migration (number, name) VALUES (8, 'gates');
GO

ALTER TABLE api_key ADD secret_made_at DATETIME2(3) NULL;
GO

ALTER TABLE api_key ADD old_secret_hash NVARCHAR(64) COLLATE Latin1_General_BIN2 NULL;
GO

ALTER TABLE api_key ADD old_ends_at DATETIME2(3) NULL;
GO

ALTER TABLE api_key ADD old_used_at DATETIME2(3) NULL;
GO

INSERT INTO schema_migration (number, name) VALUES (9, 'key-secrets');
GO
