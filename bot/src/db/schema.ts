import type { ApprovalSchema } from './approval-schema.js';
import type { DeclaredSchema } from './declared-schema.js';
import type { EvidenceSchema } from './evidence-schema.js';
import type { GateSchema } from './gate-schema.js';
import type { StageSchema } from './stage-schema.js';

/** Instants are milliseconds here on both databases, booleans 0 or 1, JSON text. */
type Bit = number;

export interface ToolTable {
  tenant_id: string;
  tool_id: string;
  version: number;
  name: string;
  /** Lower-cased and trimmed by the app, so that both databases agree on what is the same name. */
  name_key: string;
  teams_app_ids_json: string;
  is_retired: Bit;
}

interface ToolTeamsAppTable {
  tenant_id: string;
  teams_app_id: string;
  tool_id: string;
}

export interface ProgramTable {
  tenant_id: string;
  program_id: string;
  version: number;
  tool_id: string;
  name: string;
  phase: string;
  ring: number | null;
  is_demo: Bit;
}

export interface UseCaseTable {
  tenant_id: string;
  use_case_id: string;
  version: number;
  program_id: string;
  name: string;
  is_retired: Bit;
}

export interface CharterTable {
  tenant_id: string;
  use_case_id: string;
  version: number;
  program_id: string;
  charter_json: string;
}

export interface AccessGrantTable {
  tenant_id: string;
  grant_id: string;
  program_id: string;
  person_id: string;
  role: string;
  granted_by_id: string;
  granted_at: number;
}

export interface PersonTable {
  tenant_id: string;
  person_id: string;
  version: number;
  name: string;
  name_key: string;
  locale: string;
  working_time_json: string;
  absence_from_at: number | null;
  absence_until_at: number | null;
  tenant_roles_json: string;
  is_administrator: Bit;
  left_at: number | null;
}

interface ConversationTable {
  tenant_id: string;
  person_id: string;
  conversation_id: string;
  service_url: string;
  bot_id: string;
}

export interface FlagTable {
  tenant_id: string;
  flag_id: string;
  version: number;
  /** Empty when unassigned: NULL would not be equal to itself in keys and ranges. */
  program_id: string;
  use_case_id: string;
  tool_id: string;
  state: string;
  severity_rank: number;
  reason: string;
  reach: string;
  /** What the board sorts by: when an open flag is due, when an ended one ended. */
  board_at: number;
  claimed_by_id: string | null;
  raised_at: number;
  tool_name: string;
  use_case_name: string | null;
  excerpt: string;
  triage_json: string;
  progress_json: string;
  report_json: string;
}

interface FlagReporterTable {
  tenant_id: string;
  reporter_id: string;
  raised_at: number;
  flag_id: string;
}

export interface FlagCountTable {
  tenant_id: string;
  program_id: string;
  use_case_id: string;
  reason: string;
  severity_rank: number;
  reach: string;
  new_flags: number;
  in_triage_flags: number;
  confirmed_flags: number;
  answered_flags: number;
  dismissed_flags: number;
  withdrawn_flags: number;
}

interface AttachmentTable {
  tenant_id: string;
  attachment_id: string;
  flag_id: string;
  content_type: string;
  added_at: number;
  bytes: Uint8Array;
}

export interface HandOverTable {
  tenant_id: string;
  hand_over_id: string;
  version: number;
  state: string;
  /** Whose answer it waits for right now. */
  waits_for_id: string | null;
  raised_at: number;
  hand_over_json: string;
}

interface HandOverAskerTable {
  tenant_id: string;
  asker_id: string;
  raised_at: number;
  hand_over_id: string;
}

export interface DrillTable {
  tenant_id: string;
  drill_id: string;
  version: number;
  use_case_id: string;
  started_at: number;
  drill_json: string;
}

export interface NoticeTable {
  tenant_id: string;
  person_id: string;
  created_at: number;
  notice_id: string;
  kind: string;
  subject_id: string;
  delivery: string;
  delivery_reason: string | null;
  seen_at: number | null;
}

export interface SentCardTable {
  tenant_id: string;
  card_id: string;
  subject: string;
  subject_id: string;
  kind: string;
  person_id: string;
  conversation_id: string;
  service_url: string;
  activity_id: string;
  state: string;
}

interface OutboxTable {
  tenant_id: string;
  outbox_id: string;
  kind: string;
  /** At most one message of a lane is under way at a time. */
  lane: string;
  coalesce_key: string | null;
  payload_json: string;
  /** When it may be taken next; the end of the lease while a worker has it; null once it is given up. */
  due_at: number | null;
  attempt: number;
  claim_id: string | null;
  reason: string | null;
}

interface TimerTable {
  tenant_id: string;
  kind: string;
  subject_id: string;
  /** When it was meant to happen. */
  due_at: number;
  /** When it may be taken next; the end of the lease while a worker has it. */
  next_try_at: number;
  attempt: number;
  claim_id: string | null;
}

export interface LedgerRecordTable {
  tenant_id: string;
  record_id: string;
  recorded_at: number;
  type: string;
  subject: string;
  subject_id: string;
  program_id: string;
  /** Canonical JSON: what the HMAC and the digest are computed over, byte for byte. */
  content_json: string;
  key_id: string;
  birth_mac: string;
  number: number | null;
  chain_hash: string | null;
  seal_mac: string | null;
}

export interface LedgerPersonalTable {
  tenant_id: string;
  record_id: string;
  field: string;
  /** Whom erasing takes it with; found by walking the table, for it is asked seldom and written always. */
  person_id: string;
  salt: string;
  /** Canonical JSON; may be a bare string or number, which SQL Server does not count as JSON. */
  value_text: string;
}

interface LedgerHeadTable {
  tenant_id: string;
  number: number;
  chain_hash: string;
  lease_number: number;
  leased_until_at: number;
}

interface IdempotencyTable {
  tenant_id: string;
  scope: string;
  request_key: string;
  request_hash: string;
  response_json: string;
  created_at: number;
}

export interface Schema
  extends EvidenceSchema, DeclaredSchema, ApprovalSchema, StageSchema, GateSchema {
  tool: ToolTable;
  tool_teams_app: ToolTeamsAppTable;
  program: ProgramTable;
  use_case: UseCaseTable;
  charter: CharterTable;
  access_grant: AccessGrantTable;
  person: PersonTable;
  conversation: ConversationTable;
  flag: FlagTable;
  flag_reporter: FlagReporterTable;
  flag_count: FlagCountTable;
  attachment: AttachmentTable;
  hand_over: HandOverTable;
  hand_over_asker: HandOverAskerTable;
  drill: DrillTable;
  notice: NoticeTable;
  sent_card: SentCardTable;
  outbox: OutboxTable;
  timer: TimerTable;
  ledger_record: LedgerRecordTable;
  ledger_personal: LedgerPersonalTable;
  ledger_head: LedgerHeadTable;
  idempotency: IdempotencyTable;
}
