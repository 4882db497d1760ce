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
